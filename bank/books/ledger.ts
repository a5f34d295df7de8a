import { printedSerial } from '../../protocol/codes.ts'
import { MINUTE_MS, type Millis, millis } from '../../protocol/time.ts'
import type { Mail } from '../page.ts'
import type { AuditCode } from './audit.ts'
import type { SerialRecord } from './serials.ts'
import type { WebSession } from './sessions.ts'
import type { BankStep } from './state.ts'
import type { Customer, Registration } from './users.ts'

/**
 * A request in progress: the bank as changed so far, and who asks. Each function below returns the
 * next one.
 */
export interface Visit extends BankStep {
  /** Id of the logged-in user. */
  readonly user: string
  readonly now: Millis
  /** The session that asks, as it will be kept: a handler may raise its level or change its draft. */
  readonly session: WebSession
}

/** A mail before the bank puts number, sender and time on it. */
export type MailDraft = Pick<Mail, 'template' | 'subject' | 'blocks'>

/** The customer with this id, or null. */
export function customerOf(bank: BankStep['bank'], id: string): Customer | null {
  return bank.customers.find((customer) => customer.id === id) ?? null
}

/** The logged-in customer. Throws when there is none: sessions are only given to customers. */
export function me(visit: Pick<Visit, 'bank' | 'user'>): Customer {
  const customer = customerOf(visit.bank, visit.user)
  if (customer === null) throw new Error(`a session without its customer: ${visit.user}`)
  return customer
}

/** Adds a line to the audit, which testers can read. */
export function tell<S extends BankStep>(
  step: S,
  user: string | null,
  what: AuditCode,
  detail: string,
): S {
  return {
    ...step,
    effects: [...step.effects, { kind: 'audit', entry: { user, what, detail } }],
  }
}

/** Changes one customer; the others stay the same. */
export function change<S extends BankStep>(step: S, id: string, patch: Partial<Customer>): S {
  const customers = step.bank.customers.map((c) => (c.id === id ? { ...c, ...patch } : c))
  return { ...step, bank: { ...step.bank, customers } }
}

/** Changes what the session keeps: its level, its draft. */
export function keep(visit: Visit, patch: Partial<Pick<WebSession, 'level' | 'draft'>>): Visit {
  return { ...visit, session: { ...visit.session, ...patch } }
}

/** The bank's record of a serial, or null. */
export function serialOf(bank: BankStep['bank'], serial: string): SerialRecord | null {
  return bank.serials.find((record) => record.serial === serial) ?? null
}

/** Changes one serial's record; the others stay the same. */
export function changeSerial<S extends BankStep>(
  step: S,
  serial: string,
  patch: Partial<SerialRecord>,
): S {
  const serials = step.bank.serials.map((r) => (r.serial === serial ? { ...r, ...patch } : r))
  return { ...step, bank: { ...step.bank, serials } }
}

/** Lifts the stop of a serial and resets its count of wrong codes. */
export function forgiveSerial<S extends BankStep>(step: S, serial: string): S {
  return changeSerial(step, serial, { locked: false, wrong: 0 })
}

/** Users of the contract whose token in service is `serial`, of whatever kind (S2-33, S4-52). */
export function usersOf(bank: BankStep['bank'], serial: string): readonly Customer[] {
  return bank.customers.filter((customer) => tokenInUse(customer) === serial)
}

/** Serial of the token that this user has in service; null: none. */
export function tokenInUse(customer: Customer): string | null {
  const { enrolment, registration } = customer
  if (enrolment.state === 'in-service') return enrolment.serial
  if (registration.state !== 'registered') return null
  return printedSerial(registration.serial)
}

/** Sends a mail to the address registered for customer `id` [S0-07]; mails arrive at once. */
export function post<S extends BankStep>(step: S, id: string, draft: MailDraft, now: Millis): S {
  const customer = customerOf(step.bank, id)
  return customer === null ? step : postTo(step, customer.mail, draft, now)
}

/** Sends a mail to `to`, from the bank's own domain or another one (S4-16); mails arrive at once. */
export function postTo<S extends BankStep>(
  step: S,
  to: string,
  draft: MailDraft,
  now: Millis,
  fromDomain: string = step.bank.policy.domain,
): S {
  const mail: Mail = {
    ...draft,
    id: step.bank.nextMail,
    at: now,
    from: `otp@${fromDomain}`,
    to,
  }
  return {
    ...step,
    bank: { ...step.bank, nextMail: step.bank.nextMail + 1 },
    effects: [...step.effects, { kind: 'mail', mail }],
  }
}

/**
 * Wipes a user's registration: it has to be done again from the start, under the next licence
 * number [S0-42, S0-44]; the token may be registered again. `unlock` also resets every count of
 * wrong entries, on the token as well, unless others go on using it.
 */
export function resetRegistration<S extends BankStep>(step: S, id: string, unlock: boolean): S {
  const customer = customerOf(step.bank, id)
  if (customer === null) return step
  const fresh: Partial<Customer> = {
    registration: { state: 'none' },
    nextLicence: customer.nextLicence + 1,
    wrongCodes: 0,
  }
  const reset = change(step, id, unlock ? { ...fresh, locked: false, wrongPasswords: 0 } : fresh)
  const { registration } = customer
  if (registration.state !== 'registered') return reset
  const serial = printedSerial(registration.serial)
  if (usersOf(reset.bank, serial).length > 0) return reset
  const record = serialOf(reset.bank, serial)
  const freed = record?.state === 'in-use' ? changeSerial(reset, serial, { state: 'free' }) : reset
  return unlock ? forgiveSerial(freed, serial) : freed
}

/** What is locked: wrong passwords lock the login, wrong codes only the one-time password. */
export function lockOf(customer: Customer, passwordLimit: number): 'none' | 'codes' | 'passwords' {
  if (!customer.locked) return 'none'
  return customer.wrongPasswords >= passwordLimit ? 'passwords' : 'codes'
}

/** When a mail's code ends; from this moment on it is refused. */
export function mailCodeEnds(sent: { readonly at: Millis }, minutes: number): Millis {
  return millis(sent.at + minutes * MINUTE_MS)
}

/** When the current code expires: the mail's, or once it is shown the screen's. */
export function codeEnds(
  registration: Registration,
  policy: BankStep['bank']['policy'],
): Millis | null {
  if (registration.state === 'mail-sent') {
    return mailCodeEnds(registration, policy.mailCodeMinutes)
  }
  if (registration.state === 'code-2-shown') {
    return millis(registration.code2At + policy.screenCodeMinutes * MINUTE_MS)
  }
  return null
}

/** Whether the mail's code, or once it is shown the screen's code, is past its life at `now`. */
export function codeExpired(
  registration: Registration,
  policy: BankStep['bank']['policy'],
  now: Millis,
): 'mail' | 'screen' | null {
  const ends = codeEnds(registration, policy)
  if (ends === null || now < ends) return null
  return registration.state === 'mail-sent' ? 'mail' : 'screen'
}
