import type { HistoryEntry } from '../../../lab/history/history.ts'
import type { Stamped } from '../../../lab/inputs.ts'

/** What two branches did side by side; null: only the other did something. */
export interface Pair {
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
export function aligned(
  left: readonly HistoryEntry[],
  right: readonly HistoryEntry[],
): readonly Pair[] {
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
  const pairs: Pair[] = []
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

function inOrder(left: readonly HistoryEntry[], right: readonly HistoryEntry[]): readonly Pair[] {
  const longer = Math.max(left.length, right.length)
  return Array.from({ length: longer }, (_, i) => ({
    left: left[i] ?? null,
    right: right[i] ?? null,
  }))
}
