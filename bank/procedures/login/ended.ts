import { type Block, both, button, buttons, type Page, paragraph } from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { alert, bare } from '../../site/frame.ts'

/** After logging out [S0-31]. */
export function logoutPage(policy: Policy): Page {
  return bare({
    id: 'logout',
    title: both('ログアウト', 'Logged out'),
    path: '/logout',
    blocks: [
      paragraph(
        `ログアウトしました。${policy.bankName.ja}をご利用いただきありがとうございました。`,
        `You are logged out. Thank you for using ${policy.bankName.en}.`,
      ),
      buttons(button('nav:login', both('ログイン画面へ', 'To the login page'), 'primary')),
    ],
  })
}

/** A request whose session is over: timed out, logged out, or logged in anew elsewhere. */
export function sessionTimeoutPage(policy: Policy): Page {
  return bare({
    id: 'session-timeout',
    title: both('セッション終了', 'Session ended'),
    path: '/session-timeout',
    alerts: [
      alert(
        'warning',
        'WEB-E01',
        `ログインしていないか、${policy.sessionMinutes}分間操作がなかったため、セッションを終了しました。もう一度ログインしてください。`,
        `You are not logged in, or nothing was done for ${policy.sessionMinutes} minutes and the session has ended. Log in again.`,
      ),
    ],
    blocks: [
      wayBack(policy),
      buttons(button('nav:login', both('ログイン画面へ', 'To the login page'), 'primary')),
    ],
  })
}

/** To the screen on which the user was: by the menu of the camera token, or of the others (S3-47). */
function wayBack({ tokens, wording: { issueMenu } }: Policy): Block {
  return tokens.includes('camera-token')
    ? paragraph(
        '利用開始登録の途中だった場合は、ログイン後に「利用開始登録」を選ぶと続きから操作できます。',
        'If you were registering, log in and choose "Start-of-use registration" to go on from there.',
      )
    : paragraph(
        `ワンタイムパスワードのお手続きの途中だった場合は、ログイン後に「${issueMenu.ja}」→「ワンタイムパスワード」を選ぶと続きから操作できます。`,
        `If you were issuing or starting a token, log in and choose "${issueMenu.en}", then "One-time password", to go on from there.`,
      )
}
