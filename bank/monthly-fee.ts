import { type Millis, millis } from '../protocol/time.ts'
import { civilTime } from './calendar.ts'
import { civilMillis } from './civil-date.ts'
import { debitFee } from './counter/fee.ts'
import type { Customer } from './people.ts'
import { both } from './text.ts'
import type { BankState, BankStep } from './types.ts'

/** On the first of each month, at this hour of the bank's own clock. Ours: no source has such a fee (S4-40). */
const DEBIT_HOUR = 9

/**
 * When the monthly fee of the hardware token is debited next; null: never. One fee for the company,
 * however many tokens it has, from the first month that begins after the token was applied for. Ours.
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

/** Since when the company has a hardware token, applied for, ordered or in use; null: it has none. */
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
