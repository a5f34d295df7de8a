import type { AuditCode } from '../audit.ts'
import { me, tell, type Visit } from '../ledger.ts'
import { adminAlerts } from '../pages/admin/alerts.ts'
import type { Alert } from '../pages/frame.ts'
import { lockedPage } from '../pages/locked.ts'
import { noticePage } from '../pages/notice.ts'
import type { Turn } from '../registration/turn.ts'

/** 管理 is for master and administrator users who are not locked (S2-25); null: come in. */
export function adminGate(visit: Visit, what: AuditCode = 'refused'): Turn | null {
  const { role, locked } = me(visit)
  if (role === 'general') {
    return turnedAway(visit, what, adminAlerts.notAdministrator, 'a general user')
  }
  if (!locked) return null
  const told = tell(visit, visit.user, what, 'locked')
  return { visit: told, page: lockedPage(told) }
}

/** As `adminGate`, and the institution lets this be done online (`offered`); null: come in. */
export function workGate(
  visit: Visit,
  offered: boolean,
  what: AuditCode,
  why: Alert,
  detail: string,
): Turn | null {
  const stopped = adminGate(visit, what)
  if (stopped !== null || offered) return stopped
  return turnedAway(visit, what, why, detail)
}

/** A page that says why not, and a line for the tester. */
export function turnedAway(visit: Visit, what: AuditCode, why: Alert, detail: string): Turn {
  const told = tell(visit, visit.user, what, detail)
  return { visit: told, page: noticePage(told, why) }
}
