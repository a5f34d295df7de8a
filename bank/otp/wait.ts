import type { Millis } from '../../protocol/time.ts'
import type { Customer } from '../people.ts'

/**
 * From when on a user may have a new token issued, or register one again: some time after 失効
 * (S2-53, S2-54), or from the next day after 利用終了 (S3-11). null: he may now.
 */
export function issueWait({ enrolment }: Customer, now: Millis): Millis | null {
  if (enrolment.state !== 'revoked' && enrolment.state !== 'released') return null
  return now < enrolment.issueFrom ? enrolment.issueFrom : null
}
