import { describe, expect, it } from 'vitest'
import { apply } from '../../../lab/apply.ts'
import { replayJournal, replaySteps } from '../../../lab/history/replay.ts'
import type { JournalRecord } from '../../../lab/journal/records.ts'
import { startWorld } from '../../../lab/start.ts'
import { activated, fileOf, historyOf, journalIn } from '../support/history-rig.ts'

const inputs = activated()
const history = historyOf(inputs)
const total = inputs.length

/** The file with one of its lines changed, which is the n-th input. */
function tampered(n: number, change: (record: JournalRecord) => JournalRecord) {
  const records = history.records().map((record, at) => (at === n - 1 ? change(record) : record))
  return journalIn(fileOf(history, records))
}

function checked(record: JournalRecord, change: { state?: string; frame?: string }): JournalRecord {
  if (record.kind !== 'input' || record.check === null) throw new Error('no checked input')
  return { ...record, check: { ...record.check, ...change } }
}

/** The file's lines with the one of this number (from 1, the header's) replaced. */
function changed(lines: readonly string[], number: number, by: string): string {
  return lines.map((line, at) => (at === number - 1 ? by : line)).join('\n')
}

describe('a replay', () => {
  it('of what was recorded here is verified, to the last input', () => {
    const { verdict } = replayJournal(journalIn(fileOf(history)))
    expect(verdict).toEqual({ kind: 'verified', inputs: total, checked: total })
  })

  it.each([1, 7, total])('tells a changed hash at input %i, and goes on to the end', (n) => {
    const wrong = '0123456789abcdef'
    const state = replayJournal(tampered(n, (record) => checked(record, { state: wrong })))
    const place = { branch: 1, inputs: n }
    expect(state.verdict).toEqual({ kind: 'diverged', place, what: 'state' })
    expect(state.history.lengthOf(1)).toBe(total)
    const frame = replayJournal(tampered(n, (record) => checked(record, { frame: wrong })))
    expect(frame.verdict).toEqual({ kind: 'diverged', place, what: 'frame' })
  })

  it('tells a changed input: from there the bench is another one', () => {
    const n = inputs.findIndex(({ input }) => input.kind === 'type') + 1
    const { verdict } = replayJournal(
      tampered(n, (record) => {
        if (record.kind !== 'input' || record.stamped.input.kind !== 'type') return record
        const input = { ...record.stamped.input, value: 'other' }
        return { ...record, stamped: { ...record.stamped, input } }
      }),
    )
    expect(verdict).toEqual({
      kind: 'diverged',
      place: { branch: 1, inputs: n },
      what: 'state',
    })
  })

  it('ends where the rules throw, and keeps what is before', () => {
    const replayed = replayJournal(journalIn(fileOf(history)), {
      startWorld,
      apply(world, stamped) {
        if (stamped.input.kind === 'scan') throw new Error('no such thing')
        return apply(world, stamped)
      },
    })
    const n = inputs.findIndex(({ input }) => input.kind === 'scan') + 1
    expect(replayed.verdict).toEqual({
      kind: 'diverged',
      place: { branch: 1, inputs: n },
      what: 'rules',
    })
    expect(replayed.history.lengthOf(1)).toBe(n - 1)
  })

  it('has nothing to say of a file without checks, and enough with one at its end', () => {
    const bare = (from: number, to: number) =>
      history
        .records()
        .map(
          (record, at): JournalRecord =>
            record.kind === 'input' && at >= from && at < to ? { ...record, check: null } : record,
        )
    const none = journalIn(fileOf(history, bare(0, total)))
    expect(replayJournal(none).verdict).toEqual({ kind: 'unchecked', inputs: total })
    const last = journalIn(fileOf(history, bare(0, total - 1)))
    expect(replayJournal(last).verdict).toEqual({ kind: 'verified', inputs: total, checked: 1 })
  })

  it.each([
    ['torn', 8, (lines: readonly string[]) => `${lines.slice(0, 7).join('\n')}\n{"at":1`],
    ['not-json', 8, (lines: readonly string[]) => changed(lines, 8, 'x')],
    ['time-goes-back', total, (lines: readonly string[]) => changed(lines, total, lines[1] ?? '')],
  ] as const)('never verifies a file that breaks off (%s)', (why, line, broken) => {
    const text = new TextDecoder().decode(fileOf(history))
    const bytes = new TextEncoder().encode(broken(text.split('\n')))
    const { verdict, history: kept } = replayJournal(journalIn(bytes))
    const good = line - 2
    expect(verdict).toEqual({ kind: 'damaged', line, why, inputs: good, checked: good })
    expect(kept.lengthOf(1)).toBe(good)
  })

  it('that goes another way before the line at fault says that first', () => {
    const journal = tampered(3, (record) => checked(record, { state: '0123456789abcdef' }))
    const { verdict } = replayJournal({ ...journal, damage: { line: 9, why: 'torn' } })
    expect(verdict).toMatchObject({ kind: 'diverged', place: { branch: 1, inputs: 3 } })
  })

  it('can be done a few lines at a time', () => {
    const many = historyOf(Array.from({ length: 9 }, () => inputs[0]).flatMap((one) => one ?? []))
    const header = { setup: many.setup, paused: false }
    const long = { header, records: many.records(), damage: null }
    const times = Array.from({ length: 100 }, () => long.records).flat()
    const seen: number[] = []
    const steps = replaySteps({ ...long, records: times })
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        expect(step.value.history.lengthOf(1)).toBe(900)
        break
      }
      expect(step.value.of).toBe(900)
      seen.push(step.value.done)
    }
    expect(seen).toEqual([256, 512, 768])
  })
})
