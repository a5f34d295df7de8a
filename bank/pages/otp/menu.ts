import type { Page } from '../../page.ts'
import { button, buttons, paragraph } from '../../text.ts'
import { framed, type View } from '../frame.ts'
import { OTP } from './level-frame.ts'

/**
 * What lies below the entry of the global navigation: [ワンタイムパスワード] (S1-12, S1-38, S3-01). The
 * two entries may be named differently, and lead to the same.
 */
export function otpMenuPage(view: View, entry: 'nav:services' | 'nav:procedures'): Page {
  const { issueMenu, releaseMenu } = view.bank.policy.wording
  return framed(view, {
    id: 'otp-menu',
    title: entry === 'nav:services' ? issueMenu : releaseMenu,
    path: entry === 'nav:services' ? '/services' : '/procedures',
    below: entry,
    blocks: [
      paragraph('ご希望の手続きを選択してください。', 'Choose a procedure.'),
      buttons(button('otp-selection', OTP, 'link')),
    ],
  })
}
