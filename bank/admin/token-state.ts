import type { Millis } from '../../protocol/time.ts'
import { serialOf, tokenInUse } from '../ledger.ts'
import type { Customer } from '../people.ts'
import type { TokenKind } from '../policy/schema.ts'
import type { BankState } from '../types.ts'

/** ワンタイムパスワード状態, in the order of the source's list (S2-56 … S2-60). */
export type TokenState = 'in-service' | 'expired' | 'revoked' | 'issued' | 'none'

/** What the lists show of a user's token. */
export interface TokenRow {
  readonly state: TokenState
  readonly kind: TokenKind | null
  /** Only in service or expired (S2-61, S2-62). */
  readonly serial: string | null
  readonly expires: Millis | null
}

/**
 * How the lists see a user at `now`. From the moment of the serial's 有効期限 on it is expired. A
 * release, 利用解除, leaves nobody registered: 未登録. Ours: the source knows no release.
 */
export function tokenRow(bank: BankState, customer: Customer, now: Millis): TokenRow {
  const { enrolment } = customer
  const serial = tokenInUse(customer)
  if (serial !== null) {
    const record = serialOf(bank, serial)
    const expires = record?.expires ?? null
    const state = expires !== null && now >= expires ? 'expired' : 'in-service'
    return { state, kind: record?.kind ?? null, serial, expires }
  }
  const blank = { serial: null, expires: null }
  switch (enrolment.state) {
    case 'issued':
    case 'revoked':
      return { ...blank, state: enrolment.state, kind: enrolment.kind }
    case 'none':
    case 'released':
    case 'in-service':
      return { ...blank, state: 'none', kind: null }
    default:
      return enrolment satisfies never
  }
}
