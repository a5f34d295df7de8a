import type { CounterForm } from '../counter-types.ts'
import { tokenInUse } from '../ledger.ts'
import type { Customer } from '../people.ts'
import type { BankState } from '../types.ts'
import { unregistered } from './on-desk.ts'

/** The token that a 再発行 replaces. */
export interface LostToken {
  readonly kind: 'key-fob' | 'camera-token'
  /** null: it is not known which one, so none is barred. */
  readonly serial: string | null
}

/**
 * What a re-issue for this user replaces: the hardware token that he has in service; else one that
 * came and was never registered (blank on arrival). Of several such, the form cannot tell which it
 * is: the new one comes, and none is barred. null: he has nothing to replace. Ours.
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
 * was about the one before, and leaves this one alone. Ours.
 */
export function isNewer({ enrolment, registration }: Customer, { handedIn }: CounterForm): boolean {
  if (enrolment.state === 'in-service') return enrolment.since > handedIn
  if (enrolment.state === 'issued') return enrolment.at > handedIn
  return registration.state === 'registered' && registration.at > handedIn
}
