import { useDeferredValue, useMemo } from 'react'
import { useSnapshot } from '../../state/bench.ts'
import { useLine } from '../../state/history/history.ts'
import { rowAt } from '../../state/history/rows.ts'
import { usePlace } from '../../state/history/seek.ts'
import type { Row } from '../../state/timeline/row.ts'
import { isHidden, useTimelineUi } from '../../state/timeline/ui.ts'
import { createRowIndex, folded, type Speech } from '../../state/timeline/words.ts'

export interface Rows {
  /** Those that the lanes' filter leaves. */
  readonly shown: readonly Row[]
  /** Index in `shown` of the last that has happened; -1: none has. */
  readonly present: number
  /** What is searched for, folded; empty: nothing. */
  readonly wanted: string
  /** Indices in `shown` of the rows that hold it. */
  readonly hits: readonly number[]
}

/** The rows of the branch as this window shows them. */
export function useRows(speech: Speech): Rows {
  const rows = useLine((line) => line.rows)
  const hidden = useTimelineUi((s) => s.hidden)
  // Ten thousand rows take a moment to be worded: the letters typed come first.
  const wanted = folded(useDeferredValue(useTimelineUi((s) => s.asked)))
  const { inputs } = usePlace(useSnapshot((s) => s.history.place))
  const textOf = useMemo(() => createRowIndex(speech), [speech])
  const shown = useMemo(
    () => (hidden.length === 0 ? rows : rows.filter((row) => !isHidden(row, hidden))),
    [rows, hidden],
  )
  const hits = useMemo(() => {
    if (wanted === '') return []
    return shown.flatMap((row, index) => (textOf(row).includes(wanted) ? [index] : []))
  }, [shown, wanted, textOf])
  return { shown, present: rowAt(shown, inputs), wanted, hits }
}
