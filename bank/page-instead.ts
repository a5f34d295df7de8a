import { pendingChallenge } from './camera/login.ts'
import { me, type Scene, tokenInUse } from './ledger.ts'
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
export function pageInstead(scene: Scene, why: Alert): Turn {
  const { level, page } = scene.session
  switch (level) {
    case 'code':
      return code(scene, why)
    case 'setup':
      return { scene, page: setupPage(scene, [why]) }
    case 'full':
      return REGISTRATION.includes(page)
        ? { scene, page: procedurePage(scene, [why]) }
        : { scene, page: noticePage(scene, why) }
    default:
      return level satisfies never
  }
}

/** Nothing but the code is open before the login is complete. */
function code(scene: Scene, why: Alert): Turn {
  const { draft } = scene.session
  const customer = me(scene)
  const { enrolment, registration } = customer
  if (enrolment.state !== 'in-service' && registration.state === 'registered') {
    return pendingChallenge(scene, [why])
  }
  if (tokenInUse(customer) === null) return withoutToken(scene)
  const page = draft?.kind === 'resync' ? otpResyncPage(scene, [why]) : loginOtpPage(scene, [why])
  return { scene, page }
}
