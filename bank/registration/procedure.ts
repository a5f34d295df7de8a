import { codeExpired, me, type Scene } from '../ledger.ts'
import type { Page } from '../page.ts'
import type { Alert } from '../pages/frame.ts'
import { lockedPage } from '../pages/locked.ts'
import { completeAlerts, otpCompletePage } from '../pages/otp-complete.ts'
import { otpDeviceCodePage } from '../pages/otp-device-code.ts'
import { otpRequestPage, requestAlerts } from '../pages/otp-request.ts'
import { otpSignaturePage } from '../pages/otp-signature.ts'

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
