import { codeExpired, me, tell, type Visit } from '../../books/ledger.ts'
import type { Page } from '../../page.ts'
import type { Alert } from '../../site/frame.ts'
import { lockedPage, noticeAlerts } from '../../site/notices.ts'
import { fieldText, type Turn, type WebRequest } from '../../site/requests.ts'
import { otpDeviceCodePage, submitDeviceCode } from './device-code.ts'
import { otpRequestPage, requestAlerts, requestMail } from './request.ts'
import { completeAlerts, otpCompletePage, otpSignaturePage, submitSignature } from './signature.ts'

/** The page of 利用開始登録 on which the user continues. */
export function procedurePage(visit: Visit, alerts: readonly Alert[] = []): Page {
  const { registration, locked } = me(visit)
  if (locked) return lockedPage(visit)
  const expired = codeExpired(registration, visit.bank.policy, visit.now)
  if (expired === 'mail') {
    return otpRequestPage(visit, [...alerts, requestAlerts.mailCodeExpired])
  }
  if (expired === 'screen') {
    return otpRequestPage(visit, [...alerts, requestAlerts.screenCodeExpired])
  }
  switch (registration.state) {
    case 'none':
      return otpRequestPage(visit, alerts)
    case 'mail-sent':
      return otpDeviceCodePage(visit, registration, alerts)
    case 'code-2-shown':
      return otpSignaturePage(visit, registration, alerts)
    case 'registered':
      return otpCompletePage(visit, registration, [...alerts, completeAlerts.already])
    default:
      return registration satisfies never
  }
}

/** メール送信依頼, from any page of the procedure until a token is registered. */
export function mailRequested(visit: Visit): Turn {
  const { registration, locked } = me(visit)
  if (locked) return lockedOut(visit, 'mail')
  if (registration.state !== 'registered') return requestMail(visit)
  const told = tell(visit, visit.user, 'refused', 'mail: registered already')
  return { visit: told, page: procedurePage(told) }
}

/** The form of step 2: accepted while the mail's code is valid. */
export function deviceCodeTyped(visit: Visit, fields: WebRequest['fields']): Turn {
  const { registration, locked } = me(visit)
  if (locked) return lockedOut(visit, 'code')
  if (registration.state !== 'mail-sent') return elsewhere(visit)
  const { policy } = visit.bank
  if (codeExpired(registration, policy, visit.now) === null) {
    return submitDeviceCode(visit, registration, fieldText(fields, 'deviceCode'))
  }
  const told = tell(visit, visit.user, 'code-1-expired', `${policy.mailCodeMinutes} minutes`)
  return { visit: told, page: procedurePage(told) }
}

/** The form of step 3: accepted while the screen's code is shown and valid. */
export function signatureTyped(visit: Visit, fields: WebRequest['fields']): Turn {
  const { registration, locked } = me(visit)
  if (locked) return lockedOut(visit, 'code')
  if (registration.state !== 'code-2-shown') return elsewhere(visit)
  const { policy } = visit.bank
  if (codeExpired(registration, policy, visit.now) === null) {
    return submitSignature(visit, registration, fieldText(fields, 'signature'))
  }
  const told = tell(visit, visit.user, 'code-2-expired', `${policy.screenCodeMinutes} minutes`)
  return { visit: told, page: procedurePage(told) }
}

function lockedOut(visit: Visit, what: 'mail' | 'code'): Turn {
  const told = tell(visit, visit.user, 'refused', `${what}: locked`)
  return { visit: told, page: lockedPage(told) }
}

/** The form of another step: the procedure continues at its current one. */
function elsewhere(visit: Visit): Turn {
  return { visit, page: procedurePage(visit, [noticeAlerts.otherPage]) }
}
