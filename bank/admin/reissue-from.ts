import { after, DAY_MS, HOUR_MS, MINUTE_MS, type Millis } from '../../protocol/time.ts'
import type { Policy, TimeOfDay } from '../policy/schema.ts'

/**
 * From when on a new issue is possible for a token that was revoked at `at`: so many minutes later
 * (S2-53), or at the end of the night if it was revoked in it, however soon that is (S2-54: 2:06 to
 * 8:10, the end not being part of it). A night may lie around midnight.
 */
export function reissueFrom(policy: Policy, at: Millis): Millis {
  const { reissueNight: night, reissueWaitMinutes, utcOffsetHours } = policy
  const ofDay = modulo(at + utcOffsetHours * HOUR_MS, DAY_MS)
  if (night !== null && isWithin(ofDay, ofDayMs(night.from), ofDayMs(night.until))) {
    return after(at, modulo(ofDayMs(night.until) - ofDay, DAY_MS))
  }
  return after(at, reissueWaitMinutes * MINUTE_MS)
}

function ofDayMs({ hour, minute }: TimeOfDay): number {
  return hour * HOUR_MS + minute * MINUTE_MS
}

function isWithin(ofDay: number, from: number, until: number): boolean {
  return from <= until ? ofDay >= from && ofDay < until : ofDay >= from || ofDay < until
}

function modulo(n: number, by: number): number {
  return ((n % by) + by) % by
}
