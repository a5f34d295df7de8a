import type { Policy } from '../../policy/schema.ts'
import { counted } from '../../text.ts'
import type { OtpVerdict } from '../../verify/verdict.ts'
import { slipText } from '../code-field.ts'
import { type Alert, alert } from '../frame.ts'

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
