import { lockOf, me } from '../books/ledger.ts'
import type { Customer } from '../books/users.ts'
import { type Block, both, button, buttons, notes, type Page, paragraph } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { type Alert, alert, framed, halfway, type View } from './frame.ts'

/** Messages about requests that belong to no page, or to another one. */
export const noticeAlerts = {
  unknown: alert(
    'warning',
    'WEB-W01',
    'ご要求の操作を受け付けられませんでした。下のボタンまたはメニューから操作し直してください。',
    'We could not do what was asked. Go on from the buttons below or from the menu.',
  ),
  otherPage: alert(
    'warning',
    'WEB-W02',
    'この操作は現在の画面からは行えません（ブラウザの「戻る」や二重送信の可能性があります）。直前の操作は受け付けられている場合がありますので、現在の状況を確認のうえ、操作を続けてください。',
    'This cannot be done from the current page (perhaps the browser\'s "Back", or a button pressed twice). What you did before may have been accepted: look where you are, and go on from there.',
  ),
  unfinished: alert(
    'info',
    'WEB-I01',
    'ログインのお手続きが完了していません。この画面のお手続きを済ませると、ほかのメニューもご利用いただけます。',
    'Your login is not complete yet. Once you are through with this page, everything else is open to you.',
  ),
} as const satisfies Record<string, Alert>

/** A page that only says what happened and where to go on. */
export function noticePage(view: View, why: Alert): Page {
  return framed(view, {
    id: 'notice',
    title: both('お知らせ', 'Notice'),
    path: '/notice',
    below: null,
    alerts: [why],
    blocks: [
      paragraph('この操作による変更はありません。', 'This changed nothing.'),
      buttons(
        button('nav:top', both('トップページへ', 'Home'), 'primary'),
        view.bank.policy.tokens.includes('camera-token')
          ? button('nav:otp', both('利用開始登録へ', 'Start-of-use registration'))
          : button('nav:services', both('ワンタイムパスワードへ', 'One-time password')),
      ),
    ],
  })
}

/**
 * Why the user is locked, and what to do. A master cannot unlock their own user; a general user
 * asks the master where initialisation is offered online (device-facts, everyday use).
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

/** The request is not carried out, and the next login is refused. */
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

/** Too many wrong passwords, and what this institution offers to lift the lock. */
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
