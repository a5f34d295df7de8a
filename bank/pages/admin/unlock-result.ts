import type { Page } from '../../page.ts'
import type { Customer } from '../../people.ts'
import { both, heading, paragraph } from '../../text.ts'
import { framed, type View } from '../frame.ts'
import { RESULT_LINKS, USER_MANAGEMENT } from './menu.ts'
import { UNLOCK_HELP, unlockCells, unlockColumns, unlockSteps } from './unlock-list.ts'

/** ワンタイムパスワード利用停止解除結果 (S2-44): the released users, as they are now (S2-46). */
export function unlockResultPage(view: View, released: readonly Customer[]): Page {
  return framed(view, {
    id: 'unlock-result',
    title: both('ワンタイムパスワード利用停止解除結果', 'Stops of the one-time password: result'),
    path: '/admin/users/unlock/result',
    below: 'nav:admin',
    trail: [USER_MANAGEMENT],
    steps: unlockSteps(1),
    help: UNLOCK_HELP,
    blocks: [
      // S2-45.
      paragraph(
        '以下の利用者に対して、ワンタイムパスワードの利用停止状態を解除しました。',
        'The stop of the one-time password was lifted for these users.',
      ),
      heading('対象利用者', 'Users'),
      {
        kind: 'table',
        columns: unlockColumns(view),
        rows: released.map((customer) => ({
          select: null,
          cells: unlockCells(view, customer),
        })),
      },
      RESULT_LINKS,
    ],
  })
}
