import type { SoftIssueDraft } from '../../books/sessions.ts'
import { exactTime } from '../../calendar.ts'
import {
  type Bilingual,
  both,
  button,
  buttons,
  type Field,
  fact,
  heading,
  type Page,
  paragraph,
  same,
} from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { confirmField } from '../../site/confirm-password.ts'
import { type Alert, alert, otpFrame, requiredText, type View } from '../../site/frame.ts'

/** What is shown again in the two address fields; passwords are never. */
interface TypedAddress {
  readonly phoneMail: string
  readonly phoneMail2: string
}

const BLANK: TypedAddress = { phoneMail: '', phoneMail2: '' }

/** ソフトウェアトークン発行情報入力 (S3-17 … S3-26). */
export function softIssueInputPage(
  view: View,
  alerts: readonly Alert[] = [],
  typed: TypedAddress = BLANK,
): Page {
  const { policy } = view.bank
  const { softwareToken } = policy.wording
  const { told } = policy.startPassword
  return otpFrame(view, {
    id: 'soft-issue-input',
    title: both(`${softwareToken.ja}発行情報入力`, `Issue of a ${softwareToken.en}: input`),
    path: '/otp/issue/software',
    alerts,
    blocks: [
      paragraph(
        `${softwareToken.ja}を発行します。送付先メールアドレス、利用開始パスワードを入力し「次へ」ボタンを押して下さい。`,
        `A ${softwareToken.en} will be issued. Type the mail address and a start-of-use password and press "Next".`,
      ),
      requiredText(policy),
      heading('送付先メールアドレスの指定', 'Mail address'),
      paragraph(
        'トークン発行する携帯電話のメールアドレスを入力して下さい。',
        'Type the mail address of the phone for which the token is issued.',
      ),
      { kind: 'fields', fields: [address(typed.phoneMail), addressAgain(typed.phoneMail2)] },
      heading('利用開始パスワードの指定', 'Start-of-use password'),
      paragraph(
        `トークン発行時に必要となる利用開始パスワードを${told.ja}で登録して下さい。パスワードはお忘れにならないでください。`,
        `Choose the start-of-use password, ${told.en}, that is needed when the token is set up. Do not forget it.`,
      ),
      { kind: 'fields', fields: [password('startPassword'), password('startPassword2')] },
      buttons(
        button('soft-issue-next', both('次へ', 'Next'), 'primary'),
        button('otp-selection', both('戻る', 'Back')),
      ),
    ],
  })
}

const HALF_WIDTH = both('半角英数字記号', 'Half-width letters, digits and signs')
const ADDRESS = both('携帯電話メールアドレス', "Phone's mail address")

function address(value: string): Field {
  return text('phoneMail', ADDRESS, HALF_WIDTH, value)
}

function addressAgain(value: string): Field {
  const hint = both(
    `確認のため再入力して下さい(${HALF_WIDTH.ja})`,
    `Type it again (${HALF_WIDTH.en.toLowerCase()})`,
  )
  return text('phoneMail2', again(ADDRESS), hint, value)
}

function password(name: 'startPassword' | 'startPassword2'): Field {
  const label = both('利用開始パスワード', 'Start-of-use password')
  const second = name === 'startPassword2'
  const hint = second
    ? both('確認のため再入力して下さい(半角数字)', 'Type it again (half-width digits)')
    : both('半角数字', 'Half-width digits')
  return { ...text(name, second ? again(label) : label, hint, ''), type: 'password' }
}

function again(label: Bilingual): Bilingual {
  return both(`${label.ja}(確認用)`, `${label.en} (again)`)
}

function text(name: string, label: Bilingual, hint: Bilingual, value: string): Field {
  return { name, label, type: 'text', required: true, hint, value, digits: null, error: null }
}

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

/** 4 to 8 digits (S3-23); what the screen says otherwise (S3-24) is not repeated here. */
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
