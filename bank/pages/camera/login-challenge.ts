import { toText } from '../../../protocol/message/text.ts'
import { dateTime } from '../../calendar.ts'
import type { Challenge } from '../../draft.ts'
import type { Bilingual, Page } from '../../page.ts'
import { both, button, buttons, fact, heading, notes, paragraph } from '../../text.ts'
import { transactionCodeField } from '../code-field.ts'
import { type Alert, halfway, type View } from '../frame.ts'

const CONTENT = {
  id: 'login-challenge',
  title: both('ワンタイムパスワード認証（ログイン）', 'One-time password (login)'),
  path: '/login/challenge',
} as const

/**
 * Login with the camera token: the 2-D code names user and time, the token answers with 8 digits.
 * What a login's code shows is told here, because a transfer's details at a login are the sign of a
 * fraud (device-facts, everyday use).
 */
export function loginChallengePage(
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

/** The same step while the token is stopped: no code is asked, whom to ask is told. */
export function loginStoppedPage(view: View, stopped: Alert): Page {
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
