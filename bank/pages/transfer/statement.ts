import { dateTime } from '../../calendar.ts'
import type { Page } from '../../page.ts'
import { both, button, buttons, fact, grouped, paragraph, same, yen } from '../../text.ts'
import { framed, type View } from '../frame.ts'

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
