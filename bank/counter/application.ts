import type { CounterForm } from '../counter-types.ts'
import { change, customerOf, post, tell } from '../ledger.ts'
import { applicationDoneMail } from '../mails/form-done.ts'
import { dispatchFob } from '../otp/dispatch.ts'
import { both } from '../text.ts'
import type { BankStep } from '../types.ts'
import { debitFee } from './fee.ts'
import { firstPostDays, startDate } from './terms.ts'

/**
 * The application is registered: it holds for the whole company and all of its users (S4-47, S4-48).
 * One hardware token goes out with it (S4-34), there by the start date (S2-07); software tokens may
 * be issued from now on (S4-11).
 */
export function registerApplication(step: BankStep, form: CounterForm): BankStep {
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

/** トークン発行済み is said of the user who applied; any other may register the token as well (S2-22). */
function sendFirst(step: BankStep, { user, handedIn, due: at }: CounterForm): BankStep {
  const days = firstPostDays(step.bank.policy, handedIn, at)
  const sent = dispatchFob(step, user, at, { days })
  return customerOf(sent.bank, user)?.enrolment.state === 'none'
    ? change(sent, user, { enrolment: { state: 'issued', kind: 'key-fob', at } })
    : sent
}
