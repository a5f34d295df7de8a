import { type CalendarDate, parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
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
export function ClockCalendar({ date, today, marked, onChoose }: ClockCalendarProps) {
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
