import { lockOf, me } from '../ledger.ts'
import type { Block, Page } from '../page.ts'
import type { Customer } from '../people.ts'
import type { Policy } from '../policy/schema.ts'
import { both, button, buttons, notes, paragraph } from '../text.ts'
import { type Alert, alert, framed, halfway, type View } from './frame.ts'

/**
 * What was typed wrong, and the way out. A master cannot free himself; a general user has his
 * master where initialisation is offered online (device-facts, everyday use).
 */
export function lockedAlert(customer: Customer, policy: Policy): Alert {
  if (lockOf(customer, policy.passwordLockAfter) === 'passwords') return passwordLockedAlert(policy)
  return customer.role === 'master' || !policy.initialiseOnline
    ? alert(
        'error',
        'OTP-E90',
        'ワンタイムパスワードの誤りが規定回数に達したため、ご利用を停止しています。ご自身では解除できません。お取引店へ書面をご提出ください。',
        'Your one-time password is stopped after too many wrong codes. You cannot lift this yourself: hand a form in at your branch.',
      )
    : alert(
        'error',
        'OTP-E91',
        'ワンタイムパスワードの誤りが規定回数に達したため、ご利用を停止しています。マスターユーザにトークン初期化をご依頼いただくか、お取引店へ書面をご提出ください。',
        'Your one-time password is stopped after too many wrong codes. Ask your master user for a token initialisation, or hand a form in at your branch.',
      )
}

/** Shown instead of any page of the procedure while the user is locked. */
export function lockedPage(view: View): Page {
  const customer = me(view)
  const { policy } = view.bank
  const passwords = lockOf(customer, policy.passwordLockAfter) === 'passwords'
  const content = {
    id: 'locked',
    title: passwords
      ? both('ログインパスワード利用停止', 'Login stopped')
      : both('ワンタイムパスワード利用停止', 'One-time password stopped'),
    path: '/otp/locked',
    alerts: [lockedAlert(customer, policy)],
    blocks: passwords ? PASSWORDS : codes(policy),
  }
  return view.session.level === 'full'
    ? framed(view, { ...content, below: passwords ? null : 'nav:otp' })
    : halfway(view, content)
}

/** What was asked for is not done; the next login is refused. */
const PASSWORDS: readonly Block[] = [
  paragraph(
    'お手続きは行われませんでした。ログアウトすると、停止が解除されるまでログインできません。',
    'Nothing was changed. Once logged out, you cannot log in until the stop is lifted.',
  ),
  buttons(
    button('nav:top', both('トップページへ', 'Home'), 'primary'),
    button('nav:logout', both('ログアウト', 'Log out')),
  ),
]

function codes({ paperDays }: Policy): readonly Block[] {
  return [
    paragraph(
      '停止中は、正しいワンタイムパスワードを入力いただいてもお手続きできません。',
      'While it is stopped, even a right one-time password is refused.',
    ),
    notes(
      both(
        `書面によるお手続きには${paperDays}日程度かかります。完了後、利用開始登録を最初からやり直していただきます。`,
        `A form takes about ${paperDays} days. After that, register again from the start.`,
      ),
      both('残高照会は引き続きご利用いただけます。', 'Balance inquiry still works.'),
    ),
    buttons(button('nav:top', both('トップページへ', 'Home'), 'primary')),
  ]
}

/** A label in the middle of a sentence. */
export function within(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}

/** Too many wrong passwords, and the ways out of it that this institution has. */
export function passwordLockedAlert({ initialiseOnline, wording }: Policy): Alert {
  const { ja, en } = wording.loginId
  const lead = `パスワードの誤りが規定回数に達したため、この${ja}ではログインできません。`
  const leadEn = `Too many wrong passwords: this ${within(en)} cannot log in. `
  return initialiseOnline
    ? alert(
        'error',
        'LGN-E02',
        `${lead}お取引店へ書面をご提出ください。マスターユーザ以外の方は、マスターユーザにトークン初期化をご依頼いただくこともできます。`,
        `${leadEn}Hand a form in at your branch. General users may also ask their master user for a token initialisation.`,
      )
    : alert(
        'error',
        'LGN-E04',
        `${lead}お取引店へお申し出ください。`,
        `${leadEn}Turn to your branch.`,
      )
}
