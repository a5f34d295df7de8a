import { type Registered, serialText } from '../camera/challenge.ts'
import { me, serialOf, type Visit } from '../ledger.ts'

/** What the final approval (最終承認) of a transfer asks for, besides the 確認用パスワード. */
export type Approval =
  | { readonly kind: 'password' }
  /** The code of a key-fob or phone app [S3-52, S4-02]. */
  | { readonly kind: 'otp'; readonly serial: string; readonly digits: number }
  /** The code of a 2-D code with the transfer's details. */
  | { readonly kind: 'camera'; readonly serial: string; readonly registered: Registered }
  /** No token is in service, and without one there are no transfers here. */
  | { readonly kind: 'refused' }

/**
 * by policy, and by the token that the user has in service. `registeredPayee`: transfers to
 * registered payees need no code at some banks (device-facts), and so not even a token.
 */
export function approvalFor(
  visit: Pick<Visit, 'bank' | 'user'>,
  registeredPayee: boolean,
): Approval {
  const { policy } = visit.bank
  if (!policy.codeAtTransfer) return { kind: 'password' }
  if (registeredPayee && policy.registeredPayeesExempt) return { kind: 'password' }
  const { enrolment, registration } = me(visit)
  if (enrolment.state === 'in-service') {
    const { serial } = enrolment
    const digits = serialOf(visit.bank, serial)?.code?.digits ?? policy.code.digits
    return { kind: 'otp', serial, digits }
  }
  if (registration.state === 'registered') {
    return { kind: 'camera', serial: serialText(registration), registered: registration }
  }
  return policy.transferBeforeStart ? { kind: 'password' } : { kind: 'refused' }
}
