import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { upcoming } from '../../../lab/clock.ts'
import type { Millis } from '../../../protocol/time.ts'
import { order } from '../../state/actions.ts'
import { useSnapshot } from '../../state/bench.ts'
import { dateText, PRESETS, parseJump, presetAt, timeText } from '../../state/jumps.ts'
import { useVirtualNow, virtualNow } from '../../state/virtual-time.ts'
import { ClockCalendar } from './ClockCalendar.tsx'
import { Upcoming } from './Upcoming.tsx'

/** What the clock opens: a month, a moment to jump to, and what time alone will bring. */
export function ClockJump({ onJumped }: { onJumped: () => void }) {
  const { t } = useTranslation()
  const world = useSnapshot((s) => s.world)
  const now = useVirtualNow(1000)
  const [date, setDate] = useState(() => dateText(Math.ceil(now / 60_000) * 60_000))
  const [time, setTime] = useState(() => timeText(now))
  const [error, setError] = useState<'no-date' | 'out-of-range' | 'past' | null>(null)
  const coming = upcoming(world)

  const passTo = async (at: Millis) => {
    if (await order({ kind: 'pass-to', at })) onJumped()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const at = parseJump(date, time, virtualNow())
    setError(at.ok ? null : at.error)
    if (at.ok) void passTo(at.value)
  }
  const change = (set: (value: string) => void) => (value: string) => {
    set(value)
    setError(null)
  }

  return (
    <div className="clock-jump">
      <ClockCalendar
        date={date}
        today={dateText(now)}
        marked={new Set(coming.map(({ at }) => dateText(at)))}
        onChoose={change(setDate)}
      />
      <div className="clock-jump-side">
        <form className="clock-jump-form" onSubmit={submit} noValidate>
          <label>
            <span>{t('calendar.date')}</span>
            <input
              className="input"
              type="date"
              max="2105-12-31"
              value={date}
              data-testid="jump-date"
              onChange={(event) => change(setDate)(event.target.value)}
            />
          </label>
          <label>
            <span>{t('calendar.time')}</span>
            <input
              className="input"
              type="time"
              step={1}
              value={time}
              data-testid="jump-time"
              onChange={(event) => change(setTime)(event.target.value)}
            />
          </label>
          <Button className="button is-primary" type="submit" data-testid="jump">
            {t('calendar.jump')}
          </Button>
        </form>
        <p className="field-error" role="alert" data-testid="jump-error">
          {error === null ? '' : t(`calendar.error.${error}`)}
        </p>
        <div className="clock-presets">
          {PRESETS.map((preset) => (
            <Button
              key={preset}
              className="button"
              data-testid={`jump-${preset}`}
              onPress={() => void passTo(presetAt(preset, virtualNow()))}
            >
              {t(`calendar.preset.${preset}`)}
            </Button>
          ))}
        </div>
        <Upcoming deadlines={coming} now={now} onJump={(at) => void passTo(at)} />
      </div>
    </div>
  )
}
