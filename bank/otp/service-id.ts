import { serialOf } from '../ledger.ts'
import type { BankState } from '../types.ts'

const EIGHT_DIGITS = 90_000_000

/**
 * サービスID, 8 digits (S3-05). It names the service, so it is the same for all users of one bank;
 * ours, as the source tells no more than its length.
 */
export function serviceId(bank: BankState): string {
  return String(10_000_000 + (bank.bankId % EIGHT_DIGITS))
}

/** ユーザID of the next software token, 12 digits in the manner of the sample 999800000001 (S3-05). */
export function nextUserId(bank: BankState): { readonly userId: string; readonly next: number } {
  for (let number = bank.nextNumber; ; number++) {
    const userId = `9998${String(number).padStart(8, '0')}`
    if (serialOf(bank, userId) === null) return { userId, next: number + 1 }
  }
}
