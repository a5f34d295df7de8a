import { fieldText } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { codeExpired, me, type Scene, tell } from '../ledger.ts'
import type { Page } from '../page.ts'
import type { Alert } from '../pages/frame.ts'
import { lockedPage } from '../pages/locked.ts'
import { noticeAlerts } from '../pages/notice.ts'
import { completeAlerts, otpCompletePage } from '../pages/otp-complete.ts'
import { otpDeviceCodePage } from '../pages/otp-device-code.ts'
import { otpRequestPage, requestAlerts } from '../pages/otp-request.ts'
import { otpSignaturePage } from '../pages/otp-signature.ts'
import { submitDeviceCode } from './device-code.ts'
import { requestMail } from './request-mail.ts'
import { submitSignature } from './signature.ts'
import type { Turn } from './turn.ts'

/** The page of 利用開始登録 on which the user goes on, wherever he left off. */
export function procedurePage(scene: Scene, alerts: readonly Alert[] = []): Page {
  const { registration, locked } = me(scene)
  if (locked) return lockedPage(scene)
  const expired = codeExpired(registration, scene.bank.policy, scene.now)
  if (expired === 'mail') {
    return otpRequestPage(scene, [...alerts, requestAlerts.mailCodeExpired])
  }
  if (expired === 'screen') {
    return otpRequestPage(scene, [...alerts, requestAlerts.screenCodeExpired])
  }
  switch (registration.state) {
    case 'none':
      return otpRequestPage(scene, alerts)
    case 'mail-sent':
      return otpDeviceCodePage(scene, registration, alerts)
    case 'code-2-shown':
      return otpSignaturePage(scene, registration, alerts)
    case 'registered':
      return otpCompletePage(scene, registration, [...alerts, completeAlerts.already])
    default:
      return registration satisfies never
  }
}

/** メール送信依頼, from any page of the procedure until a token is registered. */
export function mailRequested(scene: Scene): Turn {
  const { registration, locked } = me(scene)
  if (locked) return lockedOut(scene, 'mail')
  if (registration.state !== 'registered') return requestMail(scene)
  const told = tell(scene, scene.user, 'refused', 'mail: registered already')
  return { scene: told, page: procedurePage(told) }
}

/** The form of step 2: taken while the mail's code is out and good. */
export function deviceCodeTyped(scene: Scene, fields: WebRequest['fields']): Turn {
  const { registration, locked } = me(scene)
  if (locked) return lockedOut(scene, 'code')
  if (registration.state !== 'mail-sent') return elsewhere(scene)
  const { policy } = scene.bank
  if (codeExpired(registration, policy, scene.now) === null) {
    return submitDeviceCode(scene, registration, fieldText(fields, 'deviceCode'))
  }
  const told = tell(scene, scene.user, 'code-1-expired', `${policy.mailCodeMinutes} minutes`)
  return { scene: told, page: procedurePage(told) }
}

/** The form of step 3: taken while the screen's code is shown and good. */
export function signatureTyped(scene: Scene, fields: WebRequest['fields']): Turn {
  const { registration, locked } = me(scene)
  if (locked) return lockedOut(scene, 'code')
  if (registration.state !== 'code-2-shown') return elsewhere(scene)
  const { policy } = scene.bank
  if (codeExpired(registration, policy, scene.now) === null) {
    return submitSignature(scene, registration, fieldText(fields, 'signature'))
  }
  const told = tell(scene, scene.user, 'code-2-expired', `${policy.screenCodeMinutes} minutes`)
  return { scene: told, page: procedurePage(told) }
}

function lockedOut(scene: Scene, what: 'mail' | 'code'): Turn {
  const told = tell(scene, scene.user, 'refused', `${what}: locked`)
  return { scene: told, page: lockedPage(told) }
}

/** The form of another step: the procedure goes on where it stands. */
function elsewhere(scene: Scene): Turn {
  return { scene, page: procedurePage(scene, [noticeAlerts.otherPage]) }
}
