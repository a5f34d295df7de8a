import { freshRecord, type SerialRecord } from './enrolment.ts'
import type { CodePolicy } from './policy/schema.ts'
import type { BankState } from './types.ts'

/** Another company of the same bank: its tokens are not ours to use (S4-29, S4-50). Invented. */
const ANOTHER_COMPANY = 'another-company'

/** A key-fob that the bank gave to another company. */
export interface VaultFob {
  readonly serial: string
  readonly secret: Uint8Array
  readonly code: CodePolicy
  readonly expires: SerialRecord['expires']
}

/**
 * The bank has known this key-fob all along: another company uses it. A serial that it knows
 * already stays as it is.
 */
export function knowForeignFob(bank: BankState, fob: VaultFob): BankState {
  if (bank.serials.some((known) => known.serial === fob.serial)) return bank
  const { serial, secret, code, expires } = fob
  const record = freshRecord({
    serial,
    kind: 'key-fob',
    secret,
    code,
    expires,
    company: ANOTHER_COMPANY,
    state: 'in-use',
  })
  return { ...bank, serials: [...bank.serials, record] }
}
