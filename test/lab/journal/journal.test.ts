import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sessionJsonSchema } from '../../../lab/journal/line-schema.ts'
import { parseJournal } from '../../../lab/journal/read.ts'
import { BRANCH_LIMIT, type JournalRecord, MARK_LIMIT } from '../../../lab/journal/records.ts'
import { encodeHeader, encodeJournal, encodeRecord } from '../../../lab/journal/write.ts'
import { millis } from '../../../protocol/time.ts'
import { START, setup } from '../../support/setup.ts'
import { journalIn } from '../support/history-rig.ts'

const SCHEMA = fileURLToPath(
  new URL('../../../assets/schemas/session.schema.json', import.meta.url),
)

const header = { setup: setup(), paused: false }
const check = { state: '0123456789abcdef', frame: 'fedcba9876543210' }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const time = (later: number): JournalRecord => ({
  kind: 'input',
  stamped: { at: millis(START + later), input: { kind: 'time' } },
  check,
})
const fork = (branch: number, from: number, inputs: number): JournalRecord => ({
  kind: 'fork',
  branch,
  from: { branch: from, inputs },
})
const mark = (id: number, inputs: number, text = ''): JournalRecord => ({
  kind: 'mark',
  mark: { id, place: { branch: 1, inputs }, text },
})

/** A session with everything that a file can hold. */
const everything: readonly JournalRecord[] = [
  time(0),
  time(5),
  mark(1, 1, 'ここから 🔑'),
  fork(2, 1, 1),
  time(3),
  { kind: 'name', branch: 2, name: '別の道' },
  { kind: 'continue', branch: 1 },
  time(5),
  mark(1, 2, 'edited'),
  { kind: 'unmark', id: 1 },
]

/** As the program before branches wrote it. */
const VERSION_1 = [
  '{"format":"tokkun-session","version":1,"setup":{"seed":"42","start":1795482000000,"institution":"camera-token"},"paused":true}',
  '{"at":1795482000000,"input":{"kind":"key-down","token":0,"key":"centre"}}',
  '{"at":1795482002000,"input":{"kind":"time"}}',
  '{"at":1795482002100,"input":{"kind":"key-up","token":0,"key":"centre"}}',
  '',
].join('\n')

