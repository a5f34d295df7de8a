import { err, ok, type Result } from '../../protocol/result.ts'
import { after, DAY_MS, LAST_START, MINUTE_MS, type Millis, millis } from '../../protocol/time.ts'
import { parseStart, startText } from './start-time.ts'

/** How far the clock can jump by one press. Assumption: what testers want again and again. */
export type Preset = 'minute' | 'half-hour' | 'morning' | 'month'

export const PRESETS: readonly Preset[] = ['minute', 'half-hour', 'morning', 'month']

/** Where a preset leads from `now`; `morning` is the next 9:00 in Japan on another day. */
export function presetAt(preset: Preset, now: Millis): Millis {
  switch (preset) {
    case 'minute':
      return after(now, MINUTE_MS)
    case 'half-hour':
      return after(now, 30 * MINUTE_MS)
    case 'morning':
      return nextMorning(now)
    case 'month':
      return after(now, 30 * DAY_MS)
    default:
      return preset satisfies never
  }
}

/** Nine o'clock is midnight in UTC: Japan is nine hours ahead, and has no summer time. */
function nextMorning(now: Millis): Millis {
  const dayInJapan = Math.floor((now + 9 * 60 * MINUTE_MS) / DAY_MS)
  return millis((dayInJapan + 1) * DAY_MS)
}

/**
 * The moment that a date and a time of day name, by the clock in Japan. Refused: what is no date or
 * no time; what lies before `now` (`past`); what lies beyond the bench's calendar.
 */
export function parseJump(
  date: string,
  time: string,
  now: Millis,
): Result<Millis, 'no-date' | 'out-of-range' | 'past'> {
  const at = parseStart(`${date}T${time}`)
  if (!at.ok) return at
  if (at.value > LAST_START) return err('out-of-range')
  return at.value < now ? err('past') : ok(at.value)
}

/** `2026-11-21` by the calendar in Japan. */
export function dateText(at: number): string {
  return startText(at).slice(0, 10)
}

/** `10:03:00` by the clock in Japan, the next whole minute: that is never past. */
export function timeText(at: number): string {
  return `${startText(Math.ceil(at / MINUTE_MS) * MINUTE_MS).slice(11, 16)}:00`
}
