import { revocableOf, revokeUser } from '../admin/revocation.ts'
import { liftStop } from '../admin/stop.ts'
import type { CounterForm } from '../counter-types.ts'
import { change, customerOf, lockOf, post, resetRegistration, tell } from '../ledger.ts'
import { revocationDoneMail, unlockDoneMail } from '../mails/form-done.ts'
import { resetDoneMail } from '../mails/reset-done.ts'
import type { BankStep } from '../types.ts'
import { registerApplication } from './application.ts'
import { isNewer } from './lost-token.ts'
import { issueMore, reissueToken } from './reissue.ts'

/** Who did it, for the audit. */
const BRANCH = 'the branch'

/** The branch does what a form asks for, at the moment when it is due; a mail tells the customer. */
export function workOn(step: BankStep, form: CounterForm): BankStep {
  const forms = step.bank.forms.filter((open) => open !== form)
  const filed: BankStep = { ...step, bank: { ...step.bank, forms } }
  switch (form.kind) {
    case 'token-reset':
      return reset(filed, form)
    case 'application':
      return registerApplication(filed, form)
    case 'additional-token':
      return issueMore(filed, form)
    case 'reissue':
      return reissueToken(filed, form)
    case 'unlock':
      return unlock(filed, form)
    case 'revocation':
      return revoke(filed, form)
    default:
      return form.kind satisfies never
  }
}

/** The branch resets the registration and lifts the lock; the customer learns it by mail [S0-36]. */
function reset(step: BankStep, { user, due }: CounterForm): BankStep {
  const done = resetRegistration(step, user, true)
  const mailed = post(done, user, resetDoneMail(done.bank.policy), due)
  return tell(mailed, user, 'form-done', 'registration reset, lock lifted')
}

/** Codes and passwords alike; whoever uses the same serial is freed too (S1-35, S4-52, S4-53). */
function unlock(step: BankStep, { user, due }: CounterForm): BankStep {
  const customer = customerOf(step.bank, user)
  if (customer === null) return step
  const passwords = lockOf(customer, step.bank.policy.passwordLockAfter) === 'passwords'
  const opened = passwords
    ? change(step, user, { locked: false, wrongPasswords: 0, wrongCodes: 0 })
    : step
  const lifted = liftStop(opened, user, BRANCH)
  const mailed = post(lifted, user, unlockDoneMail(lifted.bank.policy), due)
  return tell(mailed, user, 'form-done', 'stop lifted')
}

/** S4-18: the phone was changed without a revocation, and paper does it now. */
function revoke(step: BankStep, form: CounterForm): BankStep {
  const { user, due } = form
  const customer = customerOf(step.bank, user)
  if (customer === null || revocableOf(customer)?.kind !== 'phone-app' || isNewer(customer, form)) {
    return tell(step, user, 'form-done', 'nothing to revoke any more')
  }
  const revoked = revokeUser(step, user, BRANCH, due)
  const mailed = post(revoked, user, revocationDoneMail(revoked.bank.policy), due)
  return tell(mailed, user, 'form-done', 'token revoked')
}
