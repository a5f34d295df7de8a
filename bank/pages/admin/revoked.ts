import type { TokenRow } from '../../admin/token-state.ts'
import type { Block } from '../../page.ts'
import type { Customer } from '../../people.ts'
import type { Alert, View } from '../frame.ts'
import { adminAlerts } from './alerts.ts'
import { cellsOf, revokeColumns } from './revoke-rows.ts'

/** A user, and the token that was taken from him. */
export interface RevokedUser {
  readonly customer: Customer
  readonly token: TokenRow
}

/** The users whose tokens were just revoked, with the serial and expiry that were (S2-68). */
export function revokedTable(view: View, revoked: readonly RevokedUser[]): Block {
  return {
    kind: 'table',
    columns: revokeColumns(view),
    rows: revoked.map(({ customer, token }) => ({
      select: null,
      cells: cellsOf(view, customer, token),
    })),
  }
}

/** Whoever revokes his own token learns that this was his last page. */
export function ownRevoked(view: View, revoked: readonly RevokedUser[]): readonly Alert[] {
  const own = revoked.some(({ customer }) => customer.id === view.user)
  return own ? [adminAlerts.ownRevoked] : []
}
