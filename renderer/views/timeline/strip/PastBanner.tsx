import { History, Play, SkipForward } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n.ts'
import { useSnapshot } from '../../../state/bench.ts'
import { timeOfDay } from '../../../state/format.ts'
import { goOnHere, toEnd } from '../../../state/seek.ts'

/** Says that all that is seen is over, what an input would do, and the way back. */
export function PastBanner() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { place, end } = useSnapshot((s) => s.history)
  const now = useSnapshot((s) => s.world.now)
  const running = useSnapshot((s) => s.clock.speed > 0)
  return (
    <div className="past-banner" data-testid="past-banner">
      <History aria-hidden="true" />
      <p role="status">
        <strong>
          {t('history.past.seen', { time: timeOfDay(language, now), at: place.inputs, of: end })}
        </strong>{' '}
        <span>{t(running ? 'history.past.running' : 'history.past.fork')}</span>
      </p>
      {running ? null : (
        <Button className="button" onPress={() => void goOnHere()} data-testid="past-go-on">
          <Play aria-hidden="true" />
          {t('history.past.go-on')}
        </Button>
      )}
      <Button className="button is-primary" onPress={() => void toEnd()} data-testid="past-end">
        <SkipForward aria-hidden="true" />
        {t('history.past.end')}
      </Button>
    </div>
  )
}
