import { printedSerial } from '../../protocol/codes.ts'
import type { SerialRecord } from '../enrolment.ts'
import { usersOf } from '../ledger.ts'
import type { ParcelItem } from '../parcel.ts'
import type { TokenKind } from '../policy/schema.ts'
import type { BankState } from '../types.ts'

/** Tokens of this kind that lie at the customer's and nobody has registered yet, or any more. */
export function unregistered(bank: BankState, kind: TokenKind): readonly SerialRecord[] {
  const posted = new Set(bank.deliveries.flatMap(({ items }) => items.map(serialIn)))
  return bank.serials.filter(
    (record) =>
      record.kind === kind &&
      (record.state === 'sent' || record.state === 'free') &&
      !posted.has(record.serial) &&
      usersOf(bank, record.serial).length === 0,
  )
}

/** Camera tokens that wait in the bank's vault. */
export function inVault(bank: BankState): readonly SerialRecord[] {
  return bank.serials.filter(({ kind, state }) => kind === 'camera-token' && state === 'stock')
}

/** The serial of what lies in a parcel; null: a paper. */
function serialIn(item: ParcelItem): string | null {
  switch (item.kind) {
    case 'camera-token':
      return printedSerial(item.serial)
    case 'key-fob':
      return item.serial
    case 'paper':
      return null
    default:
      return item satisfies never
  }
}
