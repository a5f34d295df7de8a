import type { Millis } from '../../protocol/time.ts'
import { dateTime } from '../calendar.ts'
import type { TimedKind } from '../enrolment.ts'
import type { Bilingual, Field, Page } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { both, button, buttons, notes, paragraph } from '../text.ts'
import { type Alert, alert, bare } from './frame.ts'

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

/** A label in the middle of a sentence. */
function within(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}

/** Too many wrong passwords, and the ways out of it that this institution has. */
export function passwordLockedAlert({ initialiseOnline, wording }: Policy): Alert {
  const { ja, en } = wording.loginId
  const lead = `パスワードの誤りが規定回数に達したため、この${ja}ではログインできません。`
  const leadEn = `Too many wrong passwords: this ${within(en)} cannot log in. `
  return initialiseOnline
    ? alert(
        'error',
        'LGN-E02',
        `${lead}お取引店へ書面をご提出ください。マスターユーザ以外の方は、マスターユーザにトークン初期化をご依頼いただくこともできます。`,
        `${leadEn}Hand a form in at your branch. General users may also ask their master user for a token initialisation.`,
      )
    : alert(
        'error',
        'LGN-E04',
        `${lead}お取引店へお申し出ください。`,
        `${leadEn}Turn to your branch.`,
      )
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
