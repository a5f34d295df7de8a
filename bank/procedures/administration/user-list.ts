import type { Visit } from '../../books/ledger.ts'
import { otpState } from '../../books/stops.ts'
import { type Customer, USER_CLASS } from '../../books/users.ts'
import { type Bilingual, both, button, buttons, type Page, same } from '../../page.ts'
import { framed, type View } from '../../site/frame.ts'
import type { Turn } from '../../site/requests.ts'
import { stateText } from '../../site/token-state.ts'
import { adminGate } from './gate.ts'
import { COLUMN, kindText, NOTHING, OTP_STATE, TOKEN_STATE, tokenRow } from './lists.ts'
import { USER_MANAGEMENT } from './menu.ts'

/** 利用者一覧: every user of the contract with class, token, serial, state and stop. */
function userListPage(view: View): Page {
  const { customers, policy } = view.bank
  return framed(view, {
    id: 'user-list',
    title: both('利用者一覧', 'Users'),
    path: '/admin/users/list',
    below: 'nav:admin',
    trail: [USER_MANAGEMENT],
    blocks: [
      {
        kind: 'table',
        columns: [
          policy.wording.loginId,
          COLUMN.name,
          COLUMN.userClass,
          both('トークンの種類', 'Kind of token'),
          COLUMN.serial,
          COLUMN.tokenState,
          COLUMN.otpState,
        ],
        rows: customers.map((customer) => ({ select: null, cells: cellsOf(view, customer) })),
      },
      buttons(button('admin-users', both('戻る', 'Back'))),
    ],
  })
}

function cellsOf(view: View, customer: Customer): readonly Bilingual[] {
  const { policy } = view.bank
  const { state, kind, serial } = tokenRow(view.bank, customer, view.now)
  const stop = otpState(view.bank, customer)
  // A camera token's state is told in the words of its own procedure (S0-40).
  const camera = policy.tokens.includes('camera-token') && customer.enrolment.state === 'none'
  return [
    same(customer.id),
    customer.name,
    USER_CLASS[customer.role],
    kind === null ? NOTHING : kindText(kind, policy),
    serial === null ? NOTHING : same(serial),
    camera ? stateText(customer.registration, policy.utcOffsetHours) : TOKEN_STATE[state],
    stop === null ? NOTHING : OTP_STATE[stop],
  ]
}

/** 利用者一覧. */
export function openUserList(visit: Visit): Turn {
  return adminGate(visit) ?? { visit, page: userListPage(visit) }
}
