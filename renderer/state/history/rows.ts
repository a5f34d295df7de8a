import type { WorldEvent } from '../../../lab/events.ts'
import type { HistoryEntry } from '../../../lab/history/history.ts'
import type { Millis } from '../../../protocol/time.ts'
import type { Row } from '../timeline/row.ts'
import type { RowMaker } from '../timeline/timeline.ts'

/** If less time than this passed and brought nothing, it is not shown, ms. Assumption: nobody misses it. */
const WORTH_TELLING_MS = 60_000

/**
 * Adds the rows of one input: what came of it, or, of much time that brought nothing, that it
 * passed. `since`: when the input before it was.
 */
function addEntry(maker: RowMaker, entry: HistoryEntry, since: Millis): void {
  const byTime = entry.input.kind === 'time'
  maker.add(entry.events, entry.n, byTime)
  const long = entry.at - since >= WORTH_TELLING_MS
  if (byTime && long && !entry.events.some(tells)) maker.passed(entry.at, entry.n)
}

/** The same for several, one after the other; `since` is that of the first. */
export function addEntries(maker: RowMaker, entries: readonly HistoryEntry[], since: Millis): void {
  let before = since
  for (const entry of entries) {
    addEntry(maker, entry, before)
    before = entry.at
  }
}

function tells(event: WorldEvent): boolean {
  return event.kind !== 'sound' && event.kind !== 'input'
}

/** What the user means by "the next change": a screen of a device, an answer of the bank, the post. */
export function isChange({ events }: HistoryEntry): boolean {
  return events.some(({ kind }) => kind !== 'input' && kind !== 'sound' && kind !== 'audit')
}

/** Index of the first of `numbers` (ascending) that is greater than `limit`; its length: none is. */
function firstAbove(numbers: readonly number[], limit: number): number {
  return firstWhere(numbers.length, (i) => (numbers[i] ?? Number.POSITIVE_INFINITY) > limit)
}

function firstWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The next change after `n`, or the one before it, both by input number; null: there is none. */
export function changeFrom(changes: readonly number[], n: number, way: 1 | -1): number | null {
  const after = firstAbove(changes, n)
  if (way === 1) return changes[after] ?? null
  return changes[firstAbove(changes, n - 1) - 1] ?? null
}

/** Index of the last row that has happened after `inputs` inputs; -1: none has. */
export function rowAt(rows: readonly Row[], inputs: number): number {
  return firstWhere(rows.length, (i) => (rows[i]?.n ?? 0) > inputs) - 1
}

/**
 * How many inputs lead to a row: with what follows it and is told by no row of its own, such as the
 * finger coming off the button. `end`: how many the branch has.
 */
export function inputsAt(rows: readonly Row[], index: number, end: number): number {
  const row = rows[index]
  if (row === undefined) return 0
  const next = rows[rowAt(rows, row.n) + 1]
  return next === undefined ? end : next.n - 1
}
