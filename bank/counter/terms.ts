import { after, DAY_MS, type Millis } from '../../protocol/time.ts'
import type { FormKind } from '../books/branch.ts'
import { civilMillis, civilTime } from '../calendar.ts'
import type { Policy } from '../policy/schema.ts'

/** A day in milliseconds. */

/**
 * Days from the form until the branch has registered it. An additional or re-issued token is there
 * after `reissueDays` (S4-46), so it is registered as long before as the post takes.
 */
export function workDays(policy: Policy, kind: FormKind): number {
  switch (kind) {
    case 'token-reset':
    case 'revocation':
      return policy.paperDays
    case 'application':
      return policy.setupDays
    case 'additional-token':
    case 'reissue':
      return Math.max(0, policy.reissueDays - policy.deliveryDays)
    case 'unlock':
      return policy.unlockDays
    default:
      return kind satisfies never
  }
}

/** Days in the post for an additional or re-issued token. */
export function reissuePostDays(policy: Policy): number {
  return policy.reissueDays - workDays(policy, 'reissue')
}

/**
 * 利用開始日 of an application handed in at `handedIn` and registered at `registeredAt`: where the
 * registration page is forced from a date on (S2-08), the beginning of that day; elsewhere at once.
 */
export function startDate(policy: Policy, handedIn: Millis, registeredAt: Millis): Millis {
  if (policy.beforeStart !== 'forced-from-start-date') return registeredAt
  const { utcOffsetHours, startDateDays } = policy
  const day = civilTime(after(handedIn, startDateDays * DAY_MS), utcOffsetHours)
  const midnight = civilMillis({ ...day, hour: 0, minute: 0 }, utcOffsetHours)
  return midnight < registeredAt ? registeredAt : midnight
}

/** Days in the post for the first token: it arrives by the start date (S2-07). */
export function firstPostDays(policy: Policy, handedIn: Millis, registeredAt: Millis): number {
  if (policy.beforeStart !== 'forced-from-start-date') return policy.deliveryDays
  const room = startDate(policy, handedIn, registeredAt) - registeredAt
  return Math.min(policy.deliveryDays, Math.floor(room / DAY_MS))
}
