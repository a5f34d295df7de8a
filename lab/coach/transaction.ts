import { isGivenTransaction } from '../../bank/camera/fraud.ts'
import type { Mode, Transaction } from '../../firmware/types.ts'
import { pendingTransaction } from '../answered.ts'
import type { World } from '../types.ts'
import { type Advice, done, next, warn } from './advice.ts'

type Shown = Extract<Mode, { name: 'transaction' | 'transaction-code' }>

/** What to do with the transaction that the token shows; `asked`: the page waits for a code. */
export function adviseTransaction(world: World, mode: Shown, asked: boolean): Advice {
  const { transaction } = mode
  const { transactionId } = transaction
  const { accepted } = world.desk
  // Amount and payee where a login was expected: a man in the browser (device-facts).
  if (isStolen(world, transaction)) return fraud(world, transaction)
  if (accepted.includes(transactionId)) {
    return asked ? next('transaction-done', 'token') : done('transaction-done', 'token')
  }
  if (asked && pendingTransaction(world) !== transactionId) return warn('transaction-old', 'token')
  if (mode.name === 'transaction') return next('compare-transaction', 'token')
  return asked ? next('type-transaction-code', 'page') : next('code-has-no-page', 'page')
}

/** A transfer that the bank has never given out: only the drill makes such. */
function isStolen({ bank }: World, { purpose, transactionId }: Transaction): boolean {
  return purpose === 'transfer' && !isGivenTransaction(bank, transactionId)
}

function fraud({ desk }: World, transaction: Transaction): Advice {
  const robbed = desk.robbed === transaction.transactionId
  const advice = robbed
    ? warn('fraud-typed', 'token', { amount: amountOf(transaction), payee: payeeOf(transaction) })
    : warn('fraud', 'token')
  return { ...advice, hideGloss: true }
}

function fieldOf({ fields }: Transaction, label: string): string {
  return fields.find((field) => field.label === label)?.value ?? '-'
}

/** With its thousands set apart, as the LCD shows it. */
function amountOf(transaction: Transaction): string {
  return fieldOf(transaction, 'amount').replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, ',')
}

function payeeOf(transaction: Transaction): string {
  return `${fieldOf(transaction, 'payee-name')} (${fieldOf(transaction, 'payee-account')})`
}
