import type { CodeError } from '../../protocol/codes.ts'
import { TRANSACTION_FORM } from '../camera/code-form.ts'
import type { Bilingual, Field } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { both } from '../text.ts'
import { OTP } from './otp/level-frame.ts'

/** The field into which a one-time password is typed [S0-14, S0-24]. */
export function codeField(
  name: string,
  digits: number,
  value: string,
  error: Bilingual | null,
  label: Bilingual = both(
    `ワンタイムパスワード（${digits}桁）`,
    `One-time password (${digits} digits)`,
  ),
): Field {
  return {
    name,
    label,
    type: 'code',
    required: true,
    hint: both(
      '空白やハイフンは入れても入れなくてもかまいません。',
      'Spaces and hyphens may be typed or left out.',
    ),
    value,
    digits,
    error,
  }
}

/** What is wrong with the typed text, said before anything is compared. */
export function slipText(
  slip: CodeError | 'check-digit',
  typed: string,
  digits: number,
): Bilingual {
  switch (slip) {
    case 'empty':
      return both(
        `ワンタイムパスワードが入力されていません。トークンに表示された${digits}桁の数字を入力してください。`,
        `No one-time password was entered. Type the ${digits} digits that the token shows.`,
      )
    case 'letters':
      return both(
        `数字以外の文字が含まれています。トークンに表示された${digits}桁の数字だけを入力してください。`,
        `There are characters other than digits. Type only the ${digits} digits that the token shows.`,
      )
    case 'length': {
      const count = countDigits(typed)
      return both(
        `桁数が違います（入力${count}桁、必要${digits}桁）。トークンの表示と見比べて入力し直してください。`,
        `The number of digits is wrong (${count} typed, ${digits} needed). Compare with the token and type it again.`,
      )
    }
    case 'check-digit':
      return both(
        '入力誤りがあります（数字の打ち間違い、または並びの入れ替わり）。トークンの表示と4桁ずつ見比べて訂正してください。',
        'There is a typing slip (a wrong digit, or two swapped). Compare four digits at a time with the token and correct it.',
      )
    default:
      return slip satisfies never
  }
}

function countDigits(typed: string): number {
  return typed.match(/[0-9０-９]/g)?.length ?? 0
}

/** The field ワンタイムパスワード; its name is `otp` wherever it stands. */
export function otpField(policy: Policy, error: Bilingual | null = null): Field {
  return {
    name: 'otp',
    label: OTP,
    type: 'code',
    required: true,
    hint: both(
      `トークンに表示されている数字${policy.code.digits}桁`,
      `The ${policy.code.digits} digits that the token shows`,
    ),
    value: '',
    digits: policy.code.digits,
    error,
  }
}

/** The field into which the digits under a transaction on the LCD are typed. */
export function transactionCodeField(value: string, error: Bilingual | null): Field {
  const { digits } = TRANSACTION_FORM
  const label = both(
    `トークンに表示された数字（${digits}桁）`,
    `Digits that the token shows (${digits} digits)`,
  )
  return codeField('transactionCode', digits, value, error, label)
}
