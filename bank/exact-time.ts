import type { Millis } from '../protocol/time.ts'
import { civilTime, dateTime } from './calendar.ts'
import type { Bilingual } from './page.ts'

/** `2012年04月25日 10時26分10秒` (S3-33) / `25 Apr 2012, 10:26:10`: by which a mail is found. */
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
