import { debitFee } from '../books/account.ts'
import type { CounterForm } from '../books/branch.ts'
import { change, customerOf, lockOf, post, resetRegistration, tell } from '../books/ledger.ts'
import { revocableOf, revokeUser } from '../books/revocation.ts'
import type { BankStep } from '../books/state.ts'
import { liftStop } from '../books/stops.ts'
import { both } from '../page.ts'
import {
  applicationDoneMail,
  resetDoneMail,
  revocationDoneMail,
  unlockDoneMail,
} from '../post/mails.ts'
import { dispatchFob } from '../post/parcels.ts'
import { isNewer, issueMore, reissueToken } from './reissue.ts'
import { firstPostDays, startDate } from './terms.ts'

/** Named in the audit as the one who acted. */
const BRANCH = 'the branch'

/** Processes a form at the moment it is due; a mail tells the customer. */
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

/**
 * The application is registered: it holds for the whole company and all of its users (S4-47, S4-48).
 * One hardware token goes out with it (S4-34), there by the start date (S2-07); software tokens may
 * be issued from now on (S4-11).
 */
function registerApplication(step: BankStep, form: CounterForm): BankStep {
  const { policy, contract } = step.bank
  const { user, due: at, handedIn, device } = form
  if (device !== 'key-fob' && device !== 'phone-app') return step
  const application = { kind: device, registeredAt: at, startDate: startDate(policy, handedIn, at) }
  const registered: BankStep = {
    ...step,
    bank: { ...step.bank, contract: { ...contract, application } },
  }
  const yen = device === 'key-fob' ? policy.fees.first : policy.fees.software
  const what = both('ワンタイムパスワード発行手数料', 'One-time password issue fee')
  const paid = debitFee(registered, user, yen, what, at)
  const sent = device === 'key-fob' ? sendFirst(paid, form) : paid
  const mailed = post(sent, user, applicationDoneMail(policy, application), at)
  return tell(mailed, user, 'form-done', `application for ${device} registered`)
}

/** トークン発行済み applies to the user who applied; any other may register the token as well (S2-22). */
function sendFirst(step: BankStep, { user, handedIn, due: at }: CounterForm): BankStep {
  const days = firstPostDays(step.bank.policy, handedIn, at)
  const sent = dispatchFob(step, user, at, { days })
  return customerOf(sent.bank, user)?.enrolment.state === 'none'
    ? change(sent, user, { enrolment: { state: 'issued', kind: 'key-fob', at } })
    : sent
}
