import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputSchema, SCAN_LIMIT, TYPED_LIMIT } from '../../lab/input-schema.ts'
import type { Input, Stamped } from '../../lab/inputs.ts'
import { parseJournal } from '../../lab/journal/read.ts'
import type { Journal, JournalRecord } from '../../lab/journal/records.ts'
import { encodeHeader, encodeJournal, encodeLine } from '../../lab/journal/write.ts'
import { millis } from '../../protocol/time.ts'

const start = millis(Date.UTC(2026, 10, 21, 1, 0, 0))
const setup = { seed: '四十二', start, institution: 'camera-token' }
const inputs: readonly Stamped[] = [
  { at: start, input: { kind: 'key-down', token: 0, key: 'centre' } },
  { at: millis(start + 2000), input: { kind: 'time' } },
  { at: millis(start + 2100), input: { kind: 'key-up', token: 0, key: 'centre' } },
  {
    at: millis(start + 2100),
    input: { kind: 'type', field: 'code', value: '１２３ 利用者\u2028\ud800' },
  },
  { at: millis(start + 9000), input: { kind: 'scan', token: 0, source: 'desk', text: 'OTA1:' } },
  { at: millis(start + 9001), input: { kind: 'hand-in', form: 'token-reset', user: 'tokkun01' } },
]
const header = { setup, paused: false }
const records: readonly JournalRecord[] = inputs.map((stamped) => ({
  kind: 'input',
  stamped,
  check: null,
}))
/** The good part of a file, as it is read. */
const read = (count: number) => ({
  migrated: false,
  header,
  records: records.slice(0, count),
  branch: 1,
  inputs: inputs.slice(0, count),
})
const text = encodeJournal(header, records)
const bytesOf = (s: string): Uint8Array => new TextEncoder().encode(s)

function parsed(file: Uint8Array): Journal {
  const result = parseJournal(file)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('the journal of a session', () => {
  it('gives back what was written, in one byte a character', () => {
    const file = bytesOf(text)
    expect(file.length).toBe(text.length)
    expect(parsed(file)).toEqual({
      ...read(inputs.length),
      damage: null,
      keptBytes: file.length,
    })
  })

  it('keeps the wish for a stopped clock', () => {
    const file = bytesOf(encodeHeader({ setup, paused: true }))
    expect(parsed(file).header.paused).toBe(true)
  })

  it('cut at any byte, gives back every whole line before the cut', () => {
    const file = bytesOf(text)
    const ends = [...text.matchAll(/\n/g)].map((match) => match.index + 1)
    for (let cut = 0; cut <= file.length; cut++) {
      const result = parseJournal(file.subarray(0, cut))
      const whole = ends.filter((end) => end <= cut)
      if (whole.length === 0) {
        expect(result).toEqual({ ok: false, error: { code: 'journal-unreadable' } })
        continue
      }
      const keptBytes = whole.at(-1) ?? 0
      expect(result).toEqual({
        ok: true,
        value: {
          ...read(whole.length - 1),
          damage: keptBytes === cut ? null : { line: whole.length + 1, why: 'torn' },
          keptBytes,
        },
      })
    }
  })

  it('reads UTF-8 that another hand has written', () => {
    const line = `{"at":${start},"input":{"kind":"type","field":"f","value":"利用"}}\n`
    expect(parsed(bytesOf(encodeHeader(header) + line)).inputs[0]?.input).toEqual({
      kind: 'type',
      field: 'f',
      value: '利用',
    })
  })

  it.each([
    ['not-json', 'x\n'],
    ['not-json', '\n'],
    ['not-json', '{"at":1,"input":{"kind":"time"}\n'],
    ['bad-input', '7\n'],
    ['bad-input', `{"at":${start},"input":{"kind":"fly"}}\n`],
    ['bad-input', `{"at":${start}.5,"input":{"kind":"time"}}\n`],
    ['bad-input', `{"at":${start},"input":{"kind":"time"},"more":1}\n`],
    ['time-goes-back', `{"at":${start},"input":{"kind":"time"}}\n`],
  ])('names a bad line in the middle (%s) and keeps what is before', (why, line) => {
    const good = encodeHeader(header) + inputs.slice(0, 3).map(encodeLine).join('')
    const rest = inputs.slice(3).map(encodeLine).join('')
    const result = parsed(bytesOf(good + line + rest))
    expect(result).toEqual({
      ...read(3),
      damage: { line: 5, why },
      keptBytes: good.length,
    })
  })

  it('takes bytes that are no UTF-8 for a bad line', () => {
    const head = bytesOf(encodeHeader(header))
    const result = parsed(Uint8Array.from([...head, 0x22, 0xff, 0xc0, 0x22, 0x0a]))
    expect(result.damage).toEqual({ line: 2, why: 'not-json' })
  })

  it.each([0, 3, 99])('refuses version %i with its number, whatever else it says', (version) => {
    const line = `{"format":"tokkun-session","version":${version},"bench":{}}\n`
    expect(parseJournal(bytesOf(line))).toEqual({
      ok: false,
      error: { code: 'journal-version', found: version },
    })
  })

  it.each([
    '',
    '\n',
    'hello\n',
    '[]\n',
    '{"format":"other","version":1}\n',
    '{"format":"tokkun-session","version":"1"}\n',
    '{"format":"tokkun-session","version":1}\n',
    '{"format":"tokkun-session","version":1,"setup":{"seed":"","start":1,"institution":"a"}}\n',
    '{"format":"tokkun-session","version":1,"setup":{"seed":"1","start":-1,"institution":"a"}}\n',
  ])('calls a file without our header unreadable: %j', (content) => {
    expect(parseJournal(bytesOf(content))).toEqual({
      ok: false,
      error: { code: 'journal-unreadable' },
    })
  })

  it('never throws on junk bytes, nor on junk after a good header', () => {
    const head = bytesOf(encodeHeader(header))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (junk) => {
        parseJournal(junk)
        const result = parsed(Uint8Array.from([...head, ...junk]))
        expect(result.keptBytes).toBeLessThanOrEqual(head.length + junk.length)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('caps what may be typed and scanned', () => {
    const typed = (n: number): Input => ({ kind: 'type', field: 'f', value: 'x'.repeat(n) })
    const scan = (n: number): Input => {
      return { kind: 'scan', token: 0, source: 'picture', text: 'x'.repeat(n) }
    }
    expect(inputSchema.safeParse(typed(TYPED_LIMIT)).success).toBe(true)
    expect(inputSchema.safeParse(typed(TYPED_LIMIT + 1)).success).toBe(false)
    expect(inputSchema.safeParse(scan(SCAN_LIMIT)).success).toBe(true)
    expect(inputSchema.safeParse(scan(SCAN_LIMIT + 1)).success).toBe(false)
  })
})
