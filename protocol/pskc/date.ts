import { civilDay, dayNumber } from '../civil-day.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, type Millis, millis } from '../time.ts'

const FORM =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/

/**
 * Reads an `xs:dateTime` of the years 0001 to 9999. Without a zone it is UTC, as RFC 6030 means it;
 * anything finer than a millisecond is dropped. null: not a valid date.
 */
export function readDateTime(text: string): Millis | null {
  const match = FORM.exec(text)
  if (match === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(Number)
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null
  if (minute > 59 || second > 59) return null
  // 24:00:00 is the end of the day (XML Schema part 2, section 3.2.7.1).
  if (hour > 24 || (hour === 24 && (minute > 0 || second > 0))) return null
  const fraction = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3))
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + fraction
  return millis(dayNumber(year, month, day) * DAY_MS + time - zoneMs(match[8] ?? 'Z'))
}

/**
 * `at` as an `xs:dateTime` in UTC, to the second and with `Z`: common readers accept no other form.
 */
export function writeDateTime(at: Millis): string {
  const days = Math.floor(at / DAY_MS)
  const ms = at - days * DAY_MS
  const { year, month, day } = civilDay(days)
  const [hour, minute, second] = [ms / HOUR_MS, (ms / MINUTE_MS) % 60, (ms / 1000) % 60]
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return `${date}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}Z`
}

function pad(n: number, width: number): string {
  return String(Math.floor(n)).padStart(width, '0')
}

function zoneMs(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE_MS
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
