import type { Field, Page } from '../page.ts'
import type { Policy } from '../policy.ts'
import { both, button, buttons, notes, paragraph } from '../text.ts'
import { type Alert, alert, bare } from './frame.ts'

/** Why a login was refused. */
export const loginAlerts = {
  empty: alert(
    'warning',
    'LGN-W01',
    '利用者IDとパスワードを両方入力し、「ログイン」ボタンを押してください。',
    'Enter both your user ID and your password, then press "Log in".',
  ),
  fullWidth: alert(
    'warning',
    'LGN-W02',
    '利用者IDまたはパスワードに全角文字が含まれています。日本語入力をオフにし、半角で入力し直してください。',
    'Your user ID or password holds full-width characters. Switch Japanese input off and type it again.',
  ),
  wrong: alert(
    'error',
    'LGN-E01',
    '利用者IDまたはパスワードが違います。大文字・小文字を確かめて、もう一度入力してください。',
    'The user ID or the password is wrong. Check capital and small letters and enter them again.',
  ),
  locked: alert(
    'error',
    'LGN-E02',
    'パスワードの誤りが規定回数に達したため、この利用者IDではログインできません。お取引店へ書面をご提出ください。マスターユーザ以外の方は、マスターユーザにトークン初期化をご依頼いただくこともできます。',
    'Too many wrong passwords: this user ID cannot log in. Hand a form in at your branch. General users may also ask their master user for a token initialisation.',
  ),
} as const satisfies Record<string, Alert>

/** The login page: ID and password, nothing else, until a first good code came [S0-04, S0-39]. */
export function loginPage(policy: Policy, userId = '', alerts: readonly Alert[] = []): Page {
  return bare({
    id: 'login',
    title: both('ログイン', 'Log in'),
    path: '/login',
    alerts,
    blocks: [
      paragraph(
        `${policy.bankName.ja} 法人インターネットバンキングへようこそ。利用者IDとパスワードを入力してください。`,
        `Welcome to ${policy.bankName.en} corporate internet banking. Enter your user ID and password.`,
      ),
      { kind: 'fields', fields: [userField(userId), PASSWORD] },
      buttons(button('login', both('ログイン', 'Log in'), 'primary')),
      notes(
        both(`認証方式: ${policy.signOnMethod.ja}`, `Sign-on method: ${policy.signOnMethod.en}`),
        both(
          'ワンタイムパスワードの利用開始登録が済むまでは、ID・パスワードのみでログインできます。',
          'Until start-of-use registration of the one-time password is finished, ID and password alone log you in.',
        ),
        both(
          'この銀行は訓練用の架空の銀行です。実在の金融機関とは関係ありません。',
          'This bank is fictional and made for training. It is not connected to any real institution.',
        ),
      ),
    ],
  })
}

function userField(value: string): Field {
  return {
    name: 'userId',
    label: both('利用者ID', 'User ID'),
    type: 'text',
    required: true,
    hint: both('半角英数字', 'Half-width letters and digits'),
    value,
    digits: null,
    error: null,
  }
}

const PASSWORD: Field = {
  name: 'password',
  label: both('パスワード', 'Password'),
  type: 'password',
  required: true,
  hint: both('半角英数記号', 'Half-width letters, digits and signs'),
  value: '',
  digits: null,
  error: null,
}
