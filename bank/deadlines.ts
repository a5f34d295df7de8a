import { after, MINUTE_MS, type Millis } from '../protocol/time.ts'
import { arrive } from './counter/deliveries.ts'
import { workOn } from './counter/work.ts'
import type { CounterForm, Delivery } from './counter-types.ts'
import type { WebSession } from './draft.ts'
import { tell } from './ledger.ts'
import { monthlyFeeDue, takeMonthlyFee } from './monthly-fee.ts'
import type { BankState, BankStep } from './types.ts'

export { codeLimits, limits } from './limits.ts'

/** When a session ends unless a request comes before: at this moment it is over. */
export function sessionEnds(bank: BankState, session: WebSession): Millis {
  return after(session.lastRequest, bank.policy.sessionMinutes * MINUTE_MS)
}

/** One thing that the bank does when its time has come. */
type Due =
  | { readonly at: Millis; readonly what: 'session-timeout'; readonly session: WebSession }
  | { readonly at: Millis; readonly what: 'form-due'; readonly form: CounterForm }
  | { readonly at: Millis; readonly what: 'parcel'; readonly delivery: Delivery }
  | { readonly at: Millis; readonly what: 'monthly-fee' }

/** A moment at which the bank acts of its own accord. */
export interface BankDeadline {
  readonly at: Millis
  readonly what: Due['what']
}

/** Everything that waits for its time, in no order of time. */
export function pending(bank: BankState): readonly BankDeadline[] {
  return allDue(bank).map(({ at, what }) => ({ at, what }))
}

/** Sessions, forms, parcels, the fee: in this order, of several at one moment, they are met. */
function allDue(bank: BankState): readonly Due[] {
  const fee = monthlyFeeDue(bank)
  return [
    ...bank.sessions.map((session) => ({
      at: sessionEnds(bank, session),
      what: 'session-timeout' as const,
      session,
    })),
    ...bank.forms.map((form) => ({ at: form.due, what: 'form-due' as const, form })),
    ...bank.deliveries.map((delivery) => ({
      at: delivery.due,
      what: 'parcel' as const,
      delivery,
    })),
    ...(fee === null ? [] : [{ at: fee, what: 'monthly-fee' as const }]),
  ]
}

function firstDue(bank: BankState): Due | null {
  return allDue(bank).reduce<Due | null>(
    (first, next) => (first === null || next.at < first.at ? next : first),
    null,
  )
}

/** The next thing that time alone brings to the bank, or null. */
export function nextDeadline(bank: BankState): BankDeadline | null {
  const due = firstDue(bank)
  return due === null ? null : { at: due.at, what: due.what }
}

/**
 * Does everything that is due at `now`, in the order of time: ends idle sessions, works on the
 * branch's forms, brings parcels, debits the monthly fee. Each is done as of its own moment, so that one leap over weeks
 * comes to the same as many small ones.
 */
export function advance(bank: BankState, now: Millis): BankStep {
  let step: BankStep = { bank, effects: [] }
  for (;;) {
    const due = firstDue(step.bank)
    if (due === null || due.at > now) return step
    step = meet(step, due)
  }
}

function meet(step: BankStep, due: Due): BankStep {
  switch (due.what) {
    case 'session-timeout':
      return endIdle(step, due.session)
    case 'form-due':
      return workOn(step, due.form)
    case 'parcel':
      return arrive(step, due.delivery)
    case 'monthly-fee':
      return takeMonthlyFee(step, due.at)
    default:
      return due satisfies never
  }
}

function endIdle(step: BankStep, session: WebSession): BankStep {
  const sessions = step.bank.sessions.filter((open) => open.id !== session.id)
  const minutes = step.bank.policy.sessionMinutes
  const ended: BankStep = { ...step, bank: { ...step.bank, sessions } }
  return tell(ended, session.user, 'session-timeout', `${minutes} minutes without a request`)
}
