import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../../state/bench.ts'
import { inPast } from '../../../state/history/clock.ts'
import { stripShown, useTimelineUi } from '../../../state/timeline/ui.ts'
import { useWindowHeight } from '../../../state/window-width.ts'
import { Branches } from './Branches.tsx'
import { Marks } from './Marks.tsx'
import { Moment } from './Moment.tsx'
import { Scrubber } from './Scrubber.tsx'
import { StepButtons } from './StepButtons.tsx'

/** The whole session on one line above the clock: any moment of it is one drag away. */
export function HistoryStrip() {
  const { t } = useTranslation()
  const wish = useTimelineUi((s) => s.strip)
  const past = useSnapshot((s) => inPast(s.history))
  const height = useWindowHeight()
  if (!stripShown(wish, past, height)) return null
  return (
    <section
      className={past ? 'history-strip is-past' : 'history-strip'}
      aria-label={t('history.title')}
      data-testid="history-strip"
    >
      <div className="history-line">
        <StepButtons />
        <Scrubber />
        <Moment />
        <div className="history-tools">
          <Marks />
          <Branches />
        </div>
      </div>
    </section>
  )
}
