import { History, Play, SkipForward } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { inPast } from '../../bench/present.ts'
import { useSnapshot } from '../../bench/snapshot.ts'
import { timeOfDay } from '../../ui/format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLanguage } from '../../ui/i18n.ts'
import { useWindowHeight } from '../../ui/window.ts'
import { goOnHere, toEnd } from '../history/seek.ts'
import { stripShown, useTimelineUi } from '../shown.ts'
import { BookmarkMenu } from './BookmarkMenu.tsx'
import { BranchMenu } from './BranchMenu.tsx'
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
          <BookmarkMenu />
          <BranchMenu />
        </div>
      </div>
    </section>
  )
}

/**
 * Which moment is shown. In the past it says what an input would do, and has the way back. It
 * takes the same room at the end, so that nothing moves under the finger that drags.
 */
export function Moment() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const history = useSnapshot((s) => s.history)
  const now = useSnapshot((s) => s.world.now)
  const running = useSnapshot((s) => s.clock.speed > 0)
  const { place, end } = history
  if (!inPast(history)) {
    return (
      <div className="moment" data-testid="moment">
        <p>
          <span>{t('history.present.seen', { count: end })}</span>
          <span className="moment-note">{t('history.present.hint')}</span>
        </p>
      </div>
    )
  }
  const [seen, note] = [
    t('history.past.seen', { time: timeOfDay(language, now), at: place.inputs, of: end }),
    t(running ? 'history.past.running' : 'history.past.fork'),
  ]
  return (
    <div className="moment is-past" data-testid="past-banner">
      <History aria-hidden="true" />
      <p role="status" title={`${seen} ${note}`}>
        <strong>{seen}</strong>
        <span className="moment-note">{note}</span>
      </p>
      {running ? null : (
        <IconButton
          Icon={Play}
          label={t('history.past.go-on')}
          testId="past-go-on"
          onPress={() => void goOnHere()}
        />
      )}
      <Button className="button is-primary" onPress={() => void toEnd()} data-testid="past-end">
        <SkipForward aria-hidden="true" />
        {t('history.past.end')}
      </Button>
    </div>
  )
}
