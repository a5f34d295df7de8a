import { type ListOrder, listOrder } from '../../admin/list-order.ts'
import type { Bilingual, Block } from '../../page.ts'
import { both, button, buttons } from '../../text.ts'
import type { View } from '../frame.ts'

/** A column by which a list may be sorted. */
export interface SortColumn {
  /** Value of the field `sortBy`. */
  readonly by: string
  readonly label: Bilingual
}

const ORDERS: readonly { readonly value: ListOrder['order']; readonly label: Bilingual }[] = [
  { value: 'ascending', label: both('昇順', 'Ascending') },
  { value: 'descending', label: both('降順', 'Descending') },
]

/** 並び順, 昇順 or 降順, and the button 再表示, which sends `action` (S2-41). */
export function sortSection(
  view: View,
  columns: readonly SortColumn[],
  action: string,
): readonly Block[] {
  const { by, order } = listOrder(view)
  const blank = { required: false, hint: null, digits: null, error: null }
  return [
    {
      kind: 'fields',
      fields: [
        {
          ...blank,
          name: 'sortBy',
          label: both('並び順', 'Sort by'),
          type: 'select',
          value: by,
          options: columns.map((column) => ({ value: column.by, label: column.label })),
        },
        {
          ...blank,
          name: 'sortOrder',
          label: both('昇順・降順', 'Order'),
          type: 'select',
          value: order,
          options: ORDERS,
        },
      ],
    },
    buttons(button(action, both('再表示', 'Show again'))),
  ]
}
