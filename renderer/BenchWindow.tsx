import { lazy, Suspense } from 'react'
import { inPast } from './bench/present.ts'
import { useSnapshot } from './bench/snapshot.ts'
import { STRIP_NEEDS_PX, stripShown, useTimelineUi } from './timeline/shown.ts'
import { TokenColumn } from './token/TokenColumn.tsx'
import { columnShown, LOG_NEEDS_PX, useUi, useWindowHeight, useWindowWidth } from './ui/window.ts'

// The LCD comes first; everything around it follows in its own time.
const PcColumn = lazy(async () => ({ default: (await import('./pc/PcColumn.tsx')).PcColumn }))
const TimelineColumn = lazy(async () => ({
  default: (await import('./timeline/TimelineColumn.tsx')).TimelineColumn,
}))
const Coach = lazy(async () => ({ default: (await import('./coach/Coach.tsx')).Coach }))
const HistoryStrip = lazy(async () => ({
  default: (await import('./timeline/strip/HistoryStrip.tsx')).HistoryStrip,
}))
const FaultsPanel = lazy(async () => ({
  default: (await import('./faults/FaultsPanel.tsx')).FaultsPanel,
}))
const Bar = lazy(async () => ({ default: (await import('./bar/Bar.tsx')).Bar }))

/** Everything on one screen: token, the customer's PC, what happened, and the clock below. */
export function BenchWindow() {
  const columns = useUi((s) => s.columns)
  const faults = useUi((s) => s.faultsOpen)
  const width = useWindowWidth()
  const [token, pc, log] = (['token', 'pc', 'log'] as const).map((column) =>
    columnShown(columns, column, width),
  )
  const narrow = width < LOG_NEEDS_PX
  const height = useWindowHeight()
  const past = useSnapshot((s) => inPast(s.history))
  const strip = useTimelineUi((s) => stripShown(s.strip, past, height))
  // The token needs the room more than the advice does, while somebody looks at the history.
  const crowded = strip && height < STRIP_NEEDS_PX
  return (
    <div className={`bench${narrow ? ' is-narrow' : ''}`}>
      <div
        className={`bench-columns${token ? ' with-token' : ''}${pc ? ' with-pc' : ''}${log ? ' with-log' : ''}`}
      >
        {token ? <TokenColumn /> : null}
        <Suspense fallback={<div className="pc-column" />}>{pc ? <PcColumn /> : null}</Suspense>
        <Suspense fallback={null}>{log ? <TimelineColumn /> : null}</Suspense>
        <Suspense fallback={null}>{faults ? <FaultsPanel /> : null}</Suspense>
      </div>
      <Suspense fallback={<div className="bar" />}>
        {log || crowded ? null : <Coach strip />}
        <HistoryStrip />
        <Bar />
      </Suspense>
    </div>
  )
}
