import { pendingChallenge } from './camera/login.ts'
import { me, tokenInUse, type Visit } from './ledger.ts'
import { withoutToken } from './otp/login-code.ts'
import { setupPage } from './otp/setup-page.ts'
import type { Alert } from './pages/frame.ts'
import { noticePage } from './pages/notice.ts'
import { loginOtpPage, otpResyncPage } from './pages/otp/login-otp.ts'
import { procedurePage } from './registration/procedure.ts'
import type { Turn } from './registration/turn.ts'

/** Pages of 利用開始登録 of the camera token: whoever gets lost there is led back to his step. */
const REGISTRATION = ['otp-request', 'otp-device-code', 'otp-signature', 'otp-complete']

/** What a browser sees whose form does not fit the page that the session is on. */
export function pageInstead(visit: Visit, why: Alert): Turn {
  const { level, page } = visit.session
  switch (level) {
    case 'code':
      return code(visit, why)
    case 'setup':
      return { visit, page: setupPage(visit, [why]) }
    case 'full':
      return REGISTRATION.includes(page)
        ? { visit, page: procedurePage(visit, [why]) }
        : { visit, page: noticePage(visit, why) }
    default:
      return level satisfies never
  }
}

/** Nothing but the code is open before the login is complete. */
function code(visit: Visit, why: Alert): Turn {
  const { draft } = visit.session
  const customer = me(visit)
  const { enrolment, registration } = customer
  if (enrolment.state !== 'in-service' && registration.state === 'registered') {
    return pendingChallenge(visit, [why])
  }
  if (tokenInUse(customer) === null) return withoutToken(visit)
  const page = draft?.kind === 'resync' ? otpResyncPage(visit, [why]) : loginOtpPage(visit, [why])
  return { visit, page }
}
