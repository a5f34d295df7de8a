import { asciiBytes, concat, writeU32 } from '../../protocol/bytes.ts'
import { toText } from '../../protocol/message/text.ts'
import { buildType3 } from '../../protocol/message/transaction.ts'
import { type Millis, seconds } from '../../protocol/time.ts'
import { customerOf } from '../books/ledger.ts'
import type { BankState } from '../books/state.ts'
import { addressedTo } from './transaction-code.ts'

/** The transfer that the malware has prepared: an invented payee, in the manner of a mule's account. */
const STOLEN = [
  { label: 'currency', value: 'JPY' },
  { label: 'amount', value: '980000' },
  { label: 'payee-account', value: '7654321' },
  { label: 'payee-name', value: 'ﾆｾﾓﾉ ﾀﾛｳ' },
] as const

/**
 * Whether a transaction's id (hex, as a token tells it) is one that this bank gave out: its first
 * four bytes are a number below the next one (`newChallenge`).
 */
export function isGivenTransaction({ nextNumber }: BankState, transactionId: string): boolean {
  const number = Number.parseInt(transactionId.slice(0, 8), 16)
  return number < nextNumber
}

/**
 * The 2-D code of a man in the browser, for training: while the customer logs in, malware enters a
 * transfer in another session and puts the bank's genuine transfer message in place of the login's.
 * The token takes it, as it is genuine, and shows account and amount where only a login was
 * expected: the customer has to notice and must not type the code (device-facts, everyday use).
 * The bank itself neither shows nor remembers it, so its code is wrong everywhere. Text of a 2-D
 * code; null where the user's token is not registered, as the bank would have nothing to send.
 */
export function fraudMessage(bank: BankState, user: string, now: Millis): string | null {
  const registration = customerOf(bank, user)?.registration
  if (registration?.state !== 'registered') return null
  const message = buildType3({
    ...addressedTo(registration, bank, now),
    // Real ids begin with a number that counts up from 1, so none of them is like this one.
    transactionId: concat(asciiBytes('FAKE'), writeU32(seconds(now))),
    purpose: 'transfer',
    fields: STOLEN,
  })
  return toText(message)
}
