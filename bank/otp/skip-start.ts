import { land } from '../landing.ts'
import { tell, type Visit } from '../ledger.ts'
import { skippedAlert, startAlerts } from '../pages/otp/start-alerts.ts'
import type { Turn } from '../registration/turn.ts'
import { setupPage } from './setup-page.ts'
import { skipDaysLeft } from './skip.ts'

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
