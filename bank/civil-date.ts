import { DAY_MS, MINUTE_MS, type Millis, millis } from '../protocol/time.ts'
import { type CivilTime, civilTime } from './calendar.ts'

/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_DAYS = 719_468

/**
 * The moment at which a clock `offsetHours` east of UTC reads `t`; the inverse of `civilTime`. A day
 * beyond the end of its month runs into the next one, so that 29 February plus a year is 1 March.
 */
export function civilMillis(t: CivilTime, offsetHours: number): Millis {
  const fromMarch = (t.month + 9) % 12
  const year = t.year - (t.month <= 2 ? 1 : 0)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const days = 365 * year + leapDays + Math.floor((153 * fromMarch + 2) / 5) + t.day - 1
  const minutes = t.hour * 60 + t.minute - Math.round(offsetHours * 60)
  return millis((days - EPOCH_DAYS) * DAY_MS + minutes * MINUTE_MS)
}

/** The next local midnight after `at`: the beginning of 翌日 (S3-11). */
export function nextMidnight(at: Millis, offsetHours: number): Millis {
  const t = civilTime(at, offsetHours)
  const today = civilMillis({ ...t, hour: 0, minute: 0 }, offsetHours)
  return millis(today + DAY_MS)
}
