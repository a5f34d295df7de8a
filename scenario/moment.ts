import { civilMillis, civilTime } from '../bank/calendar.ts'
import { DAY_MS, type Millis, millis } from '../protocol/time.ts'

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/

/** A date, or date and time, in the bank's zone: `2026-11-24T10:00`. Written for JSON Schema. */
export const MOMENT_PATTERN = '^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?)?$'
/** A time of day: `08:09`, `08:09:30`. */
export const TIME_PATTERN = '^\\d{1,2}:\\d{2}(:\\d{2})?$'

/** The moment that a text means, in a zone `offsetHours` east of UTC; null: it does not exist. */
export function readMoment(text: string, offsetHours: number): Millis | null {
  const found = MOMENT.exec(text)
  if (found === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0))
  if (year < 1971 || year > 2105 || hour > 23 || minute > 59 || second > 59) return null
  const at = civilMillis({ year, month, day, hour, minute }, offsetHours)
  const back = civilTime(at, offsetHours)
  if (back.month !== month || back.day !== day) return null
  return millis(at + second * 1000)
}

/** Time since midnight, ms; null: not a time of day. */
export function readTime(text: string): number | null {
  const found = TIME.exec(text)
  if (found === null) return null
  const [hour = 0, minute = 0, second = 0] = found.slice(1).map((part) => Number(part ?? 0))
  return hour > 23 || minute > 59 || second > 59
    ? null
    : ((hour * 60 + minute) * 60 + second) * 1000
}

/** Midnight of the day `days` days after that of `now`, in the zone. */
export function midnight(now: Millis, days: number, offsetHours: number): Millis {
  const today = civilMillis({ ...civilTime(now, offsetHours), hour: 0, minute: 0 }, offsetHours)
  return millis(today + days * DAY_MS)
}

/** `2026-11-24 10:00:05`, in the zone; milliseconds only if there are any. */
export function writeMoment(at: Millis, offsetHours: number): string {
  const { year, month, day, hour, minute } = civilTime(at, offsetHours)
  const two = (n: number) => String(n).padStart(2, '0')
  const second = two(Math.floor(at / 1000) % 60)
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${second}`
}
