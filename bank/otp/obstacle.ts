import { me, type Visit } from '../ledger.ts'
import type { Alert } from '../pages/frame.ts'
import {
  inUseAlert,
  issueAlerts,
  notOnlineAlert,
  otherKindAlert,
  tooEarlyAlert,
} from '../pages/otp/issue-alerts.ts'
import type { TimedKind } from '../people.ts'
import { mayHave, mayIssueSoftware } from './kinds.ts'
import { issueWait } from './wait.ts'

/** Why nothing can be issued or started at all: in service already (S4-28), or too soon. */
export function waitObstacle(visit: Visit): Alert | null {
  const customer = me(visit)
  const { policy } = visit.bank
  if (customer.enrolment.state === 'in-service') return inUseAlert(policy)
  const wait = issueWait(customer, visit.now)
  return wait === null ? null : tooEarlyAlert(wait, policy)
}

/** Why this kind is not issued to the user on the web; null: it is. */
export function issueObstacle(visit: Visit, kind: TimedKind): Alert | null {
  const { bank, user } = visit
  const { policy } = bank
  const early = waitObstacle(visit)
  if (early !== null) return early
  if (!mayHave(bank, user, kind)) return otherKindAlert(kind, policy)
  if (kind === 'phone-app') {
    return mayIssueSoftware(bank, user) ? null : notOnlineAlert(kind, policy)
  }
  if (!policy.hardwareOrder.includes('online')) return notOnlineAlert(kind, policy)
  const { enrolment } = me(visit)
  const ordered = enrolment.state === 'issued' && enrolment.kind === 'key-fob'
  return ordered ? issueAlerts.ordered : null
}
