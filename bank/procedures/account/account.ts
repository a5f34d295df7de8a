import { dateTime } from '../../calendar.ts'
import {
  both,
  button,
  buttons,
  fact,
  grouped,
  type Page,
  paragraph,
  same,
  yen,
} from '../../page.ts'
import { framed, type View } from '../../site/frame.ts'

/** 残高照会: works while a registration is in progress, and without one [S0-31]. */
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

const EMPTY = same('')

/** 入出金明細, newest first: transfers and fees of the representative account (S4-44). */
export function statementPage(view: View): Page {
  const { contract, policy } = view.bank
  const lines = contract.statement.toReversed()
  return framed(view, {
    id: 'statement',
    title: both('入出金明細', 'Statement'),
    path: '/statement',
    below: 'nav:statement',
    blocks: [
      {
        kind: 'facts',
        rows: [
          fact(both('口座', 'Account'), contract.account),
          fact(both('残高', 'Balance'), yen(contract.balanceYen)),
        ],
      },
      ...(lines.length === 0
        ? [paragraph('入出金はありません。', 'There are no entries.')]
        : [
            {
              kind: 'table' as const,
              columns: [
                both('日時', 'Date'),
                both('摘要', 'What'),
                both('お支払金額', 'Out'),
                both('お預り金額', 'In'),
                both('残高', 'Balance'),
              ],
              rows: lines.map((line) => ({
                select: null,
                cells: [
                  dateTime(line.at, policy.utcOffsetHours),
                  line.what,
                  line.yen < 0 ? same(grouped(-line.yen)) : EMPTY,
                  line.yen < 0 ? EMPTY : same(grouped(line.yen)),
                  same(grouped(line.balanceYen)),
                ],
              })),
            },
          ]),
      buttons(
        button('nav:balance', both('残高照会へ', 'Balance inquiry')),
        button('nav:top', both('トップページへ', 'Home')),
      ),
    ],
  })
}
