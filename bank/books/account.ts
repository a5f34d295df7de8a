import { type Millis, millis } from '../../protocol/time.ts'
import { civilMillis, civilTime } from '../calendar.ts'
import { type Bilingual, both } from '../page.ts'
import { tell } from './ledger.ts'
import type { BankState, BankStep } from './state.ts'
import type { Customer } from './users.ts'

/**
 * Takes `yen` (a whole number above 0) from the company's representative account, 申込代表口座 (S4-44),
 * with a line in its statement. The caller checks whether the balance suffices, because a bank
 * debits its own fees regardless. Throws on any other amount, which would be a bug.
 */
export function debit<S extends BankStep>(step: S, yen: number, what: Bilingual, now: Millis): S {
  return book(step, -amount(yen), what, now)
}

/** Pays `yen` (a whole number above 0) into the representative account, with a line in its statement. */
export function credit<S extends BankStep>(step: S, yen: number, what: Bilingual, now: Millis): S {
  return book(step, amount(yen), what, now)
}

function amount(yen: number): number {
  if (!Number.isSafeInteger(yen) || yen <= 0) throw new RangeError(`not an amount: ${yen}`)
  return yen
}

function book<S extends BankStep>(step: S, yen: number, what: Bilingual, now: Millis): S {
  const { contract } = step.bank
  const balanceYen = contract.balanceYen + yen
  const statement = [...contract.statement, { at: now, what, yen, balanceYen }]
  return { ...step, bank: { ...step.bank, contract: { ...contract, balanceYen, statement } } }
}

/** Debits a fee from the representative account (S4-44); a fee of zero leaves no trace (S4-41). */
export function debitFee<S extends BankStep>(
  step: S,
  user: string | null,
  yen: number,
  what: Bilingual,
  now: Millis,
): S {
  if (yen === 0) return step
  return tell(debit(step, yen, what, now), user, 'fee-debited', `${yen} yen: ${what.en}`)
}

/**
 * The monthly fee is debited on the first of each month at this hour of the bank's own clock.
 * Assumption: no source has such a fee (S4-40).
 */
const DEBIT_HOUR = 9

/**
 * When the monthly fee of the hardware token is debited next; null: never. One fee for the company,
 * however many tokens it has, from the first month that begins after the token was applied for.
 * Assumption: no source has such a fee (S4-40).
 */
export function monthlyFeeDue(bank: BankState): Millis | null {
  if (bank.policy.fees.monthly === 0) return null
  const since = hardwareSince(bank)
  if (since === null) return null
  const { monthlyFeeAt } = bank.contract
  const from = monthlyFeeAt === null ? since : millis(Math.max(since, monthlyFeeAt))
  return firstOfMonthAfter(from, bank.policy.utcOffsetHours)
}

/** Debits it from the representative account as of `at`, with a line in the statement (S4-44). */
export function takeMonthlyFee(step: BankStep, at: Millis): BankStep {
  const { policy, contract } = step.bank
  const noted: BankStep = {
    ...step,
    bank: { ...step.bank, contract: { ...contract, monthlyFeeAt: at } },
  }
  const { hardwareToken } = policy.wording
  const what = both(`${hardwareToken.ja}月額手数料`, `Monthly fee, ${hardwareToken.en}`)
  return debitFee(noted, null, policy.fees.monthly, what, at)
}

/**
 * Since when the company has a hardware token (applied for, ordered or in use); null: it has none.
 */
function hardwareSince({ contract, customers }: BankState): Millis | null {
  const { application } = contract
  const all = [
    ...(application?.kind === 'key-fob' ? [application.registeredAt] : []),
    ...customers.flatMap(tokenSince),
  ]
  return all.length === 0 ? null : millis(Math.min(...all))
}

function tokenSince({ enrolment, registration }: Customer): readonly Millis[] {
  const camera = registration.state === 'registered' ? [registration.at] : []
  if (enrolment.state === 'issued' && enrolment.kind === 'key-fob') return [...camera, enrolment.at]
  if (enrolment.state === 'in-service' && enrolment.kind === 'key-fob') {
    return [...camera, enrolment.since]
  }
  return camera
}

function firstOfMonthAfter(at: Millis, offsetHours: number): Millis {
  const { year, month } = civilTime(at, offsetHours)
  const first = { year, month, day: 1, hour: DEBIT_HOUR, minute: 0 }
  const moment = civilMillis(first, offsetHours)
  if (moment > at) return moment
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
  return civilMillis({ ...first, ...next }, offsetHours)
}
