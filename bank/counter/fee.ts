import type { Millis } from '../../protocol/time.ts'
import { tell } from '../ledger.ts'
import { debit } from '../ledger-money.ts'
import type { Bilingual } from '../page.ts'
import type { BankStep } from '../types.ts'

/** Debits a fee from the representative account (S4-44); one of nothing leaves no trace (S4-41). */
export function debitFee<S extends BankStep>(
  step: S,
  user: string | null,
  yen: number,
  what: Bilingual,
  now: Millis,
): S {
  if (yen === 0) return step
  return tell(debit(step, yen, what, now), user, 'fee-debited', `${yen} yen: ${what.en}`)
}
