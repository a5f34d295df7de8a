import type { SoftIssueDraft } from '../../draft.ts'
import { exactTime } from '../../exact-time.ts'
import type { Page } from '../../page.ts'
import { both, button, buttons, fact, heading, paragraph, same } from '../../text.ts'
import { confirmField } from '../confirm-field.ts'
import type { Alert, View } from '../frame.ts'
import { requiredText } from '../required-text.ts'
import { otpFrame } from './level-frame.ts'

/** ソフトウェアトークン発行情報入力内容確認 (S3-27 … S3-35). */
export function softIssueConfirmPage(
  view: View,
  draft: SoftIssueDraft,
  alerts: readonly Alert[] = [],
): Page {
  const { policy } = view.bank
  const { softwareToken } = policy.wording
  return otpFrame(view, {
    id: 'soft-issue-confirm',
    title: both(`${softwareToken.ja}発行情報入力内容確認`, `Issue of a ${softwareToken.en}: check`),
    path: '/otp/issue/software/confirm',
    alerts,
    blocks: [
      paragraph(
        '確認用パスワード・メール通知パスワードを入力し、「確定する」ボタンを押して下さい。',
        'Type the confirmation password and the mail-notified password and press "Confirm".',
      ),
      requiredText(policy),
      heading('送付先メールアドレス', 'Mail address'),
      {
        kind: 'facts',
        rows: [fact(both('携帯電話メールアドレス', "Phone's mail address"), same(draft.address))],
      },
      heading('メール通知パスワード送付先', 'Mail-notified password'),
      paragraph(
        'メール通知パスワードは、以下の送信日時が本文に記載されたメールにてご確認下さい。',
        'The mail-notified password is in the mail whose text names this time of sending.',
      ),
      {
        kind: 'facts',
        rows: [
          fact(both('送信日時', 'Sent at'), exactTime(draft.mailedAt, policy.utcOffsetHours)),
          fact(both('送付先メールアドレス', 'Sent to'), same(draft.address)),
        ],
      },
      {
        kind: 'fields',
        fields: [
          {
            name: 'mailPassword',
            label: both('メール通知パスワード', 'Mail-notified password'),
            type: 'text',
            required: true,
            hint: both('メールに記載された半角数字', 'The half-width digits in the mail'),
            value: '',
            digits: null,
            error: null,
          },
        ],
      },
      heading('確認用パスワードの入力', 'Confirmation password'),
      { kind: 'fields', fields: [confirmField(policy)] },
      buttons(
        button('soft-issue-cancel', both('申込を中止する', 'Give the application up')),
        button('soft-issue-confirm', both('確定する', 'Confirm'), 'primary'),
        button('soft-issue-back', both('戻る', 'Back')),
      ),
    ],
  })
}

/** トークン発行（ソフトウェアトークン発行完了） (S3-36, S3-46). */
export function softIssueCompletePage(view: View, address: string): Page {
  const { policy } = view.bank
  const { softwareToken } = policy.wording
  return otpFrame(view, {
    id: 'soft-issue-complete',
    title: both(
      `トークン発行（${softwareToken.ja}発行完了）`,
      `Token issue (${softwareToken.en}: complete)`,
    ),
    path: '/otp/issue/software/complete',
    blocks: [
      paragraph(
        `${softwareToken.ja}の発行を受け付けました。携帯電話等での設定の手続きをしてください。`,
        `The ${softwareToken.en} was issued. Go on and set it up on the phone.`,
      ),
      {
        kind: 'facts',
        rows: [
          fact(both('「トークン発行メール」送付先', 'Token issue mail sent to'), same(address)),
          fact(
            both('初期設定の期限', 'To be set up within'),
            both(`発行から${policy.softIssueDays}日以内`, `${policy.softIssueDays} days from now`),
          ),
        ],
      },
      paragraph(
        '携帯電話等の設定が済みましたら、下のボタンから利用開始の手続きへお進みください。',
        'When the phone is set up, go on to the start of use with the button below.',
      ),
      buttons(
        button(
          'otp-selection',
          both('ワンタイムパスワード申請内容選択へ', 'Choose a procedure'),
          'primary',
        ),
      ),
    ],
  })
}
