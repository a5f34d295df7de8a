import { type TokenRow, tokenRow } from '../../admin/token-state.ts'
import type { Bilingual, Page } from '../../page.ts'
import type { Customer } from '../../people.ts'
import { both, same } from '../../text.ts'
import type { View } from '../frame.ts'
import { USER_CLASS } from '../user-class.ts'
import { COLUMN, expiryText, NOTHING, TOKEN_STATE } from './columns.ts'

/** The two steps (S2-50), `current` from 0. */
export function revokeSteps(current: 0 | 1): Page['steps'] {
  return {
    labels: [
      both('トークン失効の対象利用者を選択', 'Choose the users whose tokens are to be revoked'),
      both('変更完了', 'Done'),
    ],
    current,
  }
}

/** Columns of S2-55; 選択 is the tick of each row. */
export function revokeColumns(view: View): readonly Bilingual[] {
  const { wording } = view.bank.policy
  return [
    wording.loginId,
    COLUMN.name,
    COLUMN.userClass,
    COLUMN.serial,
    COLUMN.tokenState,
    COLUMN.expiry,
  ]
}

/** One user's cells in those columns, as he is now. */
export function revokeCells(view: View, customer: Customer): readonly Bilingual[] {
  return cellsOf(view, customer, tokenRow(view.bank, customer, view.now))
}

/** The same from another row: the result still shows what was revoked (S2-68). */
export function cellsOf(view: View, customer: Customer, row: TokenRow): readonly Bilingual[] {
  const { utcOffsetHours } = view.bank.policy
  return [
    same(customer.id),
    customer.name,
    USER_CLASS[customer.role],
    row.serial === null ? NOTHING : same(row.serial),
    TOKEN_STATE[row.state],
    row.expires === null ? NOTHING : expiryText(row.expires, utcOffsetHours),
  ]
}
