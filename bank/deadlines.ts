import { after, DAY_MS, MINUTE_MS, type Millis } from '../protocol/time.ts'
import { monthlyFeeDue, takeMonthlyFee } from './books/account.ts'
import type { CounterForm, Delivery } from './books/branch.ts'
import { codeEnds, tell } from './books/ledger.ts'
import type { WebSession } from './books/sessions.ts'
import type { BankState, BankStep } from './books/state.ts'
import type { Customer } from './books/users.ts'
import { workOn } from './counter/work.ts'
import { arrive } from './post/parcels.ts'

/** When a session ends unless a request comes before: from this moment on it is over. */
function sessionEnds(bank: BankState, session: WebSession): Millis {
  return after(session.lastRequest, bank.policy.sessionMinutes * MINUTE_MS)
}

/** Something that the bank does when its time has come. */
type Due =
  | { readonly at: Millis; readonly what: 'session-timeout'; readonly session: WebSession }
  | { readonly at: Millis; readonly what: 'form-due'; readonly form: CounterForm }
  | { readonly at: Millis; readonly what: 'parcel'; readonly delivery: Delivery }
  | { readonly at: Millis; readonly what: 'monthly-fee' }

/** A moment at which the bank acts of its own accord. */
interface BankDeadline {
  readonly at: Millis
  readonly what: Due['what']
}

/** Everything that waits for its time, not sorted by time. */
export function pending(bank: BankState): readonly BankDeadline[] {
  return allDue(bank).map(({ at, what }) => ({ at, what }))
}

/** Sessions, forms, parcels, the fee: at equal times they are done in this order. */
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
 * branch's forms, brings parcels, debits the monthly fee. Each is done as of its own moment, so
 * that one jump over weeks gives the same result as many small ones.
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

/** A moment at which the bank's answers change although nothing happens then. */
interface Limit {
  readonly at: Millis
  readonly what:
    | 'mail-code-expires'
    | 'screen-code-expires'
    | 'start-date'
    | 'skip-ends'
    | 'issue-possible'
    | 'challenge-expires'
    | 'soft-issue-expires'
}

/**
 * When the current codes expire. Nothing happens at the bank at that moment (the next request finds
 * it out), but a tester wants to stand on either side of it (U-6).
 */
function codeLimits(
  bank: BankState,
): readonly { readonly at: Millis; readonly what: 'mail-code-expires' | 'screen-code-expires' }[] {
  return bank.customers.flatMap(({ registration }) => {
    const at = codeEnds(registration, bank.policy)
    if (at === null) return []
    const mail = registration.state === 'mail-sent'
    return [{ at, what: mail ? ('mail-code-expires' as const) : ('screen-code-expires' as const) }]
  })
}

/** Every limit after `now`: of codes, challenges, issues, waiting times, the start date, the skip. */
export function limits(bank: BankState, now: Millis): readonly Limit[] {
  const all: readonly Limit[] = [
    ...codeLimits(bank),
    ...companyLimits(bank),
    ...bank.customers.flatMap((customer) => userLimits(bank, customer)),
    ...bank.sessions.flatMap(sessionLimits),
  ]
  return all.filter(({ at }) => at > now)
}

/** 利用開始日 (S2-08), and the last day of the skip (S4-38). */
function companyLimits({ contract, policy, customers }: BankState): readonly Limit[] {
  const { application } = contract
  if (application === null) return []
  const start: Limit = { at: application.startDate, what: 'start-date' }
  const waiting = customers.some(({ enrolment }) => enrolment.state !== 'in-service')
  if (policy.skipDays === 0 || !waiting) return [start]
  const at = after(application.registeredAt, policy.skipDays * DAY_MS)
  return [start, { at, what: 'skip-ends' }]
}

/** A new issue after 失効 or 利用解除, and until when a phone may take a software token. */
function userLimits({ policy }: BankState, { enrolment }: Customer): readonly Limit[] {
  switch (enrolment.state) {
    case 'revoked':
    case 'released':
      return [{ at: enrolment.issueFrom, what: 'issue-possible' }]
    case 'issued':
      return enrolment.kind === 'phone-app' && enrolment.setUpAt === null
        ? [{ at: after(enrolment.at, policy.softIssueDays * DAY_MS), what: 'soft-issue-expires' }]
        : []
    case 'none':
    case 'in-service':
      return []
    default:
      return enrolment satisfies never
  }
}

/** A 2-D code that waits for its answer in an open session. */
function sessionLimits({ draft }: WebSession): readonly Limit[] {
  if (draft?.kind !== 'challenge' && draft?.kind !== 'transfer') return []
  return draft.challenge === null ? [] : [{ at: draft.challenge.ends, what: 'challenge-expires' }]
}

/**
 * Forgets a session before its time, as a restarted server does; the browser keeps its cookie and
 * meets the time-out page with its next request. Without such a session nothing happens.
 */
export function endSession(bank: BankState, id: string): BankStep {
  const session = bank.sessions.find((open) => open.id === id)
  if (session === undefined) return { bank, effects: [] }
  const sessions = bank.sessions.filter((open) => open.id !== id)
  const ended: BankStep = { bank: { ...bank, sessions }, effects: [] }
  return tell(ended, session.user, 'session-timeout', 'ended before its time')
}
