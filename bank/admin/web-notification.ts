import type { WebRequest } from '../handler.ts'
import type { Visit } from '../ledger.ts'
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
export function openWebNotification(visit: Visit): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const listed = freshOrder(visit)
  return { visit: listed, page: webNotificationPage(listed) }
}

/** 届出する: all ticked users or nobody. */
export function fileNotification(visit: Visit, fields: WebRequest['fields']): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const ticks = toRevoke(visit, fields, webNotificationPage)
  if (!ticks.ok) return ticks.turn
  const number = ticks.visit.bank.nextNumber
  const numbered: Visit = {
    ...ticks.visit,
    bank: { ...ticks.visit.bank, nextNumber: number + 1 },
  }
  const by = `${visit.user}, Web notification ${number}`
  const { visit: next, revoked } = revokeAll(numbered, ticks.users, by)
  return { visit: next, page: webNotificationCompletePage(next, number, revoked) }
}

function closed(visit: Visit): Turn | null {
  const { webNotification } = visit.bank.policy
  return workGate(
    visit,
    webNotification,
    'revoke-refused',
    adminAlerts.noNotification,
    'not offered',
  )
}
