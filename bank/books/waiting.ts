import { after, DAY_MS, HOUR_MS, MINUTE_MS, type Millis } from '../../protocol/time.ts'
import type { Policy, TimeOfDay } from '../policy/schema.ts'
import { me, type Visit } from './ledger.ts'
import type { Customer } from './users.ts'

/**
 * From when on a user may have a new token issued, or register one again: some time after 失効
 * (S2-53, S2-54), or from the next day after 利用終了 (S3-11). null: he may now.
 */
export function issueWait({ enrolment }: Customer, now: Millis): Millis | null {
  if (enrolment.state !== 'revoked' && enrolment.state !== 'released') return null
  return now < enrolment.issueFrom ? enrolment.issueFrom : null
}

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

/**
 * Until when the forced registration may be skipped (S4-38): `skipDays` times 24 hours from the
 * moment the application was registered. Up to and on day 30 the skip works; this returns the first
 * moment of day 31, when it no longer works. null: it cannot be skipped, as for a revoked user, who
 * had a token before (S2-52).
 */
function skipEnds({ bank, user }: Pick<Visit, 'bank' | 'user'>): Millis | null {
  const { application } = bank.contract
  const { skipDays } = bank.policy
  if (application === null || skipDays === 0) return null
  if (me({ bank, user }).enrolment.state === 'revoked') return null
  return after(application.registeredAt, skipDays * DAY_MS)
}

/** Days for which it may still be skipped, counting a day that has begun; 0: no longer. */
export function skipDaysLeft(visit: Pick<Visit, 'bank' | 'user' | 'now'>): number {
  const ends = skipEnds(visit)
  return ends === null ? 0 : Math.max(0, Math.ceil((ends - visit.now) / DAY_MS))
}
