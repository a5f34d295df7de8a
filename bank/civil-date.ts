import { dayNumber } from '../protocol/civil-day.ts'
import { DAY_MS, MINUTE_MS, type Millis, millis } from '../protocol/time.ts'
import { type CivilTime, civilTime } from './calendar.ts'

/**
 * The moment at which a clock `offsetHours` east of UTC reads `t`; the inverse of `civilTime`. A day
 * beyond the end of its month runs into the next one, so that 29 February plus a year is 1 March.
 */
export function civilMillis(t: CivilTime, offsetHours: number): Millis {
  const minutes = t.hour * 60 + t.minute - Math.round(offsetHours * 60)
  return millis(dayNumber(t.year, t.month, t.day) * DAY_MS + minutes * MINUTE_MS)
}

/** The next local midnight after `at`: the beginning of 翌日 (S3-11). */
export function nextMidnight(at: Millis, offsetHours: number): Millis {
  const t = civilTime(at, offsetHours)
  const today = civilMillis({ ...t, hour: 0, minute: 0 }, offsetHours)
  return millis(today + DAY_MS)
}
