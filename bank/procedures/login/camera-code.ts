import { toText } from '../../../protocol/message/text.ts'
import { keep, me, serialOf, type Visit } from '../../books/ledger.ts'
import type { Challenge } from '../../books/sessions.ts'
import { dateTime } from '../../calendar.ts'
import {
  type Bilingual,
  both,
  button,
  buttons,
  fact,
  heading,
  notes,
  type Page,
  paragraph,
} from '../../page.ts'
import {
  challengeExpired,
  stoppedAlert,
  transactionCodeField,
  verdictAlert,
} from '../../site/code-field.ts'
import { type Alert, halfway, type View } from '../../site/frame.ts'
import { noticeAlerts } from '../../site/notices.ts'
import { echo, fieldText, type Turn, type WebRequest } from '../../site/requests.ts'
import {
  checkChallenge,
  newChallenge,
  serialText,
  TRANSACTION_FORM,
} from '../../verify/transaction-code.ts'
import { land } from '../home/home.ts'

/**
 * Asks a user with a registered camera token for the code of his login: a new 2-D code, kept in the
 * session. The caller has set the session's level to `code`. Throws unless a token is registered.
 */
export function challengePage(visit: Visit, alerts: readonly Alert[] = []): Turn {
  const { registration } = me(visit)
  if (registration.state !== 'registered') throw new Error(`no camera token: ${visit.user}`)
  if (serialOf(visit.bank, serialText(registration))?.locked === true) return stopped(visit)
  const issued = newChallenge(visit, 'login', [{ label: 'user-id', value: visit.user }])
  const { challenge } = issued
  const kept = keep(issued.visit, { draft: { kind: 'challenge', challenge } })
  return { visit: kept, page: loginChallengePage(kept, challenge, alerts) }
}

/** The 2-D code that this login waits for, while it is valid: for another tab or a wrong turn. */
export function pendingChallenge(visit: Visit, alerts: readonly Alert[]): Turn {
  const { draft } = visit.session
  return draft?.kind === 'challenge' && visit.now < draft.challenge.ends
    ? { visit, page: loginChallengePage(visit, draft.challenge, alerts) }
    : challengePage(visit, alerts)
}

function stopped(visit: Visit): Turn {
  const page = loginStoppedPage(visit, stoppedAlert(visit.bank.policy))
  return { visit: keep(visit, { draft: null }), page }
}

/** The digits that the token shows under the login's details; the right ones complete the login. */
export function submitLoginCode(visit: Visit, fields: WebRequest['fields']): Turn {
  // The master may have initialised the token while its code was asked for: then there is nothing
  // to ask.
  if (me(visit).registration.state !== 'registered') return land(visit, 'by ID and password')
  const { draft } = visit.session
  if (draft?.kind !== 'challenge') return challengePage(visit, [noticeAlerts.otherPage])
  const typed = fieldText(fields, 'transactionCode')
  const { step, verdict } = checkChallenge(visit, visit.user, draft.challenge, typed, visit.now)
  switch (verdict.kind) {
    case 'right':
      return land(step, 'by ID, password and one-time password')
    case 'expired':
      return challengePage(step, [challengeExpired])
    case 'locked':
      return stopped(step)
    default: {
      const alert = verdictAlert(verdict, typed, step.bank.policy, TRANSACTION_FORM.digits)
      const page = loginChallengePage(step, draft.challenge, [alert], echo(typed), alert.text)
      return { visit: step, page }
    }
  }
}

const CONTENT = {
  id: 'login-challenge',
  title: both('ワンタイムパスワード認証（ログイン）', 'One-time password (login)'),
  path: '/login/challenge',
} as const

/**
 * Login with the camera token: the 2-D code names user and time, the token answers with 8 digits.
 * The page says what a login's code shows, because a transfer's details at a login are the sign of
 * a fraud (device-facts, everyday use).
 */
function loginChallengePage(
  view: View,
  challenge: Challenge,
  alerts: readonly Alert[] = [],
  typed = '',
  error: Bilingual | null = null,
): Page {
  const { utcOffsetHours, wording } = view.bank.policy
  return halfway(view, {
    ...CONTENT,
    alerts,
    blocks: [
      paragraph(
        '下の二次元コードをトークンのカメラで読み取り、トークンに表示された数字を入力してください。',
        "Read the code below with your token's camera and type the digits that the token shows.",
      ),
      {
        kind: 'code2d',
        payload: toText(challenge.message),
        caption: both('二次元コード（ログイン）', 'Two-dimensional code (login)'),
      },
      {
        kind: 'facts',
        rows: [
          fact(
            both('二次元コードの有効期限', 'Code is good until'),
            dateTime(challenge.ends, utcOffsetHours),
          ),
        ],
      },
      { kind: 'fields', fields: [transactionCodeField(typed, error)] },
      buttons(button('submit-login-code', both('ログイン', 'Log in'), 'primary')),
      heading('ご注意', 'Take care'),
      notes(
        both(
          `ログインの際にトークンに表示されるのは「Login」、${wording.loginId.ja}および日時だけです。`,
          `At a login the token shows "Login", the ${wording.loginId.en} and date and time, and nothing else.`,
        ),
        both(
          `トークンに口座番号や金額が表示された場合は、不正送金のおそれがあります。数字は絶対に入力せず、ただちに${wording.helper.ja}へお電話ください。`,
          `If an account number or an amount appears on the token, somebody may be stealing money: never type the digits, and call ${wording.helper.en} at once.`,
        ),
      ),
    ],
  })
}

/**
 * The same step while the token is stopped: no code is asked for, and the page says whom to ask.
 */
function loginStoppedPage(view: View, stopped: Alert): Page {
  return halfway(view, {
    ...CONTENT,
    alerts: [stopped],
    blocks: [
      paragraph(
        'トークンの停止が解除されるまで、ログインできません。',
        'You cannot log in until the stop is lifted.',
      ),
      buttons(button('nav:logout', both('ログイン画面へ戻る', 'Back to the login'))),
    ],
  })
}
