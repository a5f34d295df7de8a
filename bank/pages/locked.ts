import { lockOf, me } from '../ledger.ts'
import type { Page } from '../page.ts'
import type { Policy } from '../policy.ts'
import { both, button, buttons, notes, paragraph } from '../text.ts'
import type { Customer } from '../types.ts'
import { type Alert, alert, framed, type View } from './frame.ts'
import { loginAlerts } from './login.ts'

/**
 * What was typed wrong, and the way out. A master cannot free himself; a general user has his
 * master where initialisation is offered online (device-facts, everyday use).
 */
export function lockedAlert(customer: Customer, policy: Policy): Alert {
  if (lockOf(customer, policy.passwordLockAfter) === 'passwords') return loginAlerts.locked
  return customer.role === 'master' || !policy.initialiseOnline
    ? alert(
        'error',
        'OTP-E90',
        'ワンタイムパスワードの誤りが規定回数に達したため、ご利用を停止しています。ご自身では解除できません。お取引店へ書面をご提出ください。',
        'Your one-time password is stopped after too many wrong codes. You cannot lift this yourself: hand a form in at your branch.',
      )
    : alert(
        'error',
        'OTP-E90',
        'ワンタイムパスワードの誤りが規定回数に達したため、ご利用を停止しています。マスターユーザにトークン初期化をご依頼いただくか、お取引店へ書面をご提出ください。',
        'Your one-time password is stopped after too many wrong codes. Ask your master user for a token initialisation, or hand a form in at your branch.',
      )
}

/** Shown instead of any page of the procedure while the user is locked. */
export function lockedPage(view: View): Page {
  const customer = me(view)
  const { policy } = view.bank
  return framed(view, {
    id: 'locked',
    title: both('ワンタイムパスワード利用停止', 'One-time password stopped'),
    path: '/otp/locked',
    below: 'nav:otp',
    alerts: [lockedAlert(customer, policy)],
    blocks: [
      paragraph(
        '停止中は、正しいワンタイムパスワードを入力いただいてもお手続きできません。',
        'While it is stopped, even a right one-time password is refused.',
      ),
      notes(
        both(
          `書面によるお手続きには${policy.paperDays}日程度かかります。完了後、利用開始登録を最初からやり直していただきます。`,
          `A form takes about ${policy.paperDays} days. After that, register again from the start.`,
        ),
        both('残高照会は引き続きご利用いただけます。', 'Balance inquiry still works.'),
      ),
      buttons(button('nav:top', both('トップページへ', 'Home'), 'primary')),
    ],
  })
}
