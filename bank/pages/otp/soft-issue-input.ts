import type { Bilingual, Field, Page } from '../../page.ts'
import { both, button, buttons, heading, paragraph } from '../../text.ts'
import type { Alert, View } from '../frame.ts'
import { requiredText } from '../required-text.ts'
import { otpFrame } from './level-frame.ts'

/** What is shown again in the two address fields; passwords are never. */
export interface TypedAddress {
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
