import type { Page } from '../../page.ts'
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
