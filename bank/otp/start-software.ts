import { fieldText } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { change, changeSerial, keep, me, tell, type Visit } from '../ledger.ts'
import { softwareStartCompletePage, softwareStartPage } from '../pages/otp/software-start.ts'
import { startAlerts } from '../pages/otp/start-alerts.ts'
import { verdictAlert } from '../pages/otp/verdict-alert.ts'
import type { Turn } from '../registration/turn.ts'
import { verifyOnPage } from '../verify/verify.ts'
import { waitObstacle } from './obstacle.ts'
import { refuseHere } from './selection.ts'

/** 利用開始する with the phone's code (S3-49 … S3-51). */
export function startSoftware(visit: Visit, fields: WebRequest['fields']): Turn {
  const early = waitObstacle(visit)
  if (early !== null) return refuseHere(visit, early, 'start')
  const { enrolment } = me(visit)
  if (enrolment.state !== 'issued' || enrolment.kind !== 'phone-app') {
    return refuseHere(visit, startAlerts.notIssued, 'start')
  }
  if (enrolment.setUpAt === null) {
    const told = tell(visit, visit.user, 'start-refused', 'no phone has the token yet')
    return { visit: told, page: softwareStartPage(told, [startAlerts.notSetUp]) }
  }
  const typed = fieldText(fields, 'otp')
  const { step, verdict } = verifyOnPage(visit, enrolment.userId, typed)
  if (verdict.kind !== 'right') {
    const alert = verdictAlert(verdict, typed, step.bank.policy)
    return { visit: step, page: softwareStartPage(step, [alert]) }
  }
  return start(step, enrolment.userId)
}

function start(visit: Visit, serial: string): Turn {
  const owned = changeSerial(visit, serial, { state: 'in-use' })
  const begun = change(owned, visit.user, {
    enrolment: { state: 'in-service', kind: 'phone-app', serial, since: visit.now },
  })
  const told = tell(begun, visit.user, 'use-started', `phone-app ${serial}`)
  const full = keep(told, { level: 'full', draft: null })
  return { visit: full, page: softwareStartCompletePage(full) }
}
