import { date } from '../calendar.ts'
import type { Application } from '../company.ts'
import type { MailDraft } from '../ledger.ts'
import type { Bilingual } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { both, paragraph } from '../text.ts'

/** A mail of the branch: a form was worked on. */
function notice(
  policy: Policy,
  template: string,
  subject: Bilingual,
  sentences: readonly Bilingual[],
): MailDraft {
  return {
    template,
    subject: both(
      `【${policy.bankName.ja}】${subject.ja}`,
      `[${policy.bankName.en}] ${subject.en}`,
    ),
    blocks: [
      paragraph(
        `いつも${policy.bankName.ja}をご利用いただきありがとうございます。`,
        `Thank you for using ${policy.bankName.en}.`,
      ),
      ...sentences.map(({ ja, en }) => paragraph(ja, en)),
    ],
  }
}

/** The application is registered: what comes next, and from when on (S2-07, S4-13, S4-33). */
export function applicationDoneMail(policy: Policy, application: Application): MailDraft {
  const start = date(application.startDate, policy.utcOffsetHours)
  const next =
    application.kind === 'key-fob'
      ? both(
          `${policy.wording.hardwareToken.ja}1個を発送しました。お手元に届き次第、利用開始登録を行ってください。`,
          `One ${policy.wording.hardwareToken.en} is on its way. Go through start-of-use registration when it is there.`,
        )
      : both(
          'ログインのうえ、トークン発行のお手続きを行ってください。',
          'Log in and go through token issue.',
        )
  return notice(
    policy,
    'application-done',
    both(
      'ワンタイムパスワード利用申込 登録完了のご案内',
      'Your application for one-time passwords is registered',
    ),
    [
      both(
        `ワンタイムパスワードの利用申込を登録しました。利用開始日は${start.ja}です。`,
        `Your application for one-time passwords is registered. Use starts on ${start.en}.`,
      ),
      next,
    ],
  )
}

/** An additional or re-issued token is on its way (S4-45, S4-46). */
export function tokenSentMail(policy: Policy): MailDraft {
  return notice(policy, 'token-sent', both('トークン発送のご案内', 'Your token is on its way'), [
    both(
      'ご依頼のトークンを発送しました。お手元に届き次第、利用開始登録を行ってください。',
      'The token that you asked for is on its way. Go through start-of-use registration when it is there.',
    ),
  ])
}

/** The stop is lifted (S1-35, S4-53). */
export function unlockDoneMail(policy: Policy): MailDraft {
  return notice(policy, 'unlock-done', both('利用停止解除のご案内', 'Your stop is lifted'), [
    both(
      '状況を確認のうえ、利用停止を解除しました。これまでのトークンをそのままご利用いただけます。',
      'After checking the situation we have lifted the stop. Go on with the same token.',
    ),
  ])
}

/** The software token is revoked by paper (S4-18). */
export function revocationDoneMail(policy: Policy): MailDraft {
  return notice(policy, 'revocation-done', both('トークン失効のご案内', 'Your token is revoked'), [
    both(
      'ご提出いただいた書面により、トークンを失効しました。あらためてトークン発行のお手続きを行ってください。',
      'As your form asked, the token was revoked. Go through token issue again.',
    ),
  ])
}
