import { useEffect, useState } from 'react'
import { bridgeInUse, snapshotNow } from '../../../state/bench.ts'
import { aligned, firstDifference, type Pair } from '../../../state/history/align.ts'
import { entriesOf, rowsByInput } from '../../../state/history/branch-entries.ts'
import type { Row } from '../../../state/timeline/row.ts'

export interface Both {
  readonly pairs: readonly Pair[]
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
    Promise.all([entriesOf(link, left, common + 1, a), entriesOf(link, right, common + 1, b)])
      .then(([one, other]) => {
        if (!wanted) return
        const { policy } = snapshotNow().world.bank
        const differ = firstDifference(one, other)
        setBoth({
          pairs: aligned(one, other),
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
