import { me } from '../ledger.ts'
import type { Page } from '../page.ts'
import { both, button, buttons, fact, heading, paragraph } from '../text.ts'
import { type Alert, alert, framed, type View } from './frame.ts'
import { lockedAlert } from './locked.ts'
import { stateText, stateTone } from './state-row.ts'

/** Messages of the top page. */
export const topAlerts = {
  notFinished: alert(
    'warning',
    'OTP-W20',
    'ワンタイムパスワードの利用開始登録が完了していません。「利用開始登録」からお手続きください。',
    'Start-of-use registration of your one-time password is not finished. Go on at "Start-of-use registration".',
  ),
  acceptedOnly: alert(
    'warning',
    'OTP-W21',
    '利用開始登録は受付済ですが、完了は確認できていません(利用開始登録未了)。トークンに「E002」が表示される場合は、トークン初期化のうえ再度お手続きください。',
    'Your registration was accepted, but we cannot tell that it is finished. If your token shows E002, have the token initialised and register again.',
  ),
} as const satisfies Record<string, Alert>

/** Home after login: who, which contract, and how far the registration is [S0-40]. */
export function topPage(view: View, extra: readonly Alert[] = []): Page {
  const customer = me(view)
  const { policy, contract } = view.bank
  const { registration } = customer
  const alerts: Alert[] = [...extra]
  if (customer.locked) alerts.push(lockedAlert(customer, policy))
  else if (registration.state !== 'registered') alerts.push(topAlerts.notFinished)
  else if (!registration.confirmed) alerts.push(topAlerts.acceptedOnly)
  const shortcuts = [
    button('nav:otp', both('利用開始登録', 'Start-of-use registration'), 'primary'),
    button('nav:balance', both('残高照会', 'Balance inquiry')),
    button('nav:token-code', both('トークンの登録コード', "Token's registration code")),
  ]
  if (customer.role === 'master' && policy.initialiseOnline) {
    shortcuts.push(button('nav:initialise', both('トークン初期化', 'Token initialisation')))
  }
  return framed(view, {
    id: 'top',
    title: both('トップページ', 'Home'),
    path: '/top',
    below: 'nav:top',
    alerts,
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
            customer.role === 'master'
              ? both(`${customer.name.ja}(マスターユーザ)`, `${customer.name.en} (master user)`)
              : both(`${customer.name.ja}(一般ユーザ)`, `${customer.name.en} (general user)`),
          ),
          fact(both('認証方式', 'Sign-on method'), policy.signOnMethod),
          fact(both('認証機器', 'Device'), policy.deviceName),
          fact(
            both('ワンタイムパスワード', 'One-time password'),
            stateText(registration, policy.utcOffsetHours),
            stateTone(registration),
          ),
        ],
      },
      heading('お取引メニュー', 'Menu'),
      buttons(...shortcuts),
    ],
  })
}
