import { dateTime } from '../calendar.ts'
import type { Page } from '../page.ts'
import { both, button, buttons, fact, grouped } from '../text.ts'
import { framed, type View } from './frame.ts'

/** 残高照会: works in the session of the registration, and without one [S0-31]. */
export function balancePage(view: View): Page {
  const { contract, policy } = view.bank
  const amount = grouped(contract.balanceYen)
  return framed(view, {
    id: 'balance',
    title: both('残高照会', 'Balance inquiry'),
    path: '/balance',
    below: 'nav:balance',
    blocks: [
      {
        kind: 'facts',
        rows: [
          fact(both('ご契約者名', 'Company'), contract.company),
          fact(both('お取引店', 'Branch'), contract.branch),
          fact(both('口座', 'Account'), contract.account),
          fact(both('残高', 'Balance'), both(`${amount}円`, `JPY ${amount}`)),
          fact(both('照会日時', 'As of'), dateTime(view.now, policy.utcOffsetHours)),
        ],
      },
      buttons(
        button('nav:statement', both('入出金明細へ', 'Statement')),
        button('nav:top', both('トップページへ', 'Home')),
        button('nav:logout', both('ログアウト', 'Log out')),
      ),
    ],
  })
}
