import type { TransactionCodeForm } from '../../protocol/transaction.ts'

/** Digits and step of a transaction's code, sealed into every instance (activation-protocol). */
export const TRANSACTION_FORM = {
  digits: 8,
  periodSeconds: 60,
} as const satisfies TransactionCodeForm
