import { type CivilDay, civilDay, dayNumber } from '../protocol/civil-day.ts'
import { DAY_MS, MINUTE_MS, type Millis, millis } from '../protocol/time.ts'
import type { Bilingual } from './page.ts'

/** A wall-clock reading in a fixed offset from UTC. */
interface CivilTime extends CivilDay {
  readonly hour: number
  readonly minute: number
}

const DAY_MINUTES = 1440
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The calendar reading of `at`, `offsetHours` east of UTC, in the proleptic Gregorian calendar. */
export function civilTime(at: Millis, offsetHours: number): CivilTime {
  const minutes = Math.floor(at / MINUTE_MS) + Math.round(offsetHours * 60)
  const days = Math.floor(minutes / DAY_MINUTES)
  const ofDay = minutes - days * DAY_MINUTES
  return { ...civilDay(days), hour: Math.floor(ofDay / 60), minute: ofDay % 60 }
}

/** `2026年11月21日 10時03分` / `21 Nov 2026, 10:03`. */
export function dateTime(at: Millis, offsetHours: number): Bilingual {
  const t = civilTime(at, offsetHours)
  const hour = String(t.hour).padStart(2, '0')
  const minute = String(t.minute).padStart(2, '0')
  return {
    ja: `${t.year}年${t.month}月${t.day}日 ${hour}時${minute}分`,
    en: `${t.day} ${MONTHS[t.month - 1] ?? ''} ${t.year}, ${hour}:${minute}`,
  }
}

/** `2026年11月21日` / `21 Nov 2026`. */
export function date(at: Millis, offsetHours: number): Bilingual {
  const t = civilTime(at, offsetHours)
  return {
    ja: `${t.year}年${t.month}月${t.day}日`,
    en: `${t.day} ${MONTHS[t.month - 1] ?? ''} ${t.year}`,
  }
}

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

/** `2012年04月25日 10時26分10秒` (S3-33) / `25 Apr 2012, 10:26:10`; people find a mail by it. */
export function exactTime(at: Millis, offsetHours: number): Bilingual {
  const seconds = two(Math.floor(at / 1000) % 60)
  const { ja, en } = paddedTime(at, offsetHours)
  return { ja: `${ja}${seconds}秒`, en: `${en}:${seconds}` }
}

/** `2021年09月30日 08時00分` (S2-63) / `30 Sep 2021, 08:00`: month and day with two digits. */
export function paddedTime(at: Millis, offsetHours: number): Bilingual {
  const t = civilTime(at, offsetHours)
  const ja = `${t.year}年${two(t.month)}月${two(t.day)}日 ${two(t.hour)}時${two(t.minute)}分`
  return { ja, en: dateTime(at, offsetHours).en }
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
