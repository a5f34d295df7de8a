import type { Page } from '../../page.ts'
import { both, button, buttons, notes, paragraph } from '../../text.ts'
import { otpField } from '../code-field.ts'
import { type Alert, halfway, type View } from '../frame.ts'
import { requiredText } from '../required-text.ts'
import { OTP } from './level-frame.ts'
import { periodText } from './period-text.ts'

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

/** The token's clock is far off: the next code of it proves that it is the right token. */
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
