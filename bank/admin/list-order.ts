import { fieldText } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { keep, type Visit } from '../ledger.ts'

/** 並び順 of a list of users (S2-41): by which column, 昇順 or 降順. */
export interface ListOrder {
  readonly by: string
  readonly order: 'ascending' | 'descending'
}

/** ログインID, 昇順, as the sample has it (S2-41). */
const FIRST: ListOrder = { by: 'id', order: 'ascending' }

/** The order in which the session's list stands: another page's draft is none. */
export function listOrder(visit: Pick<Visit, 'session'>): ListOrder {
  const { draft } = visit.session
  return draft?.kind === 'list' ? { by: draft.by, order: draft.order } : FIRST
}

/** 再表示: takes the order from the form; what is no order of ours is ログインID, 昇順. */
export function reorder(
  visit: Visit,
  columns: readonly string[],
  fields: WebRequest['fields'],
): Visit {
  const wished = fieldText(fields, 'sortBy')
  const by = columns.includes(wished) ? wished : FIRST.by
  const descending = fieldText(fields, 'sortOrder') === 'descending'
  const order = descending ? 'descending' : 'ascending'
  return keep(visit, { draft: { kind: 'list', by, order } })
}

/** A list that is opened anew stands in the first order. */
export function freshOrder(visit: Visit): Visit {
  return keep(visit, { draft: { kind: 'list', ...FIRST } })
}

/** `rows` in `order` by `keyOf`; equal ones stay as they are in the contract. */
export function inOrder<Row>(
  rows: readonly Row[],
  { order }: ListOrder,
  keyOf: (row: Row) => string,
): readonly Row[] {
  const sign = order === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)]
    if (left === right) return 0
    return left < right ? -sign : sign
  })
}
