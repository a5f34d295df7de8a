import type { SerialRecord } from '../enrolment.ts'
import { echo, fieldText } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { land } from '../landing.ts'
import { change, changeSerial, keep, serialOf, tell, usersOf, type Visit } from '../ledger.ts'
import type { Alert } from '../pages/frame.ts'
import { hardwareStartCompletePage, hardwareStartPage } from '../pages/otp/hardware-start.ts'
import { otherKindAlert } from '../pages/otp/issue-alerts.ts'
import { serialSlip, startAlerts } from '../pages/otp/start-alerts.ts'
import { verdictAlert } from '../pages/otp/verdict-alert.ts'
import type { Turn } from '../registration/turn.ts'
import { verifyOnPage } from '../verify/verify.ts'
import { mayHave } from './kinds.ts'
import { waitObstacle } from './obstacle.ts'
import { retireSoftToken } from './retire.ts'
import { refuseHere } from './selection.ts'
import { readSerial } from './serial-field.ts'

/**
 * 利用開始する, 認証確認: serial and code of the key-fob. Only a right code starts the use (S1-24). Which
 * token it may be is asked before the code, so that a wrong serial costs nobody's token a try.
 */
export function startHardware(visit: Visit, fields: WebRequest['fields']): Turn {
  const typedSerial = fieldText(fields, 'serial')
  const typed = fieldText(fields, 'otp')
  const early = waitObstacle(visit)
  if (early !== null) return refuseHere(visit, early, 'start')
  const read = readSerial(typedSerial, visit.bank.policy)
  if (!read.ok) {
    return refuse(visit, serialSlip(read.error, visit.bank.policy), typedSerial, 'typing-slip')
  }
  const serial = read.value
  const obstacle = obstacleOf(visit, serialOf(visit.bank, serial))
  if (obstacle !== null) return refuse(visit, obstacle, typedSerial, 'start-refused')
  const { step, verdict } = verifyOnPage(visit, serial, typed)
  if (verdict.kind === 'right') return start(step, serial)
  const alert = verdictAlert(verdict, typed, step.bank.policy)
  // Nobody may have it in service: whose stop it is must be known to whoever lifts it.
  const noted =
    verdict.kind === 'locked' ? changeSerial(step, serial, { triedBy: visit.user }) : step
  return { visit: noted, page: hardwareStartPage(noted, [alert], echo(typedSerial)) }
}

/** Why this token is not for this user, whatever its code. */
function obstacleOf(visit: Visit, record: SerialRecord | null): Alert | null {
  const { bank, user } = visit
  const { policy, contract } = bank
  if (!mayHave(bank, user, 'key-fob')) return otherKindAlert('key-fob', policy)
  if (record === null || record.kind !== 'key-fob') return startAlerts.unknown
  const foreign = record.company !== null && record.company !== contract.id
  // Once set up for a company it is that company's (S4-50); elsewhere as long as it is used there.
  if (foreign && (policy.dedicated || record.state === 'in-use')) return startAlerts.otherCompany
  if (record.state === 'stock') return startAlerts.unknown
  if (record.state === 'barred') return startAlerts.barred
  const held = usersOf(bank, record.serial).some(({ id }) => id !== user)
  return held && !policy.sharing ? startAlerts.held : null
}

function refuse(
  visit: Visit,
  alert: Alert,
  typedSerial: string,
  what: 'typing-slip' | 'start-refused',
): Turn {
  const shown = echo(typedSerial)
  const told = tell(visit, visit.user, what, `serial ${shown}: ${alert.code}`)
  return { visit: told, page: hardwareStartPage(told, [alert], shown) }
}

/** In service from now on; a completion screen follows (S1-31), or the top page (S2-19). */
function start(visit: Visit, serial: string): Turn {
  const retired = retireSoftToken(visit, visit.user)
  const owned = changeSerial(retired, serial, {
    company: visit.bank.contract.id,
    state: 'in-use',
    triedBy: null,
  })
  const begun = change(owned, visit.user, {
    enrolment: { state: 'in-service', kind: 'key-fob', serial, since: visit.now },
  })
  const told = tell(begun, visit.user, 'use-started', `key-fob ${serial}`)
  if (!visit.bank.policy.wording.hardwareStartCompletion) {
    return land(told, null, [startAlerts.started])
  }
  const full = keep(told, { level: 'full', draft: null })
  return { visit: full, page: hardwareStartCompletePage(full, serial) }
}
