import { changeSerial, customerOf, serialOf } from '../ledger.ts'
import type { BankStep } from '../types.ts'

/**
 * Makes the ids of a software token void that was issued and never started: another issue follows,
 * and of several mails only the newest is good. Without such a token nothing happens.
 */
export function retireSoftToken<S extends BankStep>(step: S, user: string): S {
  const enrolment = customerOf(step.bank, user)?.enrolment
  if (enrolment?.state !== 'issued' || enrolment.kind !== 'phone-app') return step
  if (serialOf(step.bank, enrolment.userId) === null) return step
  return changeSerial(step, enrolment.userId, { state: 'barred' })
}
