import type { Bilingual, Field, Page } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { both, button, buttons, notes, paragraph } from '../text.ts'
import { type Alert, alert, bare } from './frame.ts'
import { within } from './locked.ts'

/** Why a login was refused, with the institution's own name for the user's ID. */
export function loginAlert(why: 'empty' | 'full-width' | 'wrong', { wording }: Policy): Alert {
  const { ja, en } = wording.loginId
  const id = within(en)
  switch (why) {
    case 'empty':
      return alert(
        'warning',
        'LGN-W01',
        `${ja}とパスワードを両方入力し、「ログイン」ボタンを押してください。`,
        `Enter both your ${id} and your password, then press "Log in".`,
      )
    case 'full-width':
      return alert(
        'warning',
        'LGN-W02',
        `${ja}またはパスワードに全角文字が含まれています。日本語入力をオフにし、半角で入力し直してください。`,
        `Your ${id} or password holds full-width characters. Switch Japanese input off and type it again.`,
      )
    case 'wrong':
      return alert(
        'error',
        'LGN-E01',
        `${ja}またはパスワードが違います。大文字・小文字を確かめて、もう一度入力してください。`,
        `The ${id} or the password is wrong. Check capital and small letters and enter them again.`,
      )
    default:
      return why satisfies never
  }
}

/** The login page: ID and password, nothing else, until a first good code came [S0-04, S0-39]. */
export function loginPage(policy: Policy, userId = '', alerts: readonly Alert[] = []): Page {
  return bare({
    id: 'login',
    title: both('ログイン', 'Log in'),
    path: '/login',
    alerts,
    blocks: [
      paragraph(
        `${policy.bankName.ja} 法人インターネットバンキングへようこそ。${policy.wording.loginId.ja}とパスワードを入力してください。`,
        `Welcome to ${policy.bankName.en} corporate internet banking. Enter your ${within(policy.wording.loginId.en)} and password.`,
      ),
      { kind: 'fields', fields: [userField(userId, policy), PASSWORD] },
      buttons(button('login', both('ログイン', 'Log in'), 'primary')),
      notes(
        both(`認証方式: ${policy.signOnMethod.ja}`, `Sign-on method: ${policy.signOnMethod.en}`),
        codeNote(policy),
        both(
          'この銀行は訓練用の架空の銀行です。実在の金融機関とは関係ありません。',
          'This bank is fictional and made for training. It is not connected to any real institution.',
        ),
      ),
    ],
  })
}

/** When the one-time password joins ID and password. */
function codeNote({ beforeStart }: Policy): Bilingual {
  return beforeStart === 'login-goes-on'
    ? both(
        'ワンタイムパスワードの利用開始登録が済むまでは、ID・パスワードのみでログインできます。',
        'Until start-of-use registration of the one-time password is finished, ID and password alone log you in.',
      )
    : both(
        'ワンタイムパスワードの利用開始登録後は、ID・パスワードに加えワンタイムパスワードでの認証が必要となります。',
        'After start-of-use registration the one-time password is asked for in addition to ID and password.',
      )
}

function userField(value: string, { wording }: Policy): Field {
  return {
    name: 'userId',
    label: wording.loginId,
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
