import { toText } from '../../protocol/message/text.ts'
import { after, DAY_MS } from '../../protocol/time.ts'
import type { Application } from '../books/contract.ts'
import { type MailDraft, mailCodeEnds } from '../books/ledger.ts'
import type { SoftIssueDraft } from '../books/sessions.ts'
import type { IssuedSoftware, MailSent } from '../books/users.ts'
import { date, dateTime, exactTime } from '../calendar.ts'
import { type Bilingual, both, button, buttons, fact, notes, paragraph, same } from '../page.ts'
import type { Policy } from '../policy/schema.ts'

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

/**
 * The mail after the signature, with the source's title and sentences [S0-32 to S0-36]. It says
 * nothing about the token itself, and is the same for a first try, a forgotten one and a second try
 * [S0-46, S0-47].
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
 * From which domain the issue mail comes: the second one where the bank has two (S4-16), so a junk
 * filter that lets only the first domain through blocks it.
 */
export function mailDomainOf({ mailDomains, domain }: Policy): string {
  return mailDomains[1] ?? mailDomains[0] ?? domain
}

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

/** A mail of the branch: a form has been processed. */
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

/** The form handed in at the branch has been processed: register again from the start [S0-36]. */
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
