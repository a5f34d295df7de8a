import { useDeferredValue, useMemo } from 'react'
import { useSnapshot } from '../bench/snapshot.ts'
import { useLanguage } from '../ui/i18n.ts'
import { rowAt, useLine } from './history/history.ts'
import { usePlace } from './history/seek.ts'
import { createRowIndex, folded, type Speech } from './rows/row-text.ts'
import type { Row } from './rows/timeline.ts'
import { isHidden, useTimelineUi } from './shown.ts'

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

/** How rows are worded in this window; another value only when that changes. */
export function useSpeech(): Speech {
  const { language } = useLanguage()
  const loginId = useSnapshot((s) => s.world.bank.policy.wording.loginId)
  const kinds = useSnapshot((s) => s.world.tokens.map(({ kind }) => kind).join(' '))
  return useMemo(() => {
    const devices = kinds.split(' ').filter((kind) => kind === 'camera-token' || kind === 'key-fob')
    return { pick: (text) => text[language], loginId, devices }
  }, [language, loginId, kinds])
}
