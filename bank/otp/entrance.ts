import type { Millis } from '../../protocol/time.ts'
import { dateTime } from '../calendar.ts'
import { challengePage } from '../camera/login.ts'
import { land } from '../landing.ts'
import { keep, me, serialOf, tell, type Visit } from '../ledger.ts'
import type { Alert } from '../pages/frame.ts'
import { alert } from '../pages/frame.ts'
import { loginOtpPage } from '../pages/otp/login-otp.ts'
import { stoppedAlert, verdictAlert } from '../pages/otp/verdict-alert.ts'
import type { TimedKind } from '../people.ts'
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
export function entrance(visit: Visit): Turn | TurnedAway {
  const customer = me(visit)
  const { policy, contract } = visit.bank
  const { enrolment, registration } = customer
  if (enrolment.state === 'in-service') {
    return policy.codeAtLogin ? askCode(visit, enrolment.serial) : land(visit, 'by ID and password')
  }
  if (registration.state === 'registered' && registration.confirmed && policy.codeAtLogin) {
    return challengePage(keep(visit, { level: 'code' }))
  }
  if (enrolment.state === 'revoked') {
    const wait = issueWait(customer, visit.now)
    if (wait === null) return setUp(visit)
    return { refused: revokedAlert(policy, enrolment.kind, wait), detail: 'the token is revoked' }
  }
  const from = forcedFrom(policy, contract.application)
  return from !== null && visit.now >= from ? setUp(visit) : land(visit, 'by ID and password')
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

function askCode(visit: Visit, serial: string): Turn {
  const asked = keep(visit, { level: 'code', draft: null })
  const { policy } = visit.bank
  const record = serialOf(visit.bank, serial)
  const expired = record?.expires !== null && visit.now >= (record?.expires ?? Infinity)
  // Said at once, so that nobody waits for a code in vain.
  const alerts =
    record?.locked === true
      ? [stoppedAlert(policy)]
      : expired
        ? [verdictAlert({ kind: 'expired' }, '', policy)]
        : []
  return { visit: asked, page: loginOtpPage(asked, alerts) }
}

function setUp(visit: Visit): Turn {
  const forced = keep(visit, { level: 'setup', draft: null })
  const told = tell(forced, visit.user, 'login', 'by ID and password; registration is forced')
  return { visit: told, page: setupPage(told) }
}

/** 失効中: nobody gets in (S2-52) until a new issue is possible (S2-53, S2-54), and who has to do what. */
export function revokedAlert(policy: Policy, kind: TimedKind, from: Millis): Alert {
  const { wording, hardwareOrder, reuseAfterRevoke } = policy
  const at = dateTime(from, policy.utcOffsetHours)
  const lead = `トークンが失効しているため、ログインできません。トークン発行は${at.ja}以降に実施可能となります。`
  const leadEn = `Your token is revoked, so you cannot log in. A new issue is possible from ${at.en} on. `
  if (kind === 'phone-app') {
    return alert(
      'error',
      'LGN-E05',
      `${lead}それ以降にご本人がログインし、トークン発行を行ってください。`,
      `${leadEn}Log in yourself after that and go through token issue.`,
    )
  }
  const where = hardwareOrder.includes('online') ? 'ログイン後' : '窓口またはお取引店で'
  const whereEn = hardwareOrder.includes('online') ? 'after logging in' : 'at the counter'
  const again = reuseAfterRevoke ? '失効したトークンまたは' : ''
  const againEn = reuseAfterRevoke ? 'the revoked token or ' : ''
  return alert(
    'error',
    'LGN-E03',
    `${lead}それ以降にご本人がログインし、${again}新しい${wording.hardwareToken.ja}で利用開始登録を行ってください。新しい${wording.hardwareToken.ja}は${where}お申し込みください。`,
    `${leadEn}Log in yourself after that and register ${againEn}a new ${wording.hardwareToken.en}, which is applied for ${whereEn}.`,
  )
}
