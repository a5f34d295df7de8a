import type { Policy } from '../../policy.ts'
import type { OtpVerdict } from '../../verify/verdict.ts'
import { slipText } from '../code-field.ts'
import { type Alert, alert } from '../frame.ts'
import { verdictAlert } from '../otp/verdict-alert.ts'

/** The life of the 2-D code ran out while it was on the screen; a new one is there already. */
export const challengeExpired: Alert = alert(
  'warning',
  'OTP-W44',
  '二次元コードの有効期限が切れました。新しい二次元コードを表示しましたので、トークンで読み取り直してください。',
  'The two-dimensional code was too old. A new one is shown: read it with your token and type its digits.',
)

const SLIP_CODES = { empty: 'OTP-W41', letters: 'OTP-W42', length: 'OTP-W43' } as const

/**
 * What the page says to a code that was not taken, as at the login; but the token that approves may
 * show another number of `digits` than the institution's key-fobs.
 */
export function codeAlert(
  verdict: Exclude<OtpVerdict, { kind: 'right' }>,
  typed: string,
  digits: number,
  policy: Policy,
): Alert {
  if (verdict.kind !== 'slip') return verdictAlert(verdict, typed, policy)
  const text = slipText(verdict.why, typed, digits)
  return { tone: 'warning', code: SLIP_CODES[verdict.why], text }
}
