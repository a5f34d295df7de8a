import type { Page } from '../page.ts'
import { both, button, buttons, heading, notes, paragraph, same } from '../text.ts'
import { framed, type View } from './frame.ts'
import { stateText } from './state-row.ts'

/** 管理 → 利用者管理: all users of the contract; only the master sees it. */
export function adminPage(view: View): Page {
  const { customers, policy } = view.bank
  return framed(view, {
    id: 'admin',
    title: both('利用者管理', 'User management'),
    path: '/admin/users',
    below: 'nav:admin',
    trail: [both('管理', 'Administration')],
    blocks: [
      heading('利用者一覧', 'Users'),
      {
        kind: 'table',
        columns: [
          both('利用者ID', 'User ID'),
          both('利用者名', 'Name'),
          both('権限', 'Role'),
          both('ワンタイムパスワード', 'One-time password'),
          both('停止', 'Stopped'),
        ],
        rows: customers.map((customer) => ({
          select: null,
          cells: [
            same(customer.id),
            customer.name,
            customer.role === 'master'
              ? both('マスターユーザ', 'Master')
              : both('一般ユーザ', 'General'),
            stateText(customer.registration, policy.utcOffsetHours),
            customer.locked ? both('停止中', 'Stopped') : same('-'),
          ],
        })),
      },
      ...(policy.initialiseOnline
        ? [
            paragraph(
              'トークンの登録をやり直すときは、トークン初期化を行ってください。',
              'To register a token again, initialise it first.',
            ),
            buttons(
              button('nav:initialise', both('トークン初期化', 'Token initialisation'), 'primary'),
            ),
          ]
        : [
            notes(
              both(
                'トークン初期化はお取引店への書面提出により承ります。',
                'Tokens are initialised by a form at your branch.',
              ),
            ),
          ]),
    ],
  })
}
