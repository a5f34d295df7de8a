import { fieldText } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { change, changeSerial, keep, me, type Scene, tell } from '../ledger.ts'
import { softwareStartCompletePage, softwareStartPage } from '../pages/otp/software-start.ts'
import { startAlerts } from '../pages/otp/start-alerts.ts'
import { verdictAlert } from '../pages/otp/verdict-alert.ts'
import type { Turn } from '../registration/turn.ts'
import { verifyOnPage } from '../verify/verify.ts'
import { waitObstacle } from './obstacle.ts'
import { refuseHere } from './selection.ts'

/** 利用開始する with the phone's code (S3-49 … S3-51). */
export function startSoftware(scene: Scene, fields: WebRequest['fields']): Turn {
  const early = waitObstacle(scene)
  if (early !== null) return refuseHere(scene, early, 'start')
  const { enrolment } = me(scene)
  if (enrolment.state !== 'issued' || enrolment.kind !== 'phone-app') {
    return refuseHere(scene, startAlerts.notIssued, 'start')
  }
  if (enrolment.setUpAt === null) {
    const told = tell(scene, scene.user, 'start-refused', 'no phone has the token yet')
    return { scene: told, page: softwareStartPage(told, [startAlerts.notSetUp]) }
  }
  const typed = fieldText(fields, 'otp')
  const { step, verdict } = verifyOnPage(scene, enrolment.userId, typed)
  if (verdict.kind !== 'right') {
    const alert = verdictAlert(verdict, typed, step.bank.policy)
    return { scene: step, page: softwareStartPage(step, [alert]) }
  }
  return start(step, enrolment.userId)
}

function start(scene: Scene, serial: string): Turn {
  const owned = changeSerial(scene, serial, { state: 'in-use' })
  const begun = change(owned, scene.user, {
    enrolment: { state: 'in-service', kind: 'phone-app', serial, since: scene.now },
  })
  const told = tell(begun, scene.user, 'use-started', `phone-app ${serial}`)
  const full = keep(told, { level: 'full', draft: null })
  return { scene: full, page: softwareStartCompletePage(full) }
}
