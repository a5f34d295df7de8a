import { History, Play, SkipForward } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n.ts'
import { useSnapshot } from '../../../state/bench.ts'
import { timeOfDay } from '../../../state/format.ts'
import { inPast } from '../../../state/history/clock.ts'
import { goOnHere, toEnd } from '../../../state/history/seek.ts'
import { IconButton } from '../../bar/IconButton.tsx'

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
