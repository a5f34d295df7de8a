import type { MailDraft } from '../ledger.ts'
import type { Policy } from '../policy/schema.ts'
import { both, paragraph } from '../text.ts'

/** The form handed in at the branch has been worked on: register again from the start [S0-36]. */
export function resetDoneMail(policy: Policy): MailDraft {
  return {
    template: 'reset-done',
    subject: both(
      `【${policy.bankName.ja}】ワンタイムパスワード初期化完了のご案内`,
      `[${policy.bankName.en}] Your one-time password has been reset`,
    ),
    blocks: [
      paragraph(
        `いつも${policy.bankName.ja}をご利用いただきありがとうございます。`,
        `Thank you for using ${policy.bankName.en}.`,
      ),
      paragraph(
        'ご提出いただいた書面により、ワンタイムパスワードの登録を初期化し、利用停止を解除しました。',
        'As your form asked, the registration of your one-time password was reset and any stop was lifted.',
      ),
      paragraph(
        'ログインのうえ、再度、利用開始登録を最初から行ってください。',
        'Log in and go through start-of-use registration again from the start.',
      ),
    ],
  }
}
