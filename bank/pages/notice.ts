import type { Page } from '../page.ts'
import { both, button, buttons, paragraph } from '../text.ts'
import { type Alert, alert, framed, type View } from './frame.ts'

/** Requests that belong to no page, or to another one. */
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
