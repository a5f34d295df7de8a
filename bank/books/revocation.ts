import type { Millis } from '../../protocol/time.ts'
import {
  change,
  changeSerial,
  customerOf,
  forgiveSerial,
  serialOf,
  tell,
  usersOf,
} from './ledger.ts'
import type { BankStep } from './state.ts'
import type { Customer, TimedKind } from './users.ts'
import { reissueFrom } from './waiting.ts'

/** What may be revoked. */
interface Revocable {
  readonly kind: TimedKind
  readonly serial: string
}

/**
 * The key-fob or phone app that 失効 would take from this user, in service or expired (S2-64); an
 * issued software token too, whose phone may be gone before the start. null: nothing. A key-fob on
 * its way has no serial of its own yet, and a camera token is initialised instead. Assumption: the
 * sources list only tokens that have a serial.
 */
export function revocableOf({ enrolment }: Customer): Revocable | null {
  if (enrolment.state === 'in-service') {
    return { kind: enrolment.kind, serial: enrolment.serial }
  }
  if (enrolment.state !== 'issued' || enrolment.kind !== 'phone-app') return null
  return { kind: 'phone-app', serial: enrolment.userId }
}

/**
 * Revokes the token of one user: he cannot log in (S2-52), his open sessions end, and a new issue is
 * possible some time later (S2-53, S2-54). `by` is told to the audit.
 */
export function revokeUser<S extends BankStep>(step: S, id: string, by: string, now: Millis): S {
  const customer = customerOf(step.bank, id)
  const token = customer === null ? null : revocableOf(customer)
  if (token === null) return step
  const { kind, serial } = token
  const issueFrom = reissueFrom(step.bank.policy, now)
  const revoked = change(step, id, {
    enrolment: { state: 'revoked', kind, serial, at: now, issueFrom },
  })
  const closed = endSessions(freeSerial(revoked, serial, id), id)
  return tell(closed, id, 'revoked', `${kind} ${serial}, by ${by}`)
}

/**
 * After the last user of a serial, `user`, is gone: a key-fob may be registered again where the
 * policy says so (X-1, S2-69), with its watermark kept; a phone's token never, for a new issue
 * brings a new one. As long as others use it, it stays theirs (S2-22). Its stop is forgiven only
 * where administrators lift stops themselves: elsewhere a revocation would be a way round the
 * branch (S4-53).
 */
function freeSerial<S extends BankStep>(step: S, serial: string, user: string): S {
  const record = serialOf(step.bank, serial)
  if (record === null || usersOf(step.bank, serial).length > 0) return step
  const again = record.kind === 'key-fob' && step.bank.policy.reuseAfterRevoke
  const freed = changeSerial(step, serial, { state: again ? 'free' : 'barred' })
  if (step.bank.policy.unlockBy.includes('administrator')) return forgiveSerial(freed, serial)
  return record.locked ? changeSerial(freed, serial, { triedBy: user }) : freed
}

/** Ends every open session of this user. */
export function endSessions<S extends BankStep>(step: S, user: string): S {
  const sessions = step.bank.sessions.filter((open) => open.user !== user)
  return { ...step, bank: { ...step.bank, sessions } }
}

/**
 * Makes the ids of a software token void that was issued and never started: another issue follows,
 * and of several mails only the newest is good. Without such a token nothing happens.
 */
export function retireSoftToken<S extends BankStep>(step: S, user: string): S {
  const enrolment = customerOf(step.bank, user)?.enrolment
  if (enrolment?.state !== 'issued' || enrolment.kind !== 'phone-app') return step
  if (serialOf(step.bank, enrolment.userId) === null) return step
  return changeSerial(step, enrolment.userId, { state: 'barred' })
}
