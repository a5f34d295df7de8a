import type { WebRequest } from '../handler.ts'
import type { Visit } from '../ledger.ts'
import { adminAlerts } from '../pages/admin/alerts.ts'
import { UNLOCK_SORT, unlockListPage } from '../pages/admin/unlock-list.ts'
import { unlockResultPage } from '../pages/admin/unlock-result.ts'
import type { Turn } from '../registration/turn.ts'
import { workGate } from './gate.ts'
import { freshOrder, reorder } from './list-order.ts'
import { freedWith, liftStop, otpState, unlockObstacle } from './stop.ts'
import { confirmTicks, ticksOf } from './ticks.ts'

/** ワンタイムパスワードの利用停止解除 (S2-29). */
export function openUnlock(visit: Visit): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const listed = freshOrder(visit)
  return { visit: listed, page: unlockListPage(listed) }
}

/** 再表示 (S2-41). */
export function resortUnlock(visit: Visit, fields: WebRequest['fields']): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const sorted = reorder(visit, UNLOCK_SORT, fields)
  return { visit: sorted, page: unlockListPage(sorted, ticksOf(sorted.bank, fields)) }
}

/** 停止解除: all ticked users and those who share their serials, or nobody (S2-33, S2-38). */
export function unlock(visit: Visit, fields: WebRequest['fields']): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const ticks = confirmTicks(visit, fields, {
    noneTicked: adminAlerts.noneToUnlock,
    obstacleOf: (customer) => {
      const why = unlockObstacle(visit.bank, visit.user, customer)
      if (why === 'own' || why === 'shared') return adminAlerts.ownStop
      return otpState(visit.bank, customer) === 'stopped' ? null : adminAlerts.notStopped
    },
    refused: 'unlock-refused',
    again: unlockListPage,
  })
  if (!ticks.ok) return ticks.turn
  let next = ticks.visit
  const freed = new Set<string>()
  for (const user of ticks.users) {
    if (freed.has(user.id)) continue
    for (const { id } of freedWith(next.bank, user)) freed.add(id)
    next = liftStop(next, user.id, visit.user)
  }
  const released = next.bank.customers.filter(({ id }) => freed.has(id))
  return { visit: next, page: unlockResultPage(next, released) }
}

function closed(visit: Visit): Turn | null {
  const offered = visit.bank.policy.unlockBy.includes('administrator')
  return workGate(
    visit,
    offered,
    'unlock-refused',
    adminAlerts.unlockElsewhere,
    'at the counter only',
  )
}
