import { buildType4 } from '../../protocol/message/type4.ts'
import { seconds } from '../../protocol/time.ts'
import { confirmPassword } from '../confirm-password.ts'
import type { WebRequest } from '../handler.ts'
import { me, resetRegistration, type Scene, tell } from '../ledger.ts'
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
export function openDeactivation(scene: Scene): Turn {
  const { registration, locked } = me(scene)
  if (locked) return { scene, page: lockedPage(scene) }
  return registration.state === 'registered'
    ? { scene, page: deactivatePage(scene, registration) }
    : notRegistered(scene)
}

/**
 * The bank gives the registration up first and hands out the message that makes the token follow:
 * the other way round a blank token would stay registered. A stop of the serial stays: giving the
 * token up is no way around it.
 */
export function deactivate(scene: Scene, fields: WebRequest['fields']): Turn {
  const { registration, locked } = me(scene)
  if (locked) return { scene, page: lockedPage(scene) }
  if (registration.state !== 'registered') return notRegistered(scene)
  const { verdict, scene: counted } = confirmPassword(scene, fields)
  if (verdict === 'locked') return { scene: counted, page: lockedPage(counted) }
  if (verdict !== 'right') {
    const told = tell(counted, scene.user, 'refused', `deactivation: ${verdict} password`)
    const alerts = [confirmAlert(verdict, scene.bank.policy)]
    return { scene: told, page: deactivatePage(told, registration, alerts) }
  }
  const message = farewell(counted, registration)
  const serial = serialText(registration)
  const reset = resetRegistration(counted, scene.user, false)
  const shown = tell(reset, scene.user, 'deactivation-shown', `token ${serial}`)
  const told = tell(shown, scene.user, 'released', `token ${serial}, on the web`)
  return { scene: told, page: deactivateCompletePage(told, message) }
}

/** The type 4 message; the token takes it as long as any code on the screen (U-6). */
function farewell({ bank, now }: Scene, { serial, licence, key }: Registered): Uint8Array {
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

function notRegistered(scene: Scene): Turn {
  const told = tell(scene, scene.user, 'refused', 'deactivation: no token is registered')
  return { scene: told, page: tokenCodePage(told, [deactivateAlerts.notRegistered]) }
}
