import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { HISTORY_LIMIT, type HostLink, type Snapshot } from '../../../host/link/host-link.ts'
import type { WorldEvent } from '../../../lab/events.ts'
import type { HistoryEntry } from '../../../lab/history/history.ts'
import { type Millis, millis } from '../../../protocol/time.ts'
import { benchStore, bridgeInUse } from '../../bench/snapshot.ts'
import type { Row } from '../rows/timeline.ts'
import { createRowMaker, type RowMaker } from '../rows/timeline.ts'
import { commonInputs } from './branches.ts'

/** A branch from its start, as far as it was fetched. */
export interface BranchRows {
  readonly branch: number
  readonly entries: readonly HistoryEntry[]
  readonly rows: readonly Row[]
  /** Numbers of the inputs that changed what is to be seen, ascending. */
  readonly changes: readonly number[]
}

const NOTHING: BranchRows = { branch: 0, entries: [], rows: [], changes: [] }

/** The line that the views stand on. */
export const historyStore = createStore<{ readonly line: BranchRows }>()(() => ({ line: NOTHING }))

/** What is needed of a snapshot to fetch its branch. */
type Wanted = Pick<Snapshot, 'history' | 'session' | 'world'>

/** What tells one session from another, together with its branches' lengths. */
function keyOf({ session: { name, setup } }: Wanted): string {
  return [name, setup.seed, setup.start, setup.institution].join(' ')
}

/**
 * Fetches what a snapshot's branch has grown by, page after page, one request at a time. Inputs
 * that two branches share are fetched once. Calls `show` with every piece.
 */
export function createHistoryReader(
  link: Pick<HostLink, 'history'>,
  show: (line: BranchRows) => void,
): (snapshot: Wanted) => Promise<void> {
  let wanted: Wanted | null = null
  let running: Promise<void> | null = null
  let session = ''
  const kept = new Map<number, HistoryEntry[]>()
  let maker = createRowMaker({ slipCounts: false })
  let line: BranchRows = NOTHING
  let start = millis(0)

  /** Another line: rows and changes are built anew from what is known of it. */
  function begin({ history, world }: Wanted, entries: readonly HistoryEntry[]): void {
    maker = createRowMaker(world.bank.policy)
    line = { ...NOTHING, branch: history.place.branch }
    start = world.setup.start
    grow(entries)
  }

  function grow(entries: readonly HistoryEntry[]): void {
    addEntries(maker, entries, line.entries.at(-1)?.at ?? start)
    const changed = entries.filter(isChange).map(({ n }) => n)
    line = {
      branch: line.branch,
      entries: line.entries.length === 0 ? entries : [...line.entries, ...entries],
      rows: maker.rows(),
      changes: [...line.changes, ...changed],
    }
    show(line)
  }

  /** The branch's entries so far: those of the known branch that it shares most with. */
  function known({ history }: Wanted): HistoryEntry[] {
    const { branch } = history.place
    const own = kept.get(branch)
    if (own !== undefined) return own
    let best: readonly HistoryEntry[] = []
    for (const [id, entries] of kept) {
      const shared = entries.slice(0, commonInputs(branch, id, history.branches))
      if (shared.length > best.length) best = shared
    }
    const entries = [...best]
    kept.set(branch, entries)
    return entries
  }

  /** A branch never grows shorter: then it is another session, whose file has no name of its own yet. */
  function shrank({ history }: Wanted): boolean {
    return history.branches.some(({ id, inputs }) => (kept.get(id)?.length ?? 0) > inputs)
  }

  async function run(): Promise<void> {
    for (;;) {
      const now = wanted
      if (now === null) return
      if (keyOf(now) !== session || shrank(now)) {
        session = keyOf(now)
        kept.clear()
        line = NOTHING
      }
      const { place, end } = now.history
      const entries = known(now)
      if (line.branch !== place.branch) begin(now, [...entries])
      if (entries.length >= end) {
        if (wanted === now) return
        continue
      }
      const from = entries.length + 1
      const page = await link.history(place.branch, from, Math.min(end, from + HISTORY_LIMIT - 1))
      // Meanwhile another session began, or the host knows less than it said: ask again when it moves.
      if (wanted === null || keyOf(wanted) !== session || shrank(wanted)) continue
      if (page.length === 0) return
      entries.push(...page)
      if (line.branch === place.branch) grow(page)
    }
  }

  return (snapshot) => {
    wanted = snapshot
    running ??= run().finally(() => {
      running = null
    })
    return running
  }
}

let following = false

/** Begins to fetch, once for the whole life of the window: only the bench's window needs it. */
function follow(): void {
  if (following) return
  following = true
  const read = createHistoryReader(bridgeInUse(), (line) => historyStore.setState({ line }))
  // A host that is gone says so when it is asked for something by the user.
  const take = (snapshot: Snapshot) => void read(snapshot).catch(() => undefined)
  const { snapshot } = benchStore.getState()
  if (snapshot !== null) take(snapshot)
  benchStore.subscribe(({ snapshot: now }, before) => {
    if (now !== null && now.history !== before.snapshot?.history) take(now)
  })
}

/** Selects from the line that the views stand on; it is fetched from then on. */
export function useLine<T>(select: (line: BranchRows) => T): T {
  useEffect(follow, [])
  return useStore(historyStore, ({ line }) => select(line))
}

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
