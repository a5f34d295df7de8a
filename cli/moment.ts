import type { Millis } from '../protocol/time.ts'
import { readMoment, writeMoment } from '../scenario/moment.ts'

/** Hours that Tokyo's clocks are ahead of UTC; Japan has no summer time. */
const TOKYO_HOURS = 9

/** A moment as people type it, Tokyo's time: `2026-11-21T10:00`; null: it does not exist. */
export function parseMoment(text: string): Millis | null {
  return readMoment(text, TOKYO_HOURS)
}

/** `2026-11-21 10:00:30`, Tokyo's time. */
export function showMoment(at: Millis): string {
  return writeMoment(at, TOKYO_HOURS)
}
