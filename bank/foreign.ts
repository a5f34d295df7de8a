import type { SerialRecord } from './enrolment.ts'
import type { CodePolicy } from './policy.ts'
import type { BankState } from './types.ts'

/** Another company of the same bank: its tokens are not ours to use (S4-29, S4-50). Invented. */
const ANOTHER_COMPANY = 'another-company'

/** A key-fob of the same vault that this bank gave to another company, or to this one. */
export interface VaultFob {
  readonly serial: string
  readonly secret: Uint8Array
  readonly code: CodePolicy
  readonly expires: SerialRecord['expires']
}

/**
 * The bank has known this key-fob all along: `of` another company, where it is in use, or this
 * one, to which it was sent. A serial that it knows already stays as it is.
 */
export function knowFob(bank: BankState, fob: VaultFob, of: 'another' | 'ours'): BankState {
  if (bank.serials.some((known) => known.serial === fob.serial)) return bank
  const record: SerialRecord = {
    ...fob,
    kind: 'key-fob',
    company: of === 'another' ? ANOTHER_COMPANY : null,
    state: of === 'another' ? 'in-use' : 'sent',
    driftSteps: 0,
    lastStep: null,
    wrong: 0,
    locked: false,
  }
  return { ...bank, serials: [...bank.serials, record] }
}
