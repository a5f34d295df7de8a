import type { SoftIssueDraft } from '../draft.ts'
import { exactTime } from '../exact-time.ts'
import type { MailDraft } from '../ledger.ts'
import type { Policy } from '../policy/schema.ts'
import { both, fact, notes, paragraph, same } from '../text.ts'

/** メール通知パスワード, to the phone (S3-32): the time of sending in its text tells it apart (S3-33). */
export function mailPasswordMail(
  policy: Policy,
  draft: Pick<SoftIssueDraft, 'mailedAt'> & { readonly mailPassword: string },
): MailDraft {
  return {
    template: 'mail-password',
    subject: both(
      `【${policy.bankName.ja}】メール通知パスワードのお知らせ`,
      `[${policy.bankName.en}] Your mail-notified password`,
    ),
    blocks: [
      paragraph(
        'トークン発行のお申込画面に、次のメール通知パスワードを入力してください。',
        'Type this mail-notified password into the page on which you apply for a token.',
      ),
      {
        kind: 'facts',
        rows: [
          fact(both('送信日時', 'Sent at'), exactTime(draft.mailedAt, policy.utcOffsetHours)),
          fact(both('メール通知パスワード', 'Mail-notified password'), same(draft.mailPassword)),
        ],
      },
      notes(
        both(
          'お心当たりのない場合は、お取引店へご連絡ください。',
          'If you did not apply for a token, call your branch.',
        ),
      ),
    ],
  }
}
