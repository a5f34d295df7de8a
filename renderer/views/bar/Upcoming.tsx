import { SkipForward } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Deadline } from '../../../lab/clock.ts'
import type { Millis } from '../../../protocol/time.ts'
import { useLanguage } from '../../i18n.ts'
import { shortDay, spanOf, timeOfDay } from '../../state/format.ts'

interface UpcomingProps {
  readonly deadlines: readonly Deadline[]
  readonly now: Millis
  readonly onJump: (at: Millis) => void
}

/** Everything that time alone will bring, the soonest first; each can be jumped to. */
export function Upcoming({ deadlines, now, onJump }: UpcomingProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  if (deadlines.length === 0) return <p className="quiet">{t('bar.no-deadline')}</p>
  return (
    <>
      <h3 className="upcoming-title">{t('calendar.upcoming')}</h3>
      <ul className="upcoming">
        {named(deadlines).map(([key, { what, at }]) => {
          const span = spanOf(at - now)
          return (
            <li key={key}>
              <span className="upcoming-what">
                {t(`bar.deadline.${what}`, {
                  span: t(`bar.span.${span.unit}`, { count: span.count }),
                })}
              </span>
              <time>
                {shortDay(language, at)} {timeOfDay(language, at)}
              </time>
              <Button
                className="icon-button"
                aria-label={t('calendar.jump-there', { what: t(`calendar.what.${what}`) })}
                data-testid={`upcoming-${what}`}
                onPress={() => onJump(at)}
              >
                <SkipForward aria-hidden="true" />
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Two codes may end at one moment: the n-th of its kind is its name. */
function named(deadlines: readonly Deadline[]): readonly (readonly [string, Deadline])[] {
  const seen = new Map<string, number>()
  return deadlines.map((deadline) => {
    const nth = (seen.get(deadline.what) ?? 0) + 1
    seen.set(deadline.what, nth)
    return [`${deadline.what}-${nth}`, deadline] as const
  })
}