describe('a session’s file', () => {
  it('gives back everything that was written, in ASCII', () => {
    const text = encodeJournal({ ...header, paused: true, redacted: true }, everything)
    expect(text).toMatch(/^[\n -~]*$/)
    const journal = journalIn(bytesOf(text))
    expect(journal).toMatchObject({
      migrated: false,
      header: { setup: setup(), paused: true, redacted: true },
      records: everything,
      branch: 1,
      damage: null,
      keptBytes: text.length,
    })
    expect(journal.inputs.map(({ at }) => at - START)).toEqual([0, 5, 5])
  })

  it('of the first version is read as if it were written today, without checks', () => {
    const journal = journalIn(bytesOf(VERSION_1))
    expect(journal).toMatchObject({
      migrated: true,
      header: { paused: true, setup: { seed: '42' } },
      damage: null,
    })
    expect(journal.records.map((record) => record.kind === 'input' && record.check)).toEqual([
      null,
      null,
      null,
    ])
    const today = journalIn(bytesOf(encodeJournal(journal.header, journal.records)))
    expect(today).toEqual({ ...journal, migrated: false, keptBytes: today.keptBytes })
  })

  it('of the first version knows no branches and no checks', () => {
    for (const line of [fork(2, 1, 1), time(9_000)].map(encodeRecord)) {
      expect(journalIn(bytesOf(VERSION_1 + line)).damage).toEqual({ line: 5, why: 'bad-input' })
    }
  })

  it('of a version to come is refused with its number', () => {
    const text = VERSION_1.replace('"version":1', '"version":3')
    expect(parseJournal(bytesOf(text))).toEqual({
      ok: false,
      error: { code: 'journal-version', found: 3 },
    })
  })

  it.each([
    ['bad-branch', 'a branch that leaves where nobody was', fork(2, 1, 3)],
    ['bad-branch', 'a branch of no branch', fork(2, 4, 0)],
    ['bad-branch', 'a branch out of turn', fork(3, 1, 1)],
    ['bad-branch', 'a branch that is there', fork(1, 1, 1)],
    ['bad-branch', 'going on in no branch', { kind: 'continue', branch: 2 }],
    ['bad-branch', 'a name for no branch', { kind: 'name', branch: 2, name: 'x' }],
    ['bad-mark', 'a bookmark beyond the end', mark(1, 3)],
    ['bad-mark', 'no bookmark to take away', { kind: 'unmark', id: 1 }],
    ['bad-input', 'a branch beyond the limit', fork(BRANCH_LIMIT + 1, 1, 1)],
    ['time-goes-back', 'a time before the last', time(4)],
  ] as const)('has damage (%s) at %s', (why, _, record) => {
    const good = encodeJournal(header, [time(0), time(5)])
    expect(journalIn(bytesOf(good + encodeRecord(record) + encodeRecord(time(9))))).toMatchObject({
      records: { length: 2 },
      damage: { line: 4, why },
      keptBytes: good.length,
    })
  })

  it('lets a branch’s clock start where the branch leaves, not where another has come to', () => {
    const records = [time(0), time(5_000), fork(2, 1, 1), time(3)]
    expect(journalIn(bytesOf(encodeJournal(header, records))).damage).toBeNull()
    const back = [time(10), time(5_000), fork(2, 1, 1), time(3)]
    expect(journalIn(bytesOf(encodeJournal(header, back))).damage?.why).toBe('time-goes-back')
  })

  it('has an end to its bookmarks and branches', () => {
    const marks = Array.from({ length: MARK_LIMIT + 1 }, (_, n) => mark(n + 1, 0))
    expect(journalIn(bytesOf(encodeJournal(header, marks))).damage).toEqual({
      line: MARK_LIMIT + 2,
      why: 'bad-mark',
    })
    const forks = Array.from({ length: BRANCH_LIMIT - 1 }, (_, n) => fork(n + 2, 1, 0))
    expect(journalIn(bytesOf(encodeJournal(header, forks))).damage).toBeNull()
  })

  it.each([
    '{"at":1795482000000,"input":{"kind":"time"},"state":"0123456789abcdef"}',
    '{"at":1795482000000,"input":{"kind":"time"},"state":"0123","frame":"0123"}',
    '{"fork":{"branch":2,"from":{"branch":1,"inputs":0}},"name":1}',
    '{"continue":"2"}',
    '{"mark":{"id":1,"place":{"branch":1,"inputs":0}}}',
    `{"name":{"branch":1,"name":"${'x'.repeat(81)}"}}`,
    '[]',
    'null',
  ])('takes no line that is nearly right: %s', (line) => {
    expect(journalIn(bytesOf(`${encodeHeader(header)}${line}\n`)).damage).toEqual({
      line: 2,
      why: 'bad-input',
    })
  })

  it('with any byte changed is read up to there, or refused, and nothing crashes', () => {
    const file = bytesOf(encodeJournal(header, everything))
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), (at, byte) => {
        const broken = Uint8Array.from(file)
        broken[at] = byte
        const parsed = parseJournal(broken)
        if (!parsed.ok) return
        const { keptBytes, records, header: read } = parsed.value
        expect(keptBytes).toBeLessThanOrEqual(file.length)
        const kept = parseJournal(bytesOf(encodeJournal(read, records)))
        expect(kept).toMatchObject({ ok: true, value: { damage: null, records } })
      }),
      { seed: 6, numRuns: 600 },
    )
  })

  it('is described by a schema that is up to date (UPDATE_SCHEMAS=1 writes it)', () => {
    const schema = sessionJsonSchema()
    if (process.env.UPDATE_SCHEMAS === '1') {
      writeFileSync(SCHEMA, `${JSON.stringify(schema, null, 2)}\n`)
    }
    expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(schema)
  })

  it('is what its description says: the example there is a whole session', () => {
    const doc = readFileSync(new URL('../../../docs/session-format.md', import.meta.url), 'utf8')
    const example = /```jsonl\n([\s\S]*?)```/.exec(doc)?.[1] ?? ''
    const journal = journalIn(bytesOf(example))
    expect(journal.damage).toBeNull()
    expect(new Set(journal.records.map(({ kind }) => kind)).size).toBe(6)
    expect(encodeJournal(journal.header, journal.records)).toBe(example)
  })
})
