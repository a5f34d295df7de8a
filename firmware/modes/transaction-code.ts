import type { Mode } from '../types.ts'
import { homeOf } from './home.ts'
import { go, type ModeFile, QUIET } from './mode.ts'
import { transactionPages } from './transaction.ts'
import { PURPOSE_TITLES } from './transaction-text.ts'

/** The digits that confirm the transaction at the bank. Left shows the details again. */
export function transactionCode(mode: Extract<Mode, { name: 'transaction-code' }>): ModeFile {
  const { transaction, code } = mode
  return {
    ...QUIET,
    view: () => ({
      title: PURPOSE_TITLES[transaction.purpose].code,
      number: null,
      body: { kind: 'code', digits: code },
      left: 'Back',
      right: 'Done',
    }),
    left: (context) => {
      const last = transactionPages(context.token, transaction).length - 1
      return go(context, { name: 'transaction', transaction, page: last })
    },
    right: (context) => go(context, homeOf(context.token)),
  }
}
