import type { WebRequest } from '../handler.ts'
import { type Scene, serialOf } from '../ledger.ts'
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
export function openRevoke(scene: Scene): Turn {
  const stopped = closed(scene)
  if (stopped !== null) return stopped
  const listed = freshOrder(scene)
  return { scene: listed, page: revokeListPage(listed) }
}

/** 再表示, as on the list of stops (S2-41). */
export function resortRevoke(scene: Scene, fields: WebRequest['fields']): Turn {
  const stopped = closed(scene)
  if (stopped !== null) return stopped
  const sorted = reorder(scene, REVOKE_SORT, fields)
  return { scene: sorted, page: revokeListPage(sorted, ticksOf(sorted.bank, fields)) }
}

/**
 * 失効 of all ticked users, or of nobody. One may tick oneself: the source's sample ticks a master,
 * and a lost phone may be one's own; the session ends with it. Ours.
 */
export function revoke(scene: Scene, fields: WebRequest['fields']): Turn {
  const stopped = closed(scene)
  if (stopped !== null) return stopped
  const ticks = toRevoke(scene, fields, revokeListPage)
  if (!ticks.ok) return ticks.turn
  const { scene: next, revoked } = revokeAll(ticks.scene, ticks.users, scene.user)
  return { scene: next, page: revokeResultPage(next, revoked) }
}

/** The ticked users, each of whom has something to revoke, after the 確認用パスワード (S2-65). */
export function toRevoke(
  scene: Scene,
  fields: WebRequest['fields'],
  again: TickRules['again'],
): Ticks {
  return confirmTicks(scene, fields, {
    noneTicked: adminAlerts.noneToRevoke,
    obstacleOf: (customer) => (revocableOf(customer) === null ? adminAlerts.nothingToRevoke : null),
    refused: 'revoke-refused',
    again,
  })
}

/** Revokes each of `users`; tells what was taken from whom. `by` is for the audit. */
export function revokeAll(
  scene: Scene,
  users: readonly Customer[],
  by: string,
): { readonly scene: Scene; readonly revoked: readonly RevokedUser[] } {
  let next = scene
  const revoked = users.flatMap((customer): RevokedUser[] => {
    const token = revocableOf(customer)
    if (token === null) return []
    const expires = serialOf(scene.bank, token.serial)?.expires ?? null
    next = revokeUser(next, customer.id, by, scene.now)
    return [{ customer, token: { ...token, state: 'revoked', expires } }]
  })
  return { scene: next, revoked }
}

function closed(scene: Scene): Turn | null {
  const { revokeOnline } = scene.bank.policy
  return workGate(scene, revokeOnline, 'revoke-refused', adminAlerts.noRevocation, 'by form only')
}
