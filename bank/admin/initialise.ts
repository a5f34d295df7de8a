import { fieldText, ticked } from '../forms.ts'
import { change, me, resetRegistration, type Scene, tell } from '../ledger.ts'
import { adminPage } from '../pages/admin.ts'
import type { Alert } from '../pages/frame.ts'
import { initialiseAlerts, initialisePage } from '../pages/initialise.ts'
import { initialiseResultPage } from '../pages/initialise-result.ts'
import { lockedPage } from '../pages/locked.ts'
import { noticePage } from '../pages/notice.ts'
import type { Turn } from '../registration/turn.ts'
import type { Customer, WebRequest } from '../types.ts'
import { initialiseObstacle } from './obstacle.ts'

/** 利用者管理, for the master only. */
export function openAdmin(scene: Scene): Turn {
  return gate(scene) ?? { scene, page: adminPage(scene) }
}

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
  const chosen = scene.bank.customers.filter(({ id }) => ticked(fields, `select:${id}`))
  if (chosen.length === 0) return refuse(scene, initialiseAlerts.noneTicked, 'nobody ticked')
  const password = fieldText(fields, 'confirmPassword')
  if (password === '') return refuse(scene, initialiseAlerts.noPassword, 'no password')
  const customer = me(scene)
  if (password !== customer.confirmPassword) return wrongPassword(scene, customer)
  for (const user of chosen) {
    const obstacle = initialiseObstacle(user)
    if (obstacle !== null) {
      return refuse(scene, initialiseAlerts[obstacle], `${user.id}: ${obstacle}`)
    }
  }
  let next = change(scene, scene.user, { wrongPasswords: 0 })
  for (const user of chosen) {
    next = withdrawForms(resetRegistration(next, user.id, user.id !== scene.user), user.id)
    next = tell(next, user.id, 'initialised', `by ${scene.user}`)
  }
  return { scene: next, page: initialiseResultPage(next, chosen) }
}

/** A form still under way would wipe the registration that follows: it is taken back. Ours. */
function withdrawForms(scene: Scene, user: string): Scene {
  const forms = scene.bank.forms.filter((form) => form.user !== user)
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

/** Guessing the 確認用パスワード from an open session is as good as guessing the password: it counts. */
function wrongPassword(scene: Scene, customer: Customer): Turn {
  const wrongPasswords = customer.wrongPasswords + 1
  const counted = change(scene, customer.id, { wrongPasswords })
  if (wrongPasswords < scene.bank.policy.passwordLockAfter) {
    return refuse(counted, initialiseAlerts.wrongPassword, 'wrong password')
  }
  const locked = change(counted, customer.id, { locked: true })
  const told = tell(locked, customer.id, 'locked', `${wrongPasswords} wrong passwords in a row`)
  return { scene: told, page: lockedPage(told) }
}
