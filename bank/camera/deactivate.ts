import { buildType4 } from '../../protocol/message/type4.ts'
import { seconds } from '../../protocol/time.ts'
import { confirmPassword } from '../confirm-password.ts'
import type { WebRequest } from '../handler.ts'
import { me, resetRegistration, tell, type Visit } from '../ledger.ts'
import {
  deactivateAlerts,
  deactivateCompletePage,
  deactivatePage,
} from '../pages/camera/deactivate.ts'
import { confirmAlert } from '../pages/confirm-field.ts'
import { lockedPage } from '../pages/locked.ts'
import { tokenCodePage } from '../pages/token-code.ts'
import type { Turn } from '../registration/turn.ts'
import { type Registered, serialText } from './challenge.ts'

/** トークンの利用解除 of the camera token. */
export function openDeactivation(visit: Visit): Turn {
  const { registration, locked } = me(visit)
  if (locked) return { visit, page: lockedPage(visit) }
  return registration.state === 'registered'
    ? { visit, page: deactivatePage(visit, registration) }
    : notRegistered(visit)
}

/**
 * The bank gives the registration up first and hands out the message that makes the token follow:
 * the other way round a blank token would stay registered. A stop of the serial stays: giving the
 * token up is no way around it.
 */
export function deactivate(visit: Visit, fields: WebRequest['fields']): Turn {
  const { registration, locked } = me(visit)
  if (locked) return { visit, page: lockedPage(visit) }
  if (registration.state !== 'registered') return notRegistered(visit)
  const { verdict, visit: counted } = confirmPassword(visit, fields)
  if (verdict === 'locked') return { visit: counted, page: lockedPage(counted) }
  if (verdict !== 'right') {
    const told = tell(counted, visit.user, 'refused', `deactivation: ${verdict} password`)
    const alerts = [confirmAlert(verdict, visit.bank.policy)]
    return { visit: told, page: deactivatePage(told, registration, alerts) }
  }
  const message = farewell(counted, registration)
  const serial = serialText(registration)
  const reset = resetRegistration(counted, visit.user, false)
  const shown = tell(reset, visit.user, 'deactivation-shown', `token ${serial}`)
  const told = tell(shown, visit.user, 'released', `token ${serial}, on the web`)
  return { visit: told, page: deactivateCompletePage(told, message) }
}

/** The type 4 message; the token takes it as long as any code on the screen (U-6). */
function farewell({ bank, now }: Visit, { serial, licence, key }: Registered): Uint8Array {
  return buildType4({
    header: {
      bankId: bank.bankId,
      issuedAt: seconds(now),
      ttlMinutes: bank.policy.screenCodeMinutes,
    },
    serial,
    licence,
    instanceKey: key,
  })
}

function notRegistered(visit: Visit): Turn {
  const told = tell(visit, visit.user, 'refused', 'deactivation: no token is registered')
  return { visit: told, page: tokenCodePage(told, [deactivateAlerts.notRegistered]) }
}
