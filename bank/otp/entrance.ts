import type { Millis } from '../../protocol/time.ts'
import { challengePage } from '../camera/login.ts'
import { land } from '../landing.ts'
import { keep, me, type Scene, serialOf, tell } from '../ledger.ts'
import type { Alert } from '../pages/frame.ts'
import { revokedAlert } from '../pages/login.ts'
import { loginOtpPage } from '../pages/otp/login-otp.ts'
import { stoppedAlert, verdictAlert } from '../pages/otp/verdict-alert.ts'
import type { Policy } from '../policy/schema.ts'
import type { Turn } from '../registration/turn.ts'
import type { BankState } from '../types.ts'
import { setupPage } from './setup-page.ts'
import { issueWait } from './wait.ts'

/** Nobody gets in: the reason, for the login page. */
export interface TurnedAway {
  readonly refused: Alert
  readonly detail: string
}

/**
 * What follows a right ID and password: the top page, the one-time password, or the forced
 * registration. A revoked user is turned away until a new issue is possible (S2-52,
 * S2-53); from then on he has to register a token before anything else works.
 */
export function entrance(scene: Scene): Turn | TurnedAway {
  const customer = me(scene)
  const { policy, contract } = scene.bank
  const { enrolment, registration } = customer
  if (enrolment.state === 'in-service') {
    return policy.codeAtLogin ? askCode(scene, enrolment.serial) : land(scene, 'by ID and password')
  }
  if (registration.state === 'registered' && registration.confirmed && policy.codeAtLogin) {
    return challengePage(keep(scene, { level: 'code' }))
  }
  if (enrolment.state === 'revoked') {
    const wait = issueWait(customer, scene.now)
    if (wait === null) return setUp(scene)
    return { refused: revokedAlert(policy, enrolment.kind, wait), detail: 'the token is revoked' }
  }
  const from = forcedFrom(policy, contract.application)
  return from !== null && scene.now >= from ? setUp(scene) : land(scene, 'by ID and password')
}

/** From when on users without a token are forced to register one; null: never. */
function forcedFrom(
  { beforeStart }: Policy,
  application: BankState['contract']['application'],
): Millis | null {
  if (application === null) return null
  switch (beforeStart) {
    case 'login-goes-on':
      return null
    case 'forced-from-start-date':
      return application.startDate
    case 'forced-from-application':
      return application.registeredAt
    default:
      return beforeStart satisfies never
  }
}

function askCode(scene: Scene, serial: string): Turn {
  const asked = keep(scene, { level: 'code', draft: null })
  const { policy } = scene.bank
  const record = serialOf(scene.bank, serial)
  const expired = record?.expires !== null && scene.now >= (record?.expires ?? Infinity)
  // Said at once, so that nobody waits for a code in vain.
  const alerts =
    record?.locked === true
      ? [stoppedAlert(policy)]
      : expired
        ? [verdictAlert({ kind: 'expired' }, '', policy)]
        : []
  return { scene: asked, page: loginOtpPage(asked, alerts) }
}

function setUp(scene: Scene): Turn {
  const forced = keep(scene, { level: 'setup', draft: null })
  const told = tell(forced, scene.user, 'login', 'by ID and password; registration is forced')
  return { scene: told, page: setupPage(told) }
}
