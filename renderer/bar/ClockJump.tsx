import { type CalendarDate, parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight, SkipForward } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Deadline, upcoming } from '../../lab/clock.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { after, DAY_MS, LAST_START, MINUTE_MS, type Millis, millis } from '../../protocol/time.ts'
import { order } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { useVirtualNow, virtualNow } from '../bench/virtual-time.ts'
import { shortDay, spanOf, timeOfDay } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { parseStart, startText } from '../ui/start-time.ts'

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
          {JUMPS.map((preset) => (
            <Button
              key={preset}
              className="button"
              data-testid={`jump-${preset}`}
              onPress={() => void passTo(jumpTarget(preset, virtualNow()))}
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

interface ClockCalendarProps {
  /** `2026-11-21`, or whatever was typed so far. */
  readonly date: string
  /** The bench's today. */
  readonly today: string
  /** Days on which something will happen by itself. */
  readonly marked: ReadonlySet<string>
  readonly onChoose: (date: string) => void
}

/** The month by the calendar in Japan: today, the chosen day, and days that bring something. */
function ClockCalendar({ date, today, marked, onChoose }: ClockCalendarProps) {
  const { t } = useTranslation()
  const chosen = calendarDate(date)
  const [first, last] = [calendarDate(today), calendarDate('2105-12-31')]
  return (
    <Calendar
      className="calendar"
      aria-label={t('calendar.month')}
      value={chosen}
      minValue={first}
      maxValue={last}
      defaultFocusedValue={chosen ?? first}
      onChange={(day) => onChoose(day.toString())}
    >
      <header className="calendar-header">
        <Button slot="previous" className="icon-button" aria-label={t('calendar.previous')}>
          <ChevronLeft aria-hidden="true" />
        </Button>
        <Heading className="calendar-title" />
        <Button slot="next" className="icon-button" aria-label={t('calendar.next')}>
          <ChevronRight aria-hidden="true" />
        </Button>
      </header>
      <CalendarGrid className="calendar-grid" weekdayStyle="short">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(day) => (
            <CalendarCell
              date={day}
              className={cellClass(day.toString(), today, marked)}
              data-testid={`day-${day.toString()}`}
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}

function cellClass(day: string, today: string, marked: ReadonlySet<string>): string {
  const also = [day === today ? ' is-bench-today' : '', marked.has(day) ? ' is-marked' : '']
  return `calendar-day${also.join('')}`
}

/** null while the date is being typed. */
function calendarDate(date: string): CalendarDate | null {
  try {
    return parseDate(date)
  } catch {
    return null
  }
}

interface UpcomingProps {
  readonly deadlines: readonly Deadline[]
  readonly now: Millis
  readonly onJump: (at: Millis) => void
}

/** Everything that time alone will bring, the soonest first; each can be jumped to. */
function Upcoming({ deadlines, now, onJump }: UpcomingProps) {
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

/** How far the clock can jump by one press. Assumption: what testers want again and again. */
type Jump = 'minute' | 'half-hour' | 'morning' | 'month'

export const JUMPS: readonly Jump[] = ['minute', 'half-hour', 'morning', 'month']

/** Where a preset leads from `now`; `morning` is the next 9:00 in Japan on another day. */
export function jumpTarget(preset: Jump, now: Millis): Millis {
  switch (preset) {
    case 'minute':
      return after(now, MINUTE_MS)
    case 'half-hour':
      return after(now, 30 * MINUTE_MS)
    case 'morning':
      return nextMorning(now)
    case 'month':
      return after(now, 30 * DAY_MS)
    default:
      return preset satisfies never
  }
}

/** Nine o'clock is midnight in UTC: Japan is nine hours ahead, and has no summer time. */
function nextMorning(now: Millis): Millis {
  const dayInJapan = Math.floor((now + 9 * 60 * MINUTE_MS) / DAY_MS)
  return millis((dayInJapan + 1) * DAY_MS)
}

/**
 * The moment that a date and a time of day name, by the clock in Japan. Refused: what is no date or
 * no time; what lies before `now` (`past`); what lies beyond the bench's calendar.
 */
export function parseJump(
  date: string,
  time: string,
  now: Millis,
): Result<Millis, 'no-date' | 'out-of-range' | 'past'> {
  const at = parseStart(`${date}T${time}`)
  if (!at.ok) return at
  if (at.value > LAST_START) return err('out-of-range')
  return at.value < now ? err('past') : ok(at.value)
}

/** `2026-11-21` by the calendar in Japan. */
export function dateText(at: number): string {
  return startText(at).slice(0, 10)
}

/** `10:03:00` by the clock in Japan, the next whole minute: that is never past. */
export function timeText(at: number): string {
  return `${startText(Math.ceil(at / MINUTE_MS) * MINUTE_MS).slice(11, 16)}:00`
}
