import type { WebRequest } from '../handler.ts'
import type { Scene } from '../ledger.ts'
import { adminAlerts } from '../pages/admin/alerts.ts'
import { UNLOCK_SORT, unlockListPage } from '../pages/admin/unlock-list.ts'
import { unlockResultPage } from '../pages/admin/unlock-result.ts'
import type { Turn } from '../registration/turn.ts'
import { workGate } from './gate.ts'
import { freshOrder, reorder } from './list-order.ts'
import { freedWith, liftStop, otpState, unlockObstacle } from './stop.ts'
import { confirmTicks, ticksOf } from './ticks.ts'

/** ワンタイムパスワードの利用停止解除 (S2-29). */
export function openUnlock(scene: Scene): Turn {
  const stopped = closed(scene)
  if (stopped !== null) return stopped
  const listed = freshOrder(scene)
  return { scene: listed, page: unlockListPage(listed) }
}

/** 再表示 (S2-41). */
export function resortUnlock(scene: Scene, fields: WebRequest['fields']): Turn {
  const stopped = closed(scene)
  if (stopped !== null) return stopped
  const sorted = reorder(scene, UNLOCK_SORT, fields)
  return { scene: sorted, page: unlockListPage(sorted, ticksOf(sorted.bank, fields)) }
}

/** 停止解除: all ticked users and those who share their serials, or nobody (S2-33, S2-38). */
export function unlock(scene: Scene, fields: WebRequest['fields']): Turn {
  const stopped = closed(scene)
  if (stopped !== null) return stopped
  const ticks = confirmTicks(scene, fields, {
    noneTicked: adminAlerts.noneToUnlock,
    obstacleOf: (customer) => {
      const why = unlockObstacle(scene.bank, scene.user, customer)
      if (why === 'own' || why === 'shared') return adminAlerts.ownStop
      return otpState(scene.bank, customer) === 'stopped' ? null : adminAlerts.notStopped
    },
    refused: 'unlock-refused',
    again: unlockListPage,
  })
  if (!ticks.ok) return ticks.turn
  let next = ticks.scene
  const freed = new Set<string>()
  for (const user of ticks.users) {
    if (freed.has(user.id)) continue
    for (const { id } of freedWith(next.bank, user)) freed.add(id)
    next = liftStop(next, user.id, scene.user)
  }
  const released = next.bank.customers.filter(({ id }) => freed.has(id))
  return { scene: next, page: unlockResultPage(next, released) }
}

function closed(scene: Scene): Turn | null {
  const offered = scene.bank.policy.unlockBy.includes('administrator')
  return workGate(
    scene,
    offered,
    'unlock-refused',
    adminAlerts.unlockElsewhere,
    'at the counter only',
  )
}
