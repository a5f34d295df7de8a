import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../state/bench.ts'

/** For so many seconds before a code ends it is shown in red. Assumption: too short to type it in. */
const HURRY_MS = 10_000

/** `123 456`: two groups are read over more easily than one of six. */
function groupsOf(digits: string): string {
  const size = digits.length === 8 ? 4 : 3
  return digits.replace(new RegExp(`(.{${size}})(?=.)`, 'g'), '$1 ')
}

interface PhoneCodeProps {
  readonly digits: string
  readonly leftMs: number
  readonly ofMs: number
}

/**
 * The code, and a ring that runs out with it. The motion is CSS: the ring begins where the step
 * stands and runs by itself until the next code, or until somebody moves the clock.
 */
export function PhoneCode({ digits, leftMs, ofMs }: PhoneCodeProps) {
  const { t } = useTranslation()
  const clock = useSnapshot((s) => s.clock)
  const [running, speed] = [clock.speed > 0, Math.max(1, clock.speed)]
  const seconds = Math.ceil(leftMs / 1000)
  return (
    <div className={leftMs <= HURRY_MS ? 'phone-code is-ending' : 'phone-code'}>
      <output data-testid="phone-digits" data-digits={digits} aria-label={digits}>
        {groupsOf(digits)}
      </output>
      <svg className="phone-ring" viewBox="0 0 40 40" aria-hidden="true">
        <circle className="phone-ring-track" cx="20" cy="20" r="17" />
        <circle
          key={`${digits}-${clock.anchorVirtual}-${clock.speed}`}
          className="phone-ring-left"
          cx="20"
          cy="20"
          r="17"
          pathLength="1"
          style={{
            animationDuration: `${ofMs / speed}ms`,
            animationDelay: `${(leftMs - ofMs) / speed}ms`,
            animationPlayState: running ? 'running' : 'paused',
          }}
        />
        <text x="20" y="20">
          {seconds}
        </text>
      </svg>
      <span className="visually-hidden">{t('phone.left', { seconds })}</span>
    </div>
  )
}
