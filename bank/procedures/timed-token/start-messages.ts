import type { CodeError } from '../../../protocol/codes.ts'
import { skipDaysLeft } from '../../books/waiting.ts'
import { type Block, type Button, both, button, counted, notes } from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { type Alert, alert, type View } from '../../site/frame.ts'

/** Why a token cannot be registered by this user, and the results of the start. */
export const startAlerts = {
  unknown: alert(
    'error',
    'OTP-E81',
    'シリアル番号が違います。お手元のトークンの裏面に記載されているシリアル番号をご確認ください。',
    'The serial number is wrong. Compare it with the back of your token.',
  ),
  otherCompany: alert(
    'error',
    'OTP-E82',
    'このトークンは他のご契約先専用のため、ご利用になれません。ご契約先に送付されたトークンをご利用ください。',
    'This token belongs to another company. Use the token that was sent to yours.',
  ),
  barred: alert(
    'error',
    'OTP-E83',
    'このトークンは一度利用が終了しているため、再度ご利用になれません。新たにトークン発行を行ってください。',
    'The use of this token has ended once, so it cannot be used again. Have a new token issued.',
  ),
  held: alert(
    'error',
    'OTP-E84',
    'このトークンは他の利用者が使用中です。ご自身のトークンをご利用ください。',
    'Another user has this token in use. Use your own token.',
  ),
  notIssued: alert(
    'warning',
    'OTP-W84',
    '先に「トークン発行」を実施してください。',
    'Go through token issue first.',
  ),
  notSetUp: alert(
    'warning',
    'OTP-W85',
    'アプリの初期設定が完了していません。「トークン発行メール」に従って、携帯電話で初期設定を行ってください。',
    'The app is not set up yet. Set it up on your phone as the token issue mail says.',
  ),
  skipOver: alert(
    'error',
    'OTP-E85',
    '利用開始登録を省略できる期間は終了しました。利用開始登録が完了するまでログインできません。',
    'The time for skipping is over. You cannot log in until the registration is complete.',
  ),
  started: alert(
    'success',
    'OTP-I81',
    'ワンタイムパスワードの利用開始登録が完了しました。次回のログインから、ワンタイムパスワードの入力が必要となります。',
    'Your one-time password is registered. From the next login on it is asked for.',
  ),
} as const satisfies Record<string, Alert>

/** What is wrong with a typed serial number of 8 to 12 digits (S2-14). */
export function serialSlip(slip: CodeError, { serialDigits: { min, max } }: Policy): Alert {
  switch (slip) {
    case 'empty':
      return alert(
        'warning',
        'OTP-W81',
        'シリアル番号が入力されていません。トークンの裏面に記載されている番号を入力してください。',
        'The serial number is missing. Type the number on the back of your token.',
      )
    case 'letters':
      return alert(
        'warning',
        'OTP-W82',
        'シリアル番号に数字以外の文字が含まれています。半角数字で入力してください。',
        'The serial number holds something other than digits. Type half-width digits.',
      )
    case 'length':
      return alert(
        'warning',
        'OTP-W83',
        `シリアル番号は半角数字${min}桁以上${max}桁以内で入力してください。`,
        `A serial number has ${min} to ${max} half-width digits.`,
      )
    default:
      return slip satisfies never
  }
}

/** S4-38. */
export function skippedAlert(daysLeft: number): Alert {
  return alert(
    'info',
    'OTP-I82',
    `トークンの利用開始登録を省略しました。省略できる期間は残り${daysLeft}日です。`,
    `You skipped the registration of your token. It can be skipped for ${counted(daysLeft, 'more day')}.`,
  )
}

/** トークン利用開始登録の省略 (S4-37), as long as it is possible. */
export function skipButton(view: View): readonly Button[] {
  if (view.session.level !== 'setup' || skipDaysLeft(view) === 0) return []
  return [button('skip-start', view.bank.policy.wording.skip)]
}

/** What the skip is for, and what follows it (S4-35, S4-38, S4-39). */
export function skipNotes(view: View): readonly Block[] {
  const { skipDays, wording } = view.bank.policy
  if (view.session.level !== 'setup' || skipDays === 0) return []
  const left = skipDaysLeft(view)
  if (left === 0) {
    return [
      notes(
        both(
          `「${wording.skip.ja}」ができる期間は終了しました。利用開始登録が完了するまでログインできません。`,
          'The time for skipping is over. You cannot log in until the registration is complete.',
        ),
      ),
    ]
  }
  return [
    notes(
      both(
        `トークンがお手元に届くまでの間は、「${wording.skip.ja}」ボタンで利用開始登録をスキップできます(最大${skipDays}日間、残り${left}日)。`,
        `Until your token arrives you may skip the registration with the button "${wording.skip.en}" (up to ${skipDays} days, ${left} left).`,
      ),
      both(
        `${skipDays}日間を超えると、利用開始登録が完了するまでログインできません。`,
        `After ${skipDays} days you cannot log in until the registration is complete.`,
      ),
    ),
  ]
}
