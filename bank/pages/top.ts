import { me } from '../ledger.ts'
import type { Button, Page } from '../page.ts'
import { both, button, buttons, fact, heading, paragraph } from '../text.ts'
import { type Alert, framed, type View } from './frame.ts'
import { hasTimedTokens, otpAlerts, otpRows } from './top-otp.ts'
import { USER_CLASS } from './user-class.ts'

/** Home after login: who, which contract, and how far the registration is [S0-40]. */
export function topPage(view: View, extra: readonly Alert[] = []): Page {
  const customer = me(view)
  const { policy, contract } = view.bank
  const role = USER_CLASS[customer.role]
  return framed(view, {
    id: 'top',
    title: both('トップページ', 'Home'),
    path: '/top',
    below: 'nav:top',
    alerts: [...extra, ...otpAlerts(view)],
    blocks: [
      paragraph(
        `いつも${policy.bankName.ja}をご利用いただきありがとうございます。${customer.name.ja} 様`,
        `Thank you for using ${policy.bankName.en}, ${customer.name.en}.`,
      ),
      heading('ご契約情報', 'Your contract'),
      {
        kind: 'facts',
        rows: [
          fact(both('ご契約者名', 'Company'), contract.company),
          fact(
            both('利用者', 'User'),
            both(`${customer.name.ja}（${role.ja}）`, `${customer.name.en} (${role.en})`),
          ),
          fact(both('認証方式', 'Sign-on method'), policy.signOnMethod),
          fact(both('認証機器', 'Device'), policy.deviceName),
          ...otpRows(view),
        ],
      },
      heading('お取引メニュー', 'Menu'),
      buttons(...shortcuts(view)),
    ],
  })
}

/** The ways that this institution and this user have. */
function shortcuts(view: View): readonly Button[] {
  const { role } = me(view)
  const { policy } = view.bank
  const camera = policy.tokens.includes('camera-token')
  const list: Button[] = []
  if (camera) {
    list.push(button('nav:otp', both('利用開始登録', 'Start-of-use registration'), 'primary'))
  }
  if (hasTimedTokens(policy)) {
    list.push(button('otp-selection', both('ワンタイムパスワード', 'One-time password'), 'primary'))
  }
  list.push(
    button('nav:balance', both('残高照会', 'Balance inquiry')),
    button('nav:transfer', both('振込', 'Transfer')),
  )
  if (camera) {
    list.push(button('nav:token-code', both('トークンの登録コード', "Token's registration code")))
  }
  if (role === 'master' && policy.initialiseOnline) {
    list.push(button('nav:initialise', both('トークン初期化', 'Token initialisation')))
  }
  return list
}
