import type { FieldLabel, MessagePurpose, TransactionField } from '../../protocol/transaction.ts'

/** What the LCD calls the fields of a transaction: an assumption (U-7), as all words below. */
export const FIELD_NAMES: Readonly<Record<FieldLabel, string>> = {
  currency: 'Currency',
  amount: 'Amount',
  'payee-account': 'Payee account',
  'payee-bank': 'Payee bank',
  'payee-name': 'Payee name',
  'user-id': 'User ID',
  date: 'Date',
  count: 'Transfers',
  operation: 'Operation',
}

/** The titles of the screens: a login must never look like a transfer, nor the other way round. */
export const PURPOSE_TITLES: Readonly<
  Record<MessagePurpose, { readonly details: string; readonly code: string }>
> = {
  login: { details: 'Login', code: 'Login code' },
  transfer: { details: 'Transfer', code: 'Transfer code' },
  other: { details: 'Confirm', code: 'Code' },
}

/** A value as the LCD shows it: thousands of an amount are set apart; all else stays as it came. */
export function shownValue({ label, value }: TransactionField): string {
  if (label !== 'amount' || !/^[0-9]+(?:\.[0-9]+)?$/.test(value)) return value
  const [whole = '', cents] = value.split('.')
  const grouped = whole.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, ',')
  return cents === undefined ? grouped : `${grouped}.${cents}`
}
