import { me, tell, type Visit } from '../../books/ledger.ts'
import { skipDaysLeft } from '../../books/waiting.ts'
import type { Page } from '../../page.ts'
import type { Alert } from '../../site/frame.ts'
import type { Turn } from '../../site/requests.ts'
import { land } from '../home/home.ts'
import { refuseHere, selectionPage } from './menu.ts'
import { companyKind, kindOf, mayHave, waitObstacle } from './obstacles.ts'
import { hardwareStartPage } from './start-hardware.ts'
import { skippedAlert, startAlerts } from './start-messages.ts'
import { softwareStartPage } from './start-software.ts'

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

/** トークン利用開始登録の省略 (S4-37, S4-38): this login goes on; the next one asks again. */
export function skipStart(visit: Visit): Turn {
  const left = skipDaysLeft(visit)
  if (left === 0) {
    const told = tell(visit, visit.user, 'refused', 'the time for skipping is over')
    return { visit: told, page: setupPage(told, [startAlerts.skipOver]) }
  }
  const told = tell(visit, visit.user, 'registration-skipped', `${left} days left`)
  return land(told, null, [skippedAlert(left)])
}
