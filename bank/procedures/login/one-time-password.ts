import type { Millis } from '../../../protocol/time.ts'
import { keep, me, serialOf, tell, tokenInUse, type Visit } from '../../books/ledger.ts'
import type { BankState } from '../../books/state.ts'
import type { TimedKind } from '../../books/users.ts'
import { issueWait } from '../../books/waiting.ts'
import { dateTime } from '../../calendar.ts'
import { both, button, buttons, notes, type Page, paragraph } from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { otpField, periodText, stoppedAlert, verdictAlert } from '../../site/code-field.ts'
import { type Alert, alert, halfway, OTP, requiredText, type View } from '../../site/frame.ts'
import { fieldText, type Turn, type WebRequest } from '../../site/requests.ts'
import { verifyOnPage } from '../../verify/timed-code.ts'
import { land } from '../home/home.ts'
import { setupPage } from '../timed-token/start.ts'
import { challengePage } from './camera-code.ts'

/** Nobody gets in: the reason, for the login page. */
interface TurnedAway {
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
  // Said at once, so that nobody waits in vain for a code.
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

/** The code after ID and password, and the second one where the first was found far off (S1-01). */
export function submitLoginOtp(visit: Visit, fields: WebRequest['fields']): Turn {
  const typed = fieldText(fields, 'otp')
  const serial = tokenInUse(me(visit))
  if (serial === null) return withoutToken(visit)
  const { step, verdict } = verifyOnPage(visit, serial, typed)
  if (verdict.kind === 'right') return land(step, 'by ID, password and one-time password')
  const alert = verdictAlert(verdict, typed, step.bank.policy)
  const second = step.session.draft?.kind === 'resync'
  const page = second ? otpResyncPage(step, [alert]) : loginOtpPage(step, [alert])
  return { visit: step, page }
}

/**
 * The branch took the token out of service while its code was asked for: what a right password leads
 * to now.
 */
export function withoutToken(visit: Visit): Turn {
  const told = tell(visit, visit.user, 'refused', 'code: no token in service any more')
  const turn = entrance(told)
  return 'refused' in turn ? { visit: told, page: loginOtpPage(told, [turn.refused]) } : turn
}

/** The code in addition to ID and password (S1-01, S2-20, S3-52, S4-20). */
export function loginOtpPage(view: View, alerts: readonly Alert[] = []): Page {
  const { policy } = view.bank
  const period = periodText(policy)
  return halfway(view, {
    id: 'login-otp',
    title: both('ワンタイムパスワード認証', 'One-time password'),
    path: '/login/otp',
    alerts,
    blocks: [
      paragraph(
        'トークンに表示されているワンタイムパスワードを入力し、「ログイン」ボタンを押してください。',
        'Type the one-time password that your token shows and press "Log in".',
      ),
      requiredText(policy),
      { kind: 'fields', fields: [otpField(policy)] },
      buttons(button('submit-login-otp', both('ログイン', 'Log in'), 'primary')),
      notes(
        both(
          `ワンタイムパスワードは${period.ja}毎に新しくなります。一度使用したワンタイムパスワードは無効です。`,
          `A new one-time password is made every ${period.en}. One that was used once is void.`,
        ),
      ),
    ],
  })
}

/** The token's clock is far off: its next code proves that it is the right token. */
export function otpResyncPage(view: View, alerts: readonly Alert[]): Page {
  const { policy } = view.bank
  return halfway(view, {
    id: 'otp-resync',
    title: both('ワンタイムパスワード再入力', 'One-time password, once more'),
    path: '/login/otp/next',
    alerts,
    blocks: [
      paragraph(
        '先ほどの次に表示されたワンタイムパスワードを入力し、「次へ」ボタンを押してください。',
        'Type the one-time password that came right after the last one and press "Next".',
      ),
      { kind: 'fields', fields: [{ ...otpField(policy), label: OTP }] },
      buttons(button('submit-resync', both('次へ', 'Next'), 'primary')),
    ],
  })
}
