import type { CodeError } from '../../protocol/codes.ts'
import { type Bilingual, both, counted, type Field } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { TRANSACTION_FORM } from '../verify/transaction-code.ts'
import type { OtpVerdict } from '../verify/verdict.ts'
import { type Alert, alert, OTP } from './frame.ts'

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

/** How long a code is shown: 1分 in every source (S1-03, S2-03, S3-06, S4-04), or what a policy says. */
export function periodText({ code: { periodSeconds: seconds } }: Policy): Bilingual {
  if (seconds === 60) return both('1分', 'minute')
  const minutes = seconds / 60
  return Number.isInteger(minutes)
    ? both(`${minutes}分`, `${minutes} minutes`)
    : both(`${seconds}秒`, `${seconds} seconds`)
}

/**
 * What the customer reads of a code that was not right; the truth is in the audit. The token that
 * shows the code may have another number of `digits` than the institution's key-fobs.
 */
export function verdictAlert(
  verdict: Exclude<OtpVerdict, { kind: 'right' }>,
  typed: string,
  policy: Policy,
  digits: number = policy.code.digits,
): Alert {
  switch (verdict.kind) {
    case 'slip': {
      const text = slipText(verdict.why, typed, digits)
      return { tone: 'warning', code: SLIP_CODE[verdict.why], text }
    }
    case 'wrong':
      return wrong(verdict.left)
    case 'locked':
      return stoppedAlert(policy)
    case 'resync':
      return alert(
        'warning',
        'OTP-W34',
        'トークンの時刻にずれがある可能性があります。次に表示されるワンタイムパスワードをお待ちいただき、続けて入力してください。',
        'The clock of your token may be off. Wait for the next one-time password that it shows, and type that one.',
      )
    case 'expired':
      return alert(
        'error',
        'OTP-E33',
        `トークンの有効期限が切れています。${policy.wording.helper.ja}にご連絡ください。`,
        `Your token has expired. Contact ${policy.wording.helper.en}.`,
      )
    default:
      return verdict satisfies never
  }
}

const SLIP_CODE = { empty: 'OTP-W31', length: 'OTP-W32', letters: 'OTP-W33' } as const

/** A used code reads the same as a wrong one, and so does another token's. */
function wrong(left: number | null): Alert {
  const more = left === null ? '' : `あと${left}回誤ると、ワンタイムパスワード認証を停止します。`
  const moreEn =
    left === null
      ? ''
      : ` After ${counted(left, 'more wrong code')}, one-time passwords are stopped.`
  return alert(
    'error',
    'OTP-E31',
    `ワンタイムパスワードが違います。ご自身のトークンに新しく表示されたワンタイムパスワードを入力してください。${more}`,
    `The one-time password is wrong. Type a newly shown one-time password of your own token.${moreEn}`,
  )
}

/** The life of the 2-D code ran out while it was on the screen; a new one is there already. */
export const challengeExpired: Alert = alert(
  'warning',
  'OTP-W44',
  '二次元コードの有効期限が切れました。新しい二次元コードを表示しましたので、トークンで読み取り直してください。',
  'The two-dimensional code was too old. A new one is shown: read it with your token and type its digits.',
)

/** 停止中, and whom to ask (S1-35, S2-25, S4-53); all who share the token are meant (S4-52). */
export function stoppedAlert({ wording }: Policy): Alert {
  return alert(
    'error',
    'OTP-E32',
    `ワンタイムパスワードを一定回数以上間違えたため、ワンタイムパスワード認証が停止しています。同じトークンをご利用の方は全員ログインできません。停止状態の解除は、${wording.helper.ja}にご依頼ください。`,
    `One-time passwords are stopped after too many wrong ones. Nobody who uses the same token can log in. Ask ${wording.helper.en} to lift the stop.`,
  )
}
