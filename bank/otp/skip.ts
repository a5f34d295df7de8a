import { after, DAY_MS, type Millis } from '../../protocol/time.ts'
import { me, type Visit } from '../ledger.ts'

/**
 * Until when the forced registration may be skipped (S4-38): `skipDays` times 24 hours from the
 * moment the application was registered. Up to and on day 30 the skip works; the first moment of
 * day 31 is this one, and it works no more. null: never; so for a revoked user, whose token was
 * there already (S2-52).
 */
export function skipEnds({ bank, user }: Pick<Visit, 'bank' | 'user'>): Millis | null {
  const { application } = bank.contract
  const { skipDays } = bank.policy
  if (application === null || skipDays === 0) return null
  if (me({ bank, user }).enrolment.state === 'revoked') return null
  return after(application.registeredAt, skipDays * DAY_MS)
}

/** Days for which it may still be skipped, a day that has begun being one; 0: no more. */
export function skipDaysLeft(visit: Pick<Visit, 'bank' | 'user' | 'now'>): number {
  const ends = skipEnds(visit)
  return ends === null ? 0 : Math.max(0, Math.ceil((ends - visit.now) / DAY_MS))
}
