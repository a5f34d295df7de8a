import type { Customer, TimedKind } from '../people.ts'
import type { BankState } from '../types.ts'

/** The kind that a user has, had or waits for; null: none of the timed ones yet. */
export function kindOf({ enrolment }: Customer): TimedKind | null {
  return enrolment.state === 'none' ? null : enrolment.kind
}

/**
 * The one kind that holds for the company (S4-49): that of the application, or else of whoever has a
 * token or waits for one. null: each user may choose (S1-07, S2-05), or nobody has begun.
 */
export function companyKind(bank: BankState, user: string): TimedKind | null {
  if (bank.policy.kindsMixed) return null
  if (bank.contract.application !== null) return bank.contract.application.kind
  const others = bank.customers.filter(
    ({ id, enrolment }) =>
      id !== user && (enrolment.state === 'in-service' || enrolment.state === 'issued'),
  )
  const [first] = others
  return first === undefined ? null : kindOf(first)
}

/** Whether `user` may have a token of this kind. */
export function mayHave(bank: BankState, user: string, kind: TimedKind): boolean {
  if (!bank.policy.tokens.includes(kind)) return false
  return (companyKind(bank, user) ?? kind) === kind
}

/**
 * Whether `user` may issue a software token on the web. Where it is applied for by form (S4-11), the
 * application has to be registered first.
 */
export function mayIssueSoftware(bank: BankState, user: string): boolean {
  if (!mayHave(bank, user, 'phone-app')) return false
  return bank.policy.softwareOrder === 'online' || bank.contract.application?.kind === 'phone-app'
}
