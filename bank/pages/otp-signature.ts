import { toText } from '../../protocol/message/text.ts'
import { after, MINUTE_MS } from '../../protocol/time.ts'
import { dateTime } from '../calendar.ts'
import type { Bilingual, Page } from '../page.ts'
import type { CodeTwoShown } from '../people.ts'
import { PROCEDURE, procedureSteps } from '../registration/steps.ts'
import { both, button, buttons, fact, notes, paragraph } from '../text.ts'
import { codeField } from './code-field.ts'
import { type Alert, alert, framed, type View } from './frame.ts'

/** The first code was right. */
export const firstCodeGood: Alert = alert(
  'success',
  'OTP-I03',
  '1回目の認証が完了しました。続けて、画面の二次元コードを読み取ってください。',
  'The first one-time password was right. Now read the code on this screen.',
)

/** A typing slip in the second code. */
export function signatureSlip(slip: 'empty' | 'length' | 'letters', text: Bilingual): Alert {
  const codes = { empty: 'OTP-W11', length: 'OTP-W12', letters: 'OTP-W13' } as const
  return { tone: 'warning', code: codes[slip], text }
}

/** The second code is not the right one; `left` tries remain until the lock. */
export function wrongSignature(left: number): Alert {
  return alert(
    'error',
    'OTP-E11',
    `ワンタイムパスワードが違います。この画面の二次元コードを読み取ったあとにトークンに表示された数字を入力してください。（あと${left}回誤ると利用を停止します）`,
    `The one-time password is wrong. Type the digits that the token shows after reading the code on this screen. (${left} more and the service is stopped.)`,
  )
}

/** Step 3: code 2 stands on the page itself, with the field for the N2 digits [S0-20, S0-24]. */
export function otpSignaturePage(
  view: View,
  shown: CodeTwoShown,
  alerts: readonly Alert[] = [],
  typed = '',
  error: Bilingual | null = null,
): Page {
  const { policy } = view.bank
  const ends = dateTime(
    after(shown.code2At, policy.screenCodeMinutes * MINUTE_MS),
    policy.utcOffsetHours,
  )
  return framed(view, {
    id: 'otp-signature',
    title: PROCEDURE,
    path: '/otp/signature',
    below: 'nav:otp',
    steps: procedureSteps(2),
    alerts,
    blocks: [
      paragraph(
        '下の二次元コードをトークンのカメラで読み取り、トークンに表示された数字を入力してください。数字を確認してから「認証」ボタンを押してください。',
        'Read the code below with the token\'s camera and type the digits that the token shows. Check them, then press "Authenticate".',
      ),
      {
        kind: 'code2d',
        payload: toText(shown.message2),
        caption: both('二次元コード(2回目)', 'Two-dimensional code (second)'),
      },
      { kind: 'facts', rows: [fact(both('二次元コードの有効期限', 'Code is good until'), ends)] },
      {
        kind: 'fields',
        fields: [codeField('signature', policy.signatureDigits, typed, error)],
      },
      buttons(button('submit-signature', both('認証', 'Authenticate'), 'primary')),
      notes(
        both(
          'トークンの電源が途中で切れた場合は、最新のメールの二次元コードをもう一度読み取ってから、この画面の二次元コードを読み取ってください。1回目の数字の再入力は不要です。',
          'If the token has switched itself off, read the code of the newest mail once more and then the code on this page. The first digits need not be typed again.',
        ),
        both(
          '最初からやり直す場合は、メールを再送してください。',
          'To start again from the beginning, have the mail sent again.',
        ),
      ),
      buttons(
        button(
          'request-mail',
          both('最初からやり直す（メールを再送する）', 'Start again (send the mail again)'),
        ),
      ),
    ],
  })
}
