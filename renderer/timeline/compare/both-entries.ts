import { useEffect, useState } from 'react'
import type { Policy } from '../../../bank/policy/schema.ts'
import { HISTORY_LIMIT, type HostLink } from '../../../host/link/host-link.ts'
import type { HistoryEntry } from '../../../lab/history/history.ts'
import type { Stamped } from '../../../lab/inputs.ts'
import { millis } from '../../../protocol/time.ts'
import { bridgeInUse, snapshotNow } from '../../bench/snapshot.ts'
import { addEntries } from '../history/history.ts'
import type { Row } from '../rows/timeline.ts'
import { createRowMaker } from '../rows/timeline.ts'

export interface Both {
  readonly pairs: readonly EntryPair[]
  readonly left: ReadonlyMap<number, readonly Row[]>
  readonly right: ReadonlyMap<number, readonly Row[]>
  /** Number of the first input in which they differ; null: in none. */
  readonly differ: number | null
}

/** What two branches did since they parted; null until it is fetched. */
export function useBothEntries(of: {
  readonly left: number
  readonly right: number
  /** Inputs that they share, and how many each has. */
  readonly common: number
  readonly a: number
  readonly b: number
}): Both | null {
  const { left, right, common, a, b } = of
  const [both, setBoth] = useState<Both | null>(null)
  useEffect(() => {
    let wanted = true
    const link = bridgeInUse()
    Promise.all([
      branchEntries(link, left, common + 1, a),
      branchEntries(link, right, common + 1, b),
    ])
      .then(([one, other]) => {
        if (!wanted) return
        const { policy } = snapshotNow().world.bank
        const differ = firstDifference(one, other)
        setBoth({
          pairs: alignedEntries(one, other),
          left: rowsByInput(one, policy),
          right: rowsByInput(other, policy),
          differ: differ === null ? null : common + differ,
        })
      })
      .catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [left, right, common, a, b])
  return both
}

/** The inputs `from` to `to` of a branch (both included), however many they are. */
async function branchEntries(
  link: Pick<HostLink, 'history'>,
  branch: number,
  from: number,
  to: number,
): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = []
  for (let next = from; next <= to; ) {
    const page = await link.history(branch, next, Math.min(to, next + HISTORY_LIMIT - 1))
    if (page.length === 0) break
    entries.push(...page)
    next += page.length
  }
  return entries
}

/** The rows of inputs, by the number of the input that they came of. */
function rowsByInput(
  entries: readonly HistoryEntry[],
  policy: Pick<Policy, 'slipCounts'>,
): ReadonlyMap<number, readonly Row[]> {
  const maker = createRowMaker(policy)
  addEntries(maker, entries, entries[0]?.at ?? millis(0))
  const rows = new Map<number, Row[]>()
  for (const row of maker.rows()) {
    const there = rows.get(row.n)
    if (there === undefined) rows.set(row.n, [row])
    else there.push(row)
  }
  return rows
}

/** What two branches did side by side; null: only the other did something. */
interface EntryPair {
  readonly left: HistoryEntry | null
  readonly right: HistoryEntry | null
}

/** Inputs of either branch beyond which pairs are told by their order alone. Assumption: the table of 4 million pairs stays small enough. */
const LIMIT = 2000

/** An input without its moment, as text. */
function deedOf({ input }: Stamped): string {
  return JSON.stringify(input)
}

/** Number of the first input in which two branches differ, by deed or moment, from 1. */
export function firstDifference(
  left: readonly Stamped[],
  right: readonly Stamped[],
): number | null {
  const longer = Math.max(left.length, right.length)
  for (let i = 0; i < longer; i++) {
    const [a, b] = [left[i], right[i]]
    if (a === undefined || b === undefined) return i + 1
    if (a.at !== b.at || deedOf(a) !== deedOf(b)) return i + 1
  }
  return null
}

/**
 * Two lists of inputs side by side: the same deeds beside each other, whenever they were done, and
 * what only one of them did alone on its line.
 */
export function alignedEntries(
  left: readonly HistoryEntry[],
  right: readonly HistoryEntry[],
): readonly EntryPair[] {
  if (left.length > LIMIT || right.length > LIMIT) return inOrder(left, right)
  const [a, b] = [left.map(deedOf), right.map(deedOf)]
  const wide = b.length + 1
  // Length of the longest common sequence of what is left of both.
  const common = new Uint16Array((a.length + 1) * wide)
  const at = (i: number, j: number) => common[i * wide + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * wide + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: EntryPair[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pairs.push({ left: left[i++] ?? null, right: right[j++] ?? null })
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      pairs.push({ left: left[i++] ?? null, right: null })
    } else {
      pairs.push({ left: null, right: right[j++] ?? null })
    }
  }
  return pairs
}

function inOrder(
  left: readonly HistoryEntry[],
  right: readonly HistoryEntry[],
): readonly EntryPair[] {
  const longer = Math.max(left.length, right.length)
  return Array.from({ length: longer }, (_, i) => ({
    left: left[i] ?? null,
    right: right[i] ?? null,
  }))
}
