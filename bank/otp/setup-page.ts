import { me, type Visit } from '../ledger.ts'
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
export function setupPage(visit: Visit, alerts: readonly Alert[] = []): Page {
  const customer = me(visit)
  const { application } = visit.bank.contract
  const kind =
    companyKind(visit.bank, visit.user) ?? kindOf(customer) ?? application?.kind ?? 'key-fob'
  if (kind === 'key-fob' && visit.bank.policy.tokens.includes('key-fob')) {
    return hardwareStartPage(visit, alerts)
  }
  const { enrolment } = customer
  const ready =
    enrolment.state === 'issued' && enrolment.kind === 'phone-app' && enrolment.setUpAt !== null
  return ready ? softwareStartPage(visit, alerts) : selectionPage(visit, alerts)
}

/** ワンタイムパスワード利用開始 (S1-25, S3-48), with the token that the user has or may have. */
export function chooseStart(visit: Visit): Turn {
  const early = waitObstacle(visit)
  if (early !== null) return refuseHere(visit, early, 'start')
  const { enrolment } = me(visit)
  if (enrolment.state === 'issued' && enrolment.kind === 'phone-app') {
    return enrolment.setUpAt === null
      ? { visit, page: softwareStartPage(visit, [startAlerts.notSetUp]) }
      : { visit, page: softwareStartPage(visit) }
  }
  if (mayHave(visit.bank, visit.user, 'key-fob')) return { visit, page: hardwareStartPage(visit) }
  return refuseHere(visit, startAlerts.notIssued, 'start')
}
