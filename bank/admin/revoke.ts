import type { WebRequest } from '../handler.ts'
import { serialOf, type Visit } from '../ledger.ts'
import { adminAlerts } from '../pages/admin/alerts.ts'
import { REVOKE_SORT, revokeListPage } from '../pages/admin/revoke-list.ts'
import { revokeResultPage } from '../pages/admin/revoke-result.ts'
import type { RevokedUser } from '../pages/admin/revoked.ts'
import type { Customer } from '../people.ts'
import type { Turn } from '../registration/turn.ts'
import { workGate } from './gate.ts'
import { freshOrder, reorder } from './list-order.ts'
import { revocableOf, revokeUser } from './revocation.ts'
import { confirmTicks, type TickRules, type Ticks, ticksOf } from './ticks.ts'

/** トークンの失効 (S2-49). */
export function openRevoke(visit: Visit): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const listed = freshOrder(visit)
  return { visit: listed, page: revokeListPage(listed) }
}

/** 再表示, as on the list of stops (S2-41). */
export function resortRevoke(visit: Visit, fields: WebRequest['fields']): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const sorted = reorder(visit, REVOKE_SORT, fields)
  return { visit: sorted, page: revokeListPage(sorted, ticksOf(sorted.bank, fields)) }
}

/**
 * 失効 of all ticked users, or of nobody. One may tick oneself: the source's sample ticks a master,
 * and a lost phone may be one's own; the session ends with it. Ours.
 */
export function revoke(visit: Visit, fields: WebRequest['fields']): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const ticks = toRevoke(visit, fields, revokeListPage)
  if (!ticks.ok) return ticks.turn
  const { visit: next, revoked } = revokeAll(ticks.visit, ticks.users, visit.user)
  return { visit: next, page: revokeResultPage(next, revoked) }
}

/** The ticked users, each of whom has something to revoke, after the 確認用パスワード (S2-65). */
export function toRevoke(
  visit: Visit,
  fields: WebRequest['fields'],
  again: TickRules['again'],
): Ticks {
  return confirmTicks(visit, fields, {
    noneTicked: adminAlerts.noneToRevoke,
    obstacleOf: (customer) => (revocableOf(customer) === null ? adminAlerts.nothingToRevoke : null),
    refused: 'revoke-refused',
    again,
  })
}

/** Revokes each of `users`; tells what was taken from whom. `by` is for the audit. */
export function revokeAll(
  visit: Visit,
  users: readonly Customer[],
  by: string,
): { readonly visit: Visit; readonly revoked: readonly RevokedUser[] } {
  let next = visit
  const revoked = users.flatMap((customer): RevokedUser[] => {
    const token = revocableOf(customer)
    if (token === null) return []
    const expires = serialOf(visit.bank, token.serial)?.expires ?? null
    next = revokeUser(next, customer.id, by, visit.now)
    return [{ customer, token: { ...token, state: 'revoked', expires } }]
  })
  return { visit: next, revoked }
}

function closed(visit: Visit): Turn | null {
  const { revokeOnline } = visit.bank.policy
  return workGate(visit, revokeOnline, 'revoke-refused', adminAlerts.noRevocation, 'by form only')
}
