import { me, type Scene } from '../ledger.ts'
import type { Page } from '../page.ts'
import type { Alert } from '../pages/frame.ts'
import { hardwareStartPage } from '../pages/otp/hardware-start.ts'
import { selectionPage } from '../pages/otp/selection.ts'
import { softwareStartPage } from '../pages/otp/software-start.ts'
import { startAlerts } from '../pages/otp/start-alerts.ts'
import type { Turn } from '../registration/turn.ts'
import { companyKind, kindOf, mayHave } from './kinds.ts'
import { waitObstacle } from './obstacle.ts'
import { refuseHere } from './selection.ts'

/**
 * The page to which a user is forced until a token is in service (S2-08, S4-33, S4-36): serial and
 * code of a key-fob, or what comes next for a software token: its issue, then its start.
 */
export function setupPage(scene: Scene, alerts: readonly Alert[] = []): Page {
  const customer = me(scene)
  const { application } = scene.bank.contract
  const kind =
    companyKind(scene.bank, scene.user) ?? kindOf(customer) ?? application?.kind ?? 'key-fob'
  if (kind === 'key-fob' && scene.bank.policy.tokens.includes('key-fob')) {
    return hardwareStartPage(scene, alerts)
  }
  const { enrolment } = customer
  const ready =
    enrolment.state === 'issued' && enrolment.kind === 'phone-app' && enrolment.setUpAt !== null
  return ready ? softwareStartPage(scene, alerts) : selectionPage(scene, alerts)
}

/** ワンタイムパスワード利用開始 (S1-25, S3-48), with the token that the user has or may have. */
export function chooseStart(scene: Scene): Turn {
  const early = waitObstacle(scene)
  if (early !== null) return refuseHere(scene, early, 'start')
  const { enrolment } = me(scene)
  if (enrolment.state === 'issued' && enrolment.kind === 'phone-app') {
    return enrolment.setUpAt === null
      ? { scene, page: softwareStartPage(scene, [startAlerts.notSetUp]) }
      : { scene, page: softwareStartPage(scene) }
  }
  if (mayHave(scene.bank, scene.user, 'key-fob')) return { scene, page: hardwareStartPage(scene) }
  return refuseHere(scene, startAlerts.notIssued, 'start')
}
