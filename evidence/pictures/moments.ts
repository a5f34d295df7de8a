import type { Language } from './svg-pen.ts'

/** The bench is in Japan, and virtual and real times are shown in its time zone. */
const OFFSET_MS = 9 * 3_600_000
const WEEKDAYS = { ja: '日月火水木金土', en: 'Sun,Mon,Tue,Wed,Thu,Fri,Sat' } as const

/** `2026-11-21(土) 10:03:12` / `Sat 2026-11-21 10:03:12`, Japan time. */
export function moment(language: Language, at: number): string {
  const weekday = new Date(at + OFFSET_MS).getUTCDay()
  const name =
    language === 'ja' ? WEEKDAYS.ja.charAt(weekday) : (WEEKDAYS.en.split(',')[weekday] ?? '')
  const day = dayOf(at)
  return language === 'ja' ? `${day}(${name}) ${clock(at)}` : `${name} ${day} ${clock(at)}`
}

/** `10:03:12.250`, Japan time. */
export function clockMs(at: number): string {
  return new Date(at + OFFSET_MS).toISOString().slice(11, 23)
}

/** `10:03:12`, Japan time. */
function clock(at: number): string {
  return new Date(at + OFFSET_MS).toISOString().slice(11, 19)
}

/** `2026-11-21`, Japan time. */
export function dayOf(at: number): string {
  return new Date(at + OFFSET_MS).toISOString().slice(0, 10)
}

/** `2026-11-21 10:03:12`, Japan time. */
export function stamp(at: number): string {
  return `${dayOf(at)} ${clock(at)}`
}
