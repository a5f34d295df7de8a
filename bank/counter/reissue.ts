import { debitFee } from '../books/account.ts'
import type { CounterForm } from '../books/branch.ts'
import {
  change,
  changeSerial,
  customerOf,
  post,
  resetRegistration,
  tell,
  tokenInUse,
  usersOf,
} from '../books/ledger.ts'
import { endSessions } from '../books/revocation.ts'
import type { BankState, BankStep } from '../books/state.ts'
import type { Customer } from '../books/users.ts'
import { both } from '../page.ts'
import { tokenSentMail } from '../post/mails.ts'
import { dispatchCamera, dispatchFob, unregistered } from '../post/parcels.ts'
import { reissuePostDays } from './terms.ts'

/** 追加発行: one more token, for its fee (S4-27, S4-42). Nobody's registration changes. */
export function issueMore(step: BankStep, { user, due: at }: CounterForm): BankStep {
  const { policy } = step.bank
  const { hardwareToken } = policy.wording
  const what = both(
    `${hardwareToken.ja}追加発行手数料`,
    `Additional ${hardwareToken.en}: issue fee`,
  )
  const paid = debitFee(step, user, policy.fees.additional, what, at)
  const sent = dispatchFob(paid, user, at, { days: reissuePostDays(policy) })
  const mailed = post(sent, user, tokenSentMail(policy), at)
  return tell(mailed, user, 'form-done', 'one more token')
}

/**
 * 再発行: the old serial is barred for good, its users register the new token when it has come, and
 * the fee is debited (S4-43, S4-44).
 */
export function reissueToken(step: BankStep, form: CounterForm): BankStep {
  const { user, due: at } = form
  const customer = customerOf(step.bank, user)
  const lost = customer === null || isNewer(customer, form) ? null : lostToken(step.bank, customer)
  // Initialised or revoked online in the meantime: there is nothing to replace any more.
  if (lost === null) return tell(step, user, 'form-done', 'nothing to re-issue any more')
  const { policy } = step.bank
  const days = reissuePostDays(policy)
  const name = lost.kind === 'camera-token' ? policy.deviceName : policy.wording.hardwareToken
  const what = both(`${name.ja}再発行手数料`, `Re-issue of the ${name.en}: fee`)
  const paid = debitFee(step, user, policy.fees.reissue, what, at)
  const users = lost.serial === null ? [] : usersOf(paid.bank, lost.serial)
  const barred = lost.serial === null ? paid : bar(paid, lost.serial)
  const sent =
    lost.kind === 'camera-token'
      ? dispatchCamera(startAnew(barred, users), user, at, { days })
      : dispatchFob(awaitNew(barred, users, at), user, at, { days })
  const mailed = post(sent, user, tokenSentMail(policy), at)
  return tell(mailed, user, 'form-done', `${lost.serial ?? 'a token'} replaced`)
}

function bar(step: BankStep, serial: string): BankStep {
  return changeSerial(step, serial, { state: 'barred', locked: false, wrong: 0 })
}

/** トークン発行済み: a new one is on its way to all who used the old one. */
function awaitNew(step: BankStep, users: readonly Customer[], at: CounterForm['due']): BankStep {
  return users.reduce((next, { id }) => {
    const waiting = change(next, id, { enrolment: { state: 'issued', kind: 'key-fob', at } })
    return endSessions(waiting, id)
  }, step)
}

/** A camera token's users go through 利用開始登録 again, under the next licence (S0-42). */
function startAnew(step: BankStep, users: readonly Customer[]): BankStep {
  return users.reduce((next, { id }) => resetRegistration(next, id, true), step)
}

/** The token that a 再発行 replaces. */
interface LostToken {
  readonly kind: 'key-fob' | 'camera-token'
  /** null: it is not known which one, so none is barred. */
  readonly serial: string | null
}

/**
 * What a re-issue for this user replaces: the hardware token that he has in service; else one that
 * came and was never registered (blank on arrival). Of several such, the form cannot tell which it
 * is: the new one comes, and none is barred. null: there is nothing to replace. Assumption: the
 * sources describe only the loss of a token in use.
 */
export function lostToken(bank: BankState, customer: Customer): LostToken | null {
  const { enrolment, registration } = customer
  const serial = tokenInUse(customer)
  if (registration.state === 'registered') return { kind: 'camera-token', serial }
  if (enrolment.state === 'in-service') {
    return enrolment.kind === 'key-fob' ? { kind: 'key-fob', serial } : null
  }
  for (const kind of ['key-fob', 'camera-token'] as const) {
    if (!bank.policy.tokens.includes(kind)) continue
    const [only, ...more] = unregistered(bank, kind)
    if (only !== undefined) return { kind, serial: more.length === 0 ? only.serial : null }
  }
  return null
}

/**
 * Whether the user got his present token after he had handed in the form, by a way online: the form
 * was about the one before and leaves this one alone. Assumption: no source describes this case.
 */
export function isNewer({ enrolment, registration }: Customer, { handedIn }: CounterForm): boolean {
  if (enrolment.state === 'in-service') return enrolment.since > handedIn
  if (enrolment.state === 'issued') return enrolment.at > handedIn
  return registration.state === 'registered' && registration.at > handedIn
}
