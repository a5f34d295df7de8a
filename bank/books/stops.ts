import {
  change,
  customerOf,
  forgiveSerial,
  lockOf,
  serialOf,
  tell,
  tokenInUse,
  usersOf,
} from './ledger.ts'
import type { SerialRecord } from './serials.ts'
import type { BankState, BankStep } from './state.ts'
import type { Customer } from './users.ts'

/**
 * The token by which this user can be stopped: the one in service; else the software token that was
 * issued to him and waits for its start; else a key-fob that was stopped when he tried to register
 * it or gave it back, until somebody registers it. null: none.
 */
export function serialConcerning(bank: BankState, customer: Customer): string | null {
  const { enrolment } = customer
  const inUse = tokenInUse(customer)
  if (inUse !== null) return inUse
  if (enrolment.state === 'issued' && enrolment.kind === 'phone-app') {
    if (serialOf(bank, enrolment.userId)?.locked === true) return enrolment.userId
  }
  const tried = triedBy(bank, customer)
  return (tried.find(({ locked }) => locked) ?? tried[0])?.serial ?? null
}

/** A token that is barred for good no longer counts, nor does one that others use undisturbed. */
function triedBy(bank: BankState, { id }: Customer): readonly SerialRecord[] {
  return bank.serials.filter(
    (record) =>
      record.triedBy === id &&
      record.state !== 'barred' &&
      (record.locked || record.state !== 'in-use'),
  )
}

/**
 * ワンタイムパスワード認証状態: 利用可能 or 停止中 (S2-36). The stop belongs to the serial, so all who
 * use it are stopped together (S4-52); a token may be stopped before it is registered. null: there
 * is no token, and so nothing to stop.
 */
export function otpState(bank: BankState, customer: Customer): 'usable' | 'stopped' | null {
  if (lockOf(customer, bank.policy.passwordLockAfter) === 'codes') return 'stopped'
  const serial = serialConcerning(bank, customer)
  if (serial === null) return null
  return serialOf(bank, serial)?.locked === true ? 'stopped' : 'usable'
}

/** This user and everyone who is released with them: the users of the same serial (S2-33). */
export function freedWith(bank: BankState, customer: Customer): readonly Customer[] {
  const serial = serialConcerning(bank, customer)
  const others = serial === null ? [] : usersOf(bank, serial)
  return bank.customers.filter(({ id }) => id === customer.id || others.some((o) => o.id === id))
}

/** Why an administrator may not release this user, or null (device-facts, everyday use). */
export function unlockObstacle(
  bank: BankState,
  administrator: string,
  customer: Customer,
): 'own' | 'shared' | 'no-token' | null {
  if (otpState(bank, customer) === null) return 'no-token'
  if (customer.id === administrator) return 'own'
  return freedWith(bank, customer).some(({ id }) => id === administrator) ? 'shared' : null
}

/** Whether some master or administrator can lift this user's stop online. */
export function liftedOnline(bank: BankState, customer: Customer): boolean {
  return (
    bank.policy.unlockBy.includes('administrator') &&
    bank.customers.some(
      (other) =>
        other.role !== 'general' &&
        getsIn(bank, other) &&
        otpState(bank, other) !== 'stopped' &&
        unlockObstacle(bank, other.id, customer) === null,
    )
  )
}

/**
 * Whether this user can reach the list of stops: where registration is forced, only with a token.
 */
function getsIn({ policy, contract }: BankState, customer: Customer): boolean {
  if (customer.locked) return false
  if (tokenInUse(customer) !== null) return true
  const forced = policy.beforeStart !== 'login-goes-on' && contract.application !== null
  return !forced && customer.enrolment.state !== 'revoked'
}

/** Lifts the stop of this user and of all who use the same serial (S2-33); the serial stays (S2-46). */
export function liftStop<S extends BankStep>(step: S, id: string, by: string): S {
  const customer = customerOf(step.bank, id)
  if (customer === null) return step
  const serial = serialConcerning(step.bank, customer)
  const tried = triedBy(step.bank, customer).map((record) => record.serial)
  let next = serial === null ? step : forgiveSerial(step, serial)
  if (tokenInUse(customer) === null) next = tried.reduce(forgiveSerial, next)
  for (const freed of freedWith(step.bank, customer)) {
    const codes = lockOf(freed, step.bank.policy.passwordLockAfter) === 'codes'
    if (codes) next = change(next, freed.id, { locked: false, wrongCodes: 0 })
    next = tell(next, freed.id, 'unlocked', `${serial ?? 'no serial yet'}, by ${by}`)
  }
  return next
}
