import { LAST_MOMENT } from '../lab/input-schema.ts'
import { civilDay, dayNumber } from '../protocol/civil-day.ts'
import { DAY_MS, HOUR_MS, type Millis, MINUTE_MS, millis } from '../protocol/time.ts'

/** Minutes that Tokyo's clocks are ahead of UTC; Japan has no summer time. */
const TOKYO_MS = 9 * HOUR_MS

/**
 * A moment as people type it: `2026-11-21T10:00`, seconds if wanted, Tokyo's time unless it ends in
 * `Z`. null for anything else, for days that the calendar does not have, and before 1970.
 */
export function parseMoment(text: string): Millis | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z?)$/.exec(text)
  if (parts === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  if (hour > 23 || minute > 59 || second > 59) return null
  const days = dayNumber(year, month, day)
  const back = civilDay(days)
  if (back.year !== year || back.month !== month || back.day !== day) return null
  const zone = parts[7] === 'Z' ? 0 : TOKYO_MS
  const at = days * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + second * 1000 - zone
  return at < 0 || at > LAST_MOMENT ? null : millis(at)
}

/** `2026-11-21 10:00:30`, Tokyo's time. */
export function showMoment(at: Millis): string {
  const local = at + TOKYO_MS
  const { year, month, day } = civilDay(Math.floor(local / DAY_MS))
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  const inDay = local % DAY_MS
  const clock = [inDay / HOUR_MS, (inDay % HOUR_MS) / MINUTE_MS, (inDay % MINUTE_MS) / 1000]
  return `${year}-${two(month)}-${two(day)} ${clock.map(two).join(':')}`
}
