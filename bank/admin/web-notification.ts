import type { WebRequest } from '../handler.ts'
import type { Scene } from '../ledger.ts'
import { adminAlerts } from '../pages/admin/alerts.ts'
import {
  webNotificationCompletePage,
  webNotificationPage,
} from '../pages/admin/web-notification.ts'
import type { Turn } from '../registration/turn.ts'
import { workGate } from './gate.ts'
import { freshOrder } from './list-order.ts'
import { revokeAll, toRevoke } from './revoke.ts'

/**
 * Web諸届 (S4-19). The source tells only that a revocation can be filed there too. Ours: master and
 * administrator users file it for themselves or a colleague, and it takes effect at once, as if it
 * were the revocation itself; what differs is that the bank gives it a number.
 */
export function openWebNotification(scene: Scene): Turn {
  const stopped = closed(scene)
  if (stopped !== null) return stopped
  const listed = freshOrder(scene)
  return { scene: listed, page: webNotificationPage(listed) }
}

/** 届出する: all ticked users or nobody. */
export function fileNotification(scene: Scene, fields: WebRequest['fields']): Turn {
  const stopped = closed(scene)
  if (stopped !== null) return stopped
  const ticks = toRevoke(scene, fields, webNotificationPage)
  if (!ticks.ok) return ticks.turn
  const number = ticks.scene.bank.nextNumber
  const numbered: Scene = {
    ...ticks.scene,
    bank: { ...ticks.scene.bank, nextNumber: number + 1 },
  }
  const by = `${scene.user}, Web notification ${number}`
  const { scene: next, revoked } = revokeAll(numbered, ticks.users, by)
  return { scene: next, page: webNotificationCompletePage(next, number, revoked) }
}

function closed(scene: Scene): Turn | null {
  const { webNotification } = scene.bank.policy
  return workGate(
    scene,
    webNotification,
    'revoke-refused',
    adminAlerts.noNotification,
    'not offered',
  )
}
