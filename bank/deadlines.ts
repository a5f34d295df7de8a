import { after, type Millis } from '../protocol/time.ts'
import { codeEnds, post, resetRegistration, tell } from './ledger.ts'
import { resetDoneMail } from './mails/reset-done.ts'
import type { BankState, BankStep, CounterForm, WebSession } from './types.ts'

/** When a session ends unless a request comes before: at this moment it is over. */
export function sessionEnds(bank: BankState, session: WebSession): Millis {
  return after(session.lastRequest, bank.policy.sessionMinutes * 60_000)
}

/** The next thing that time alone brings to the bank, or null. */
export function nextDeadline(
  bank: BankState,
): { readonly at: Millis; readonly what: 'session-timeout' | 'form-due' } | null {
  const sessions = bank.sessions.map((session) => ({
    at: sessionEnds(bank, session),
    what: 'session-timeout' as const,
  }))
  const forms = bank.forms.map((form) => ({ at: form.due, what: 'form-due' as const }))
  return [...sessions, ...forms].reduce<ReturnType<typeof nextDeadline>>(
    (first, next) => (first === null || next.at < first.at ? next : first),
    null,
  )
}

/**
 * When the codes that are out stop being good. Nothing happens at the bank at that moment (the next
 * request finds it out), but a tester wants to stand on either side of it (U-6).
 */
export function codeLimits(
  bank: BankState,
): readonly { readonly at: Millis; readonly what: 'mail-code-expires' | 'screen-code-expires' }[] {
  return bank.customers.flatMap(({ registration }) => {
    const at = codeEnds(registration, bank.policy)
    if (at === null) return []
    const mail = registration.state === 'mail-sent'
    return [{ at, what: mail ? ('mail-code-expires' as const) : ('screen-code-expires' as const) }]
  })
}

/** Does everything that is due at `now`: ends idle sessions, works on the branch's forms. */
export function advance(bank: BankState, now: Millis): BankStep {
  let step: BankStep = { bank, effects: [] }
  for (const session of bank.sessions) {
    if (now >= sessionEnds(bank, session)) step = endIdle(step, session)
  }
  for (const form of bank.forms) {
    if (now >= form.due) step = workOn(step, form, now)
  }
  return step
}

function endIdle(step: BankStep, session: WebSession): BankStep {
  const sessions = step.bank.sessions.filter((open) => open.id !== session.id)
  const minutes = step.bank.policy.sessionMinutes
  const ended: BankStep = { ...step, bank: { ...step.bank, sessions } }
  return tell(ended, session.user, 'session-timeout', `${minutes} minutes without a request`)
}

/** The branch resets the registration and lifts the lock; the customer learns it by mail [S0-36]. */
function workOn(step: BankStep, form: CounterForm, now: Millis): BankStep {
  const forms = step.bank.forms.filter((open) => open !== form)
  const filed: BankStep = { ...step, bank: { ...step.bank, forms } }
  const reset = resetRegistration(filed, form.user, true)
  const mailed = post(reset, form.user, resetDoneMail(reset.bank.policy), now)
  return tell(mailed, form.user, 'form-done', 'registration reset, lock lifted')
}
