import type { MailDraft } from '../ledger.ts'
import type { Policy } from '../policy/schema.ts'
import { both, paragraph } from '../text.ts'

/**
 * The mail after the signature, with the source's title and sentences [S0-32 to S0-36]. It knows
 * nothing of the token and is the same for a first, a forgotten and a second try [S0-46, S0-47].
 */
export function acceptedMail(policy: Policy): MailDraft {
  return {
    template: 'accepted',
    subject: both(
      '【重要】ワンタイムパスワード利用開始受付のご案内',
      '[Important] Your start of use of the one-time password has been accepted',
    ),
    blocks: [
      paragraph(
        `いつも${policy.bankName.ja}をご利用いただきありがとうございます。`,
        `Thank you for using ${policy.bankName.en}.`,
      ),
      paragraph(
        'お客さまのワンタイムパスワード利用開始登録を受け付けましたので、ご連絡いたします。',
        'We inform you that your start-of-use registration of the one-time password has been accepted.',
      ),
      paragraph(
        `利用開始登録は、${policy.deviceName.ja}の右ボタンを2回(Done→Yes)押下いただくことで完了します。`,
        'Registration is completed by pressing the right button of the hardware token with camera twice (Done → Yes).',
      ),
      paragraph(
        'ボタン押下を忘れた場合、お取引店への書面提出が必要となり、再度、利用開始登録を行っていただくこととなりますので、ご注意ください。',
        'Please note: if the presses are forgotten, a form has to be handed in at your branch, and start-of-use registration has to be done again.',
      ),
    ],
  }
}
