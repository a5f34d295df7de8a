import type { Language } from './i18n.ts'

/** The bench stands in Japan: every date and time is shown as the bank shows it. */
const TIME_ZONE = 'Asia/Tokyo'

const LOCALE = { ja: 'ja-JP', en: 'en-GB' } as const satisfies Record<Language, string>

const made = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, name: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language}/${name}`
  const known = made.get(key)
  if (known !== undefined) return known
  const fresh = new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: TIME_ZONE })
  made.set(key, fresh)
  return fresh
}

/** `10:03:12` */
export function timeOfDay(language: Language, at: number): string {
  return formatter(language, 'time', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}

/** `10:03` */
export function hourMinute(language: Language, at: number): string {
  return formatter(language, 'hm', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}

/** `2026年11月21日(土)` / `Sat, 21 Nov 2026` */
export function calendarDay(language: Language, at: number): string {
  return formatter(language, 'day', {
    year: 'numeric',
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(at)
}

/** `11月21日` / `21 Nov` */
export function shortDay(language: Language, at: number): string {
  return formatter(language, 'short', { month: 'short', day: 'numeric' }).format(at)
}

/** How long a span is, in the largest unit that says it well. */
type Span =
  | { readonly unit: 'seconds'; readonly count: number }
  | { readonly unit: 'minutes'; readonly count: number }
  | { readonly unit: 'hours'; readonly count: number }
  | { readonly unit: 'days'; readonly count: number }

/** Words a span of `ms`: up to 90 s in seconds, 90 min in minutes, 48 h in hours. Assumption: what one would say. */
export function spanOf(ms: number): Span {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  if (seconds <= 90) return { unit: 'seconds', count: seconds }
  if (seconds <= 90 * 60) return { unit: 'minutes', count: Math.round(seconds / 60) }
  if (seconds <= 48 * 3600) return { unit: 'hours', count: Math.round(seconds / 3600) }
  return { unit: 'days', count: Math.round(seconds / 86_400) }
}

/** With its sign, and a minus as it is printed: `+90`, `−5`, `0`. */
export function signed(count: number): string {
  if (count === 0) return '0'
  return `${count < 0 ? '−' : '+'}${Math.abs(count)}`
}
