import type { Page } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { both, button, buttons, paragraph } from '../text.ts'
import { bare } from './frame.ts'

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
