import { MINUTE_MS, type Millis } from '../protocol/time.ts'
import type { Bilingual } from './page.ts'

/** A wall-clock reading in a fixed offset from UTC. */
export interface CivilTime {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

const DAY_MINUTES = 1440
/** Days of 400 Gregorian years. */
const ERA_DAYS = 146_097
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_DAYS = 719_468
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * The calendar reading of `at`, `offsetHours` east of UTC, in the proleptic Gregorian calendar.
 * Years are counted from March so that the leap day comes last (the well-known days-to-civil
 * method); no clock of the machine is asked.
 */
export function civilTime(at: Millis, offsetHours: number): CivilTime {
  const minutes = Math.floor(at / MINUTE_MS) + Math.round(offsetHours * 60)
  const dayNumber = Math.floor(minutes / DAY_MINUTES)
  const ofDay = minutes - dayNumber * DAY_MINUTES
  const shifted = dayNumber + EPOCH_DAYS
  const era = Math.floor(shifted / ERA_DAYS)
  const dayOfEra = shifted - era * ERA_DAYS
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
    hour: Math.floor(ofDay / 60),
    minute: ofDay % 60,
  }
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
