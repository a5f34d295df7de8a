import type { Page } from '../page.ts'
import type { Customer } from '../people.ts'
import { both, button, buttons, paragraph, same } from '../text.ts'
import { type Alert, alert, framed, type View } from './frame.ts'

/** It is done; the registration starts anew [S0-42]. */
export const initialisedAlert: Alert = alert(
  'success',
  'ADM-I01',
  'トークンを初期化しました。ワンタイムパスワードを利用するには、再度、利用開始登録の手続きが必要です。',
  'The token was initialised. To use the one-time password, start-of-use registration has to be done again.',
)

/** What was initialised, and that the whole procedure follows [S0-42]. */
export function initialiseResultPage(view: View, done: readonly Customer[]): Page {
  const own = done.some((customer) => customer.id === view.user)
  return framed(view, {
    id: 'initialise-result',
    title: both('トークン初期化結果', 'Token initialisation: result'),
    path: '/admin/initialise/result',
    below: 'nav:admin',
    trail: [both('管理', 'Administration'), both('利用者管理', 'User management')],
    alerts: [initialisedAlert],
    blocks: [
      paragraph('初期化した利用者', 'Initialised users'),
      {
        kind: 'table',
        columns: [view.bank.policy.wording.loginId, both('利用者名', 'Name')],
        rows: done.map((customer) => ({
          select: null,
          cells: [same(customer.id), customer.name],
        })),
      },
      buttons(
        ...(own
          ? [button('nav:otp', both('利用開始登録へ', 'Start-of-use registration'), 'primary')]
          : []),
        button('admin-users', both('利用者管理へ', 'User management')),
      ),
    ],
  })
}
