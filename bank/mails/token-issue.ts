import { after, DAY_MS } from '../../protocol/time.ts'
import { dateTime } from '../calendar.ts'
import type { MailDraft } from '../ledger.ts'
import type { IssuedSoftware } from '../people.ts'
import type { Policy } from '../policy/schema.ts'
import { both, button, buttons, fact, notes, paragraph, same } from '../text.ts'

/** トークン発行メール (S4-14): ids, and the link to the download (S3-37). */
export function tokenIssueMail(policy: Policy, issued: IssuedSoftware): MailDraft {
  const url = `https://${mailDomainOf(policy)}/otp/app`
  const until = dateTime(after(issued.at, policy.softIssueDays * DAY_MS), policy.utcOffsetHours)
  return {
    template: 'token-issue',
    subject: both(
      `【${policy.bankName.ja}】トークン発行のお知らせ`,
      `[${policy.bankName.en}] Your token was issued`,
    ),
    blocks: [
      paragraph(
        'ワンタイムパスワードのトークンを発行しました。下のリンクからダウンロードサイトを選択してアプリをインストールし、サービスID、ユーザIDおよびお申込時に登録した利用開始パスワードを入力してください。',
        'Your one-time password token was issued. Follow the link, choose a download site and install the app; then type service ID, user ID and the start-of-use password that you chose when applying.',
      ),
      {
        kind: 'facts',
        rows: [
          fact(both('サービスID', 'Service ID'), same(issued.serviceId)),
          fact(both('ユーザID', 'User ID'), same(issued.userId)),
          fact(both('トークンダウンロードURL', 'Download'), same(url)),
        ],
      },
      buttons(button('open-link', same(url), 'link')),
      notes(
        both(`初期設定の期限: ${until.ja}`, `To be set up until: ${until.en}`),
        both(
          '複数のメールが届いている場合は、最新のメールのサービスID・ユーザIDだけが有効です。',
          'If several mails have come, only the ids of the newest one are good.',
        ),
        both(
          'アプリをダウンロードする際の通信料・接続料はお客さまのご負担となります。',
          'The communication costs of downloading the app are yours.',
        ),
      ),
    ],
  }
}

/**
 * From which domain the issue mail comes: the second one where the bank has two (S4-16), so that a
 * junk filter which lets only the first one through keeps it away.
 */
export function mailDomainOf({ mailDomains, domain }: Policy): string {
  return mailDomains[1] ?? mailDomains[0] ?? domain
}
