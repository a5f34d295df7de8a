import type { Millis } from '../protocol/time.ts'
import type { Bilingual } from './page.ts'
import type { BankStep } from './types.ts'

/**
 * Takes `yen` (a whole number above 0) from the company's representative account, 申込代表口座
 * (S4-44), with a line in its statement. Whether the balance suffices is asked by whoever calls: a
 * bank debits its own fees all the same. Throws on an amount that is none: that is a bug.
 */
export function debit<S extends BankStep>(step: S, yen: number, what: Bilingual, now: Millis): S {
  return book(step, -amount(yen), what, now)
}

/** Pays `yen` (a whole number above 0) into the representative account, with a line in its statement. */
export function credit<S extends BankStep>(step: S, yen: number, what: Bilingual, now: Millis): S {
  return book(step, amount(yen), what, now)
}

function amount(yen: number): number {
  if (!Number.isSafeInteger(yen) || yen <= 0) throw new RangeError(`not an amount: ${yen}`)
  return yen
}

function book<S extends BankStep>(step: S, yen: number, what: Bilingual, now: Millis): S {
  const { contract } = step.bank
  const balanceYen = contract.balanceYen + yen
  const statement = [...contract.statement, { at: now, what, yen, balanceYen }]
  return { ...step, bank: { ...step.bank, contract: { ...contract, balanceYen, statement } } }
}
