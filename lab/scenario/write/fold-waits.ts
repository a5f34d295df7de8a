import { millis } from '../../../protocol/time.ts'
import { upcoming } from '../../deadlines.ts'
import type { World } from '../../types.ts'
import { midnight, writeMoment } from '../moment.ts'

/** Deadlines by which people name a pause; others come too often or mean nothing to them. */
const NAMED = new Set([
  'auto-off',
  'session-timeout',
  'form-due',
  'parcel',
  'start-date',
  'skip-ends',
  'issue-possible',
  'mail-code-expires',
  'screen-code-expires',
  'challenge-expires',
  'mail-arrives',
])

/** Longest pause that is written in seconds, ms. Assumption: longer ones are easier to read as a time of day. */
const IN_SECONDS = 600_000

/** The first pause on the way to `until`, as a step; null: it is too short for one. */
export function pauseBefore(world: World, until: number): string | null {
  const ms = until - world.now
  const named = upcoming(world).find(({ at, what }) => NAMED.has(what) && at > world.now)
  if (named !== undefined && named.at <= until) return `wait for ${named.what}`
  // Rounded down: never later than the recording.
  if (ms < 100) return ms < 1 ? null : `wait ${Math.floor(ms)} ms`
  if (ms <= IN_SECONDS) return `wait ${Math.floor(ms / 100) / 10} s`
  const { utcOffsetHours } = world.bank.policy
  const moment = millis(Math.floor(until / 1000) * 1000)
  const text = writeMoment(moment, utcOffsetHours)
  const tomorrow = midnight(world.now, 1, utcOffsetHours)
  if (moment < tomorrow) return `wait until ${text.slice(11)}`
  if (moment < midnight(world.now, 2, utcOffsetHours)) return `next day ${text.slice(11)}`
  return `wait until ${text.replace(' ', 'T')}`
}
