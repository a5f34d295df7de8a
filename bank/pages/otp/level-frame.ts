import type { Bilingual, Field, Page } from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { both } from '../../text.ts'
import { type Content, framed, halfway, type View } from '../frame.ts'

/** What the entries of both menus lead to. */
export const OTP = both('ワンタイムパスワード', 'One-time password')

/** A page of the one-time password's procedures: with the whole navigation, or before the login is complete. */
export function otpFrame(view: View, content: Omit<Content, 'below' | 'trail'>): Page {
  const { issueMenu } = view.bank.policy.wording
  if (view.session.level !== 'full') return halfway(view, content)
  return framed(view, { ...content, below: 'nav:services', trail: [issueMenu, OTP] })
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
