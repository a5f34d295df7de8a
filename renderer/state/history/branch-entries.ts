import type { Policy } from '../../../bank/policy/schema.ts'
import { HISTORY_LIMIT, type HostLink } from '../../../host/link/host-link.ts'
import type { HistoryEntry } from '../../../lab/history/history.ts'
import { millis } from '../../../protocol/time.ts'
import type { Row } from '../timeline/row.ts'
import { createRowMaker } from '../timeline/timeline.ts'
import { addEntries } from './rows.ts'

/** The inputs `from` to `to` of a branch (both included), however many they are. */
export async function entriesOf(
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
export function rowsByInput(
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
