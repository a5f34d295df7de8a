import { confirmPassword } from '../confirm-password.ts'
import type { WebRequest } from '../handler.ts'
import { me, resetRegistration, type Scene, tell } from '../ledger.ts'
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
export function openInitialise(scene: Scene): Turn {
  return gate(scene) ?? offline(scene) ?? { scene, page: initialisePage(scene) }
}

/**
 * 初期化 online, without paper [S0-43]: all ticked users or none. Another user's lock is lifted
 * too; a locked master does not get here, so he cannot free himself.
 */
export function initialise(scene: Scene, fields: WebRequest['fields']): Turn {
  const stopped = gate(scene) ?? offline(scene)
  if (stopped !== null) return stopped
  const chosen = tickedUsers(scene.bank, fields)
  if (chosen.length === 0) return refuse(scene, initialiseAlerts.noneTicked, 'nobody ticked')
  const { verdict, scene: counted } = confirmPassword(scene, fields)
  if (verdict === 'locked') return { scene: counted, page: lockedPage(counted) }
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
    next = withdrawForms(resetRegistration(next, user.id, user.id !== scene.user), user.id)
    next = tell(next, user.id, 'initialised', `by ${scene.user}`)
  }
  return { scene: next, page: initialiseResultPage(next, chosen) }
}

/** A form for the same that is still under way would wipe the registration that follows: it is taken back. Ours. */
function withdrawForms(scene: Scene, user: string): Scene {
  const forms = scene.bank.forms.filter((form) => form.user !== user || form.kind !== 'token-reset')
  return { ...scene, bank: { ...scene.bank, forms } }
}

function gate(scene: Scene): Turn | null {
  const customer = me(scene)
  if (customer.role !== 'master') {
    const told = tell(scene, scene.user, 'initialise-refused', 'not the master user')
    return { scene: told, page: noticePage(told, initialiseAlerts.notMaster) }
  }
  if (!customer.locked) return null
  const told = tell(scene, scene.user, 'initialise-refused', 'locked')
  return { scene: told, page: lockedPage(told) }
}

function offline(scene: Scene): Turn | null {
  if (scene.bank.policy.initialiseOnline) return null
  const told = tell(scene, scene.user, 'initialise-refused', 'by form only')
  return { scene: told, page: noticePage(told, initialiseAlerts.notOnline) }
}

function refuse(scene: Scene, alert: Alert, detail: string): Turn {
  const told = tell(scene, scene.user, 'initialise-refused', detail)
  return { scene: told, page: initialisePage(told, [alert]) }
}
