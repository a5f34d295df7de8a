import { confirmPassword } from '../confirm-password.ts'
import type { WebRequest } from '../handler.ts'
import { me, resetRegistration, tell, type Visit } from '../ledger.ts'
import type { Alert } from '../pages/frame.ts'
import { initialiseAlerts, initialisePage } from '../pages/initialise.ts'
import { initialiseResultPage } from '../pages/initialise-result.ts'
import { lockedPage } from '../pages/locked.ts'
import { noticePage } from '../pages/notice.ts'
import type { Turn } from '../registration/turn.ts'
import { initialiseObstacle } from './obstacle.ts'
import { tickedUsers } from './ticks.ts'

/** What the page says to a 確認用パスワード that is none. */
const ALERT_OF = {
  empty: 'noPassword',
  form: 'passwordForm',
  wrong: 'wrongPassword',
} as const

/** The form of トークン初期化 [S0-41]. */
export function openInitialise(visit: Visit): Turn {
  return gate(visit) ?? offline(visit) ?? { visit, page: initialisePage(visit) }
}

/**
 * 初期化 online, without paper [S0-43]: all ticked users or none. Another user's lock is lifted
 * too; a locked master does not get here, so he cannot free himself.
 */
export function initialise(visit: Visit, fields: WebRequest['fields']): Turn {
  const stopped = gate(visit) ?? offline(visit)
  if (stopped !== null) return stopped
  const chosen = tickedUsers(visit.bank, fields)
  if (chosen.length === 0) return refuse(visit, initialiseAlerts.noneTicked, 'nobody ticked')
  const { verdict, visit: counted } = confirmPassword(visit, fields)
  if (verdict === 'locked') return { visit: counted, page: lockedPage(counted) }
  if (verdict !== 'right') {
    return refuse(counted, initialiseAlerts[ALERT_OF[verdict]], `confirmation password: ${verdict}`)
  }
  for (const user of chosen) {
    const obstacle = initialiseObstacle(user)
    if (obstacle !== null) {
      return refuse(counted, initialiseAlerts[obstacle], `${user.id}: ${obstacle}`)
    }
  }
  let next = counted
  for (const user of chosen) {
    next = withdrawForms(resetRegistration(next, user.id, user.id !== visit.user), user.id)
    next = tell(next, user.id, 'initialised', `by ${visit.user}`)
  }
  return { visit: next, page: initialiseResultPage(next, chosen) }
}

/** A form for the same that is still under way would wipe the registration that follows: it is taken back. Ours. */
function withdrawForms(visit: Visit, user: string): Visit {
  const forms = visit.bank.forms.filter((form) => form.user !== user || form.kind !== 'token-reset')
  return { ...visit, bank: { ...visit.bank, forms } }
}

function gate(visit: Visit): Turn | null {
  const customer = me(visit)
  if (customer.role !== 'master') {
    const told = tell(visit, visit.user, 'initialise-refused', 'not the master user')
    return { visit: told, page: noticePage(told, initialiseAlerts.notMaster) }
  }
  if (!customer.locked) return null
  const told = tell(visit, visit.user, 'initialise-refused', 'locked')
  return { visit: told, page: lockedPage(told) }
}

function offline(visit: Visit): Turn | null {
  if (visit.bank.policy.initialiseOnline) return null
  const told = tell(visit, visit.user, 'initialise-refused', 'by form only')
  return { visit: told, page: noticePage(told, initialiseAlerts.notOnline) }
}

function refuse(visit: Visit, alert: Alert, detail: string): Turn {
  const told = tell(visit, visit.user, 'initialise-refused', detail)
  return { visit: told, page: initialisePage(told, [alert]) }
}
