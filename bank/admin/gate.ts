import type { AuditCode } from '../audit.ts'
import { me, type Scene, tell } from '../ledger.ts'
import { adminAlerts } from '../pages/admin/alerts.ts'
import type { Alert } from '../pages/frame.ts'
import { lockedPage } from '../pages/locked.ts'
import { noticePage } from '../pages/notice.ts'
import type { Turn } from '../registration/turn.ts'

/** 管理 is for master and administrator users who are not locked (S2-25); null: come in. */
export function adminGate(scene: Scene, what: AuditCode = 'refused'): Turn | null {
  const { role, locked } = me(scene)
  if (role === 'general') {
    return turnedAway(scene, what, adminAlerts.notAdministrator, 'a general user')
  }
  if (!locked) return null
  const told = tell(scene, scene.user, what, 'locked')
  return { scene: told, page: lockedPage(told) }
}

/** As `adminGate`, and the institution lets this be done online (`offered`); null: come in. */
export function workGate(
  scene: Scene,
  offered: boolean,
  what: AuditCode,
  why: Alert,
  detail: string,
): Turn | null {
  const stopped = adminGate(scene, what)
  if (stopped !== null || offered) return stopped
  return turnedAway(scene, what, why, detail)
}

/** A page that says why not, and a line for the tester. */
export function turnedAway(scene: Scene, what: AuditCode, why: Alert, detail: string): Turn {
  const told = tell(scene, scene.user, what, detail)
  return { scene: told, page: noticePage(told, why) }
}
