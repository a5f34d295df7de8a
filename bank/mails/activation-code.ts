import { toText } from '../../protocol/message/text.ts'
import { dateTime } from '../calendar.ts'
import { type MailDraft, mailCodeEnds } from '../ledger.ts'
import type { MailSent } from '../people.ts'
import type { Policy } from '../policy/schema.ts'
import { both, notes, paragraph } from '../text.ts'

/** The mail that the customer asked for: code 1, to be read with the token's camera [S0-08]. */
export function activationCodeMail(policy: Policy, sent: MailSent): MailDraft {
  const ends = dateTime(mailCodeEnds(sent, policy.mailCodeMinutes), policy.utcOffsetHours)
  return {
    template: 'activation-code',
    subject: both(
      `【${policy.bankName.ja}】ワンタイムパスワード利用開始登録用の二次元コードのご案内`,
      `[${policy.bankName.en}] Your code for start-of-use registration of the one-time password`,
    ),
    blocks: [
      paragraph(
        `いつも${policy.bankName.ja}をご利用いただきありがとうございます。`,
        `Thank you for using ${policy.bankName.en}.`,
      ),
      paragraph(
        `下の二次元コードを${policy.deviceName.ja}で読み取り、表示された${policy.deviceCodeDigits}桁の数字を、利用開始登録の画面のワンタイムパスワード入力欄に入力してください。`,
        `Read the code below with your hardware token with camera, and type the ${policy.deviceCodeDigits} digits that it shows into the one-time password field of the registration page.`,
      ),
      {
        kind: 'code2d',
        payload: toText(sent.message1),
        caption: both('二次元コード(1回目)', 'Two-dimensional code (first)'),
      },
      notes(
        both(`有効期限: ${ends.ja}`, `Good until: ${ends.en}`),
        both(
          '複数のメールが届いている場合は、最新のメールの二次元コードだけが有効です。',
          'If several mails have come, only the code of the newest one is good.',
        ),
        both(
          'お心当たりのない場合は、二次元コードを読み取らずにお取引店へご連絡ください。',
          'If you did not ask for this, do not read the code and call your branch.',
        ),
      ),
    ],
  }
}
