import { type CivilDay, civilDay } from '../protocol/civil-day.ts'
import { MINUTE_MS, type Millis } from '../protocol/time.ts'
import type { Bilingual } from './page.ts'

/** A wall-clock reading in a fixed offset from UTC. */
export interface CivilTime extends CivilDay {
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
