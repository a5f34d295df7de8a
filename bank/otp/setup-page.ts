import { me, type Scene } from '../ledger.ts'
import type { Page } from '../page.ts'
import type { Alert } from '../pages/frame.ts'
import { hardwareStartPage } from '../pages/otp/hardware-start.ts'
import { selectionPage } from '../pages/otp/selection.ts'
import { softwareStartPage } from '../pages/otp/software-start.ts'
import { companyKind, kindOf } from './kinds.ts'

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
