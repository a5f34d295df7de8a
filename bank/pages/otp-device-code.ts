import { dateTime } from '../calendar.ts'
import { mailCodeEnds, me } from '../ledger.ts'
import type { Bilingual, Page } from '../page.ts'
import type { MailSent } from '../people.ts'
import { PROCEDURE, procedureSteps } from '../registration/steps.ts'
import { both, button, buttons, fact, heading, notes, paragraph, same } from '../text.ts'
import { codeField } from './code-field.ts'
import { type Alert, alert, framed, type View } from './frame.ts'

/** Messages of step 2. */
export const deviceCodeAlerts = {
  sent: alert(
    'info',
    'OTP-I01',
    'メールを送信しました。メールの二次元コードをトークンのカメラで読み取ってください。',
    "The mail was sent. Read the code in it with the token's camera.",
  ),
  sentAgain: alert(
    'info',
    'OTP-I02',
    'メールを再送しました。以前のメールの二次元コードは使えません。最新のメールの二次元コードを読み取ってください。',
    'The mail was sent again. The codes of earlier mails are void: read the newest one.',
  ),
} as const satisfies Record<string, Alert>

/** A typing slip, told in full at the field; the head of the page names the code. */
export function deviceCodeSlip(
  slip: 'empty' | 'length' | 'letters' | 'check-digit',
  text: Bilingual,
): Alert {
  const codes = {
    empty: 'OTP-W01',
    length: 'OTP-W02',
    letters: 'OTP-W03',
    'check-digit': 'OTP-W04',
  } as const
  return { tone: 'warning', code: codes[slip], text }
}

/** A code that was typed well and is not the right one; `left` tries remain until the lock. */
export function wrongDeviceCode(left: number): Alert {
  return alert(
    'error',
    'OTP-E01',
    `ワンタイムパスワードが違います。メールが複数届いている場合は最新のメールの二次元コードを、お届けしたトークンで読み取ってください。（あと${left}回誤ると利用を停止します）`,
    `The one-time password is wrong. If several mails have come, read the code of the newest one, with the token that we sent you. (${left} more and the service is stopped.)`,
  )
}

/** The sequence numbers of this token are used up: only another token helps. */
export const tokenWornOut: Alert = alert(
  'error',
  'OTP-E04',
  'このトークンは登録できる回数の上限に達しました。お取引店へトークンの交換をお申し込みください。',
  'This token has been registered as often as it can be. Ask your branch for another one.',
)

/** Step 2: the mail is on its way; the N1 digits of the token are typed here [S0-13, S0-14]. */
export function otpDeviceCodePage(
  view: View,
  sent: Pick<MailSent, 'at'>,
  alerts: readonly Alert[] = [],
  typed = '',
  error: Bilingual | null = null,
): Page {
  const { policy } = view.bank
  const ends = dateTime(mailCodeEnds(sent, policy.mailCodeMinutes), policy.utcOffsetHours)
  return framed(view, {
    id: 'otp-device-code',
    title: PROCEDURE,
    path: '/otp/device-code',
    below: 'nav:otp',
    steps: procedureSteps(1),
    alerts,
    blocks: [
      paragraph(
        'メールの二次元コードをトークンのカメラで読み取り、トークンに表示された数字を入力してください。数字を確認してから「認証」ボタンを押してください。',
        'Read the code in the mail with the token\'s camera and type the digits that the token shows. Check them, then press "Authenticate".',
      ),
      {
        kind: 'facts',
        rows: [
          fact(both('送信先', 'Sent to'), same(me(view).mail)),
          fact(both('送信日時', 'Sent at'), dateTime(sent.at, policy.utcOffsetHours)),
          fact(both('二次元コードの有効期限', 'Code is good until'), ends),
        ],
      },
      {
        kind: 'fields',
        fields: [codeField('deviceCode', policy.deviceCodeDigits, typed, error)],
      },
      buttons(button('submit-device-code', both('認証', 'Authenticate'), 'primary')),
      heading('メールが届かないとき', 'If the mail does not come'),
      notes(
        both(
          `迷惑メールの設定をご確認のうえ、${policy.domain} からのメールを受信できるようにしてください。`,
          `Check your junk-mail filter and allow mails from ${policy.domain}.`,
        ),
        both(
          '再送すると、それまでのメールの二次元コードは使えなくなります。',
          'Once it is sent again, the codes of earlier mails are void.',
        ),
      ),
      buttons(button('request-mail', both('メールを再送する', 'Send the mail again'))),
    ],
  })
}
