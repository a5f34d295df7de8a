import type { Policy } from '../../policy/schema.ts'
import { type Alert, alert } from '../frame.ts'

/** What was not right on ソフトウェアトークン発行情報入力. */
export const softIssueAlerts = {
  noAddress: alert(
    'warning',
    'OTP-W75',
    '携帯電話メールアドレスを2箇所とも入力してください。',
    "Type the phone's mail address in both fields.",
  ),
  badAddress: alert(
    'warning',
    'OTP-W76',
    '携帯電話メールアドレスは半角英数字記号で、「@」を含めて入力してください。',
    "Type the phone's mail address in half-width letters, digits and signs, with one @.",
  ),
  otherAddress: alert(
    'warning',
    'OTP-W77',
    '携帯電話メールアドレスと確認用が一致しません。もう一度入力してください。',
    'The two mail addresses are not the same. Type them again.',
  ),
  otherPassword: alert(
    'warning',
    'OTP-W79',
    '利用開始パスワードと確認用が一致しません。もう一度入力してください。',
    'The two start-of-use passwords are not the same. Type them again.',
  ),
  noMailPassword: alert(
    'warning',
    'OTP-W80',
    'メール通知パスワードが入力されていません。携帯電話に届いたメールをご確認ください。',
    'The mail-notified password is missing. Look at the mail on your phone.',
  ),
  wrongMailPassword: alert(
    'error',
    'OTP-E77',
    'メール通知パスワードが違います。画面の送信日時が記載されたメールのパスワードを入力してください。',
    'The mail-notified password is wrong. Use that of the mail with the time of sending shown here.',
  ),
} as const satisfies Record<string, Alert>

/** 4 to 8 digits (S3-23); what the screen told besides (S3-24) is not repeated here. */
export function startPasswordAlert({ startPassword: { min, max } }: Policy): Alert {
  const count = min === max ? `${min}桁` : `${min}桁から${max}桁`
  const countEn = min === max ? `${min}` : `${min} to ${max}`
  return alert(
    'warning',
    'OTP-W78',
    `利用開始パスワードは半角数字${count}で、2箇所とも入力してください。`,
    `The start-of-use password has ${countEn} half-width digits; type it in both fields.`,
  )
}
