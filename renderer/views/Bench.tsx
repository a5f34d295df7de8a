import { lazy, Suspense } from 'react'
import { columnShown, LOG_NEEDS_PX, useUi } from '../state/ui.ts'
import { useWindowWidth } from '../state/window-width.ts'
import { TokenColumn } from './token/TokenColumn.tsx'

// The LCD comes first; everything around it follows in its own time.
const PcColumn = lazy(async () => ({ default: (await import('./pc/PcColumn.tsx')).PcColumn }))
const TimelineColumn = lazy(async () => ({
  default: (await import('./timeline/TimelineColumn.tsx')).TimelineColumn,
}))
const Coach = lazy(async () => ({ default: (await import('./timeline/Coach.tsx')).Coach }))
const HistoryStrip = lazy(async () => ({
  default: (await import('./timeline/strip/HistoryStrip.tsx')).HistoryStrip,
}))
const Bar = lazy(async () => ({ default: (await import('./bar/Bar.tsx')).Bar }))

/** Everything on one screen: token, the customer's PC, what happened, and the clock below. */
export function Bench() {
  const columns = useUi((s) => s.columns)
  const width = useWindowWidth()
  const [token, pc, log] = (['token', 'pc', 'log'] as const).map((column) =>
    columnShown(columns, column, width),
  )
  const narrow = width < LOG_NEEDS_PX
  return (
    <div className={`bench${narrow ? ' is-narrow' : ''}`}>
      <div
        className={`bench-columns${token ? ' with-token' : ''}${pc ? ' with-pc' : ''}${log ? ' with-log' : ''}`}
      >
        {token ? <TokenColumn /> : null}
        <Suspense fallback={<div className="pc-column" />}>{pc ? <PcColumn /> : null}</Suspense>
        <Suspense fallback={null}>{log ? <TimelineColumn /> : null}</Suspense>
      </div>
      <Suspense fallback={<div className="bar" />}>
        {log ? null : <Coach strip />}
        <HistoryStrip />
        <Bar />
      </Suspense>
    </div>
  )
}
