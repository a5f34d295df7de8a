import { after, DAY_MS, type Millis } from '../protocol/time.ts'
import type { WebSession } from './draft.ts'
import { codeEnds } from './ledger.ts'
import type { Customer } from './people.ts'
import type { BankState } from './types.ts'

/** A moment at which an answer of the bank changes although nothing happens at it. */
export interface Limit {
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
