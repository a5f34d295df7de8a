import type { TokenRow } from '../../admin/token-state.ts'
import type { Page } from '../../page.ts'
import { both, heading, paragraph } from '../../text.ts'
import type { Customer } from '../../types.ts'
import { framed, type View } from '../frame.ts'
import { adminAlerts } from './alerts.ts'
import { RESULT_LINKS, USER_MANAGEMENT } from './menu.ts'
import { cellsOf, revokeColumns, revokeSteps } from './revoke-rows.ts'

/** A user, and the token that was taken from him. */
export interface RevokedUser {
  readonly customer: Customer
  readonly token: TokenRow
}

/** トークン失効結果 (S2-66): 失効中, with the serial and expiry that were revoked (S2-68). */
export function revokeResultPage(view: View, revoked: readonly RevokedUser[]): Page {
  const own = revoked.some(({ customer }) => customer.id === view.user)
  return framed(view, {
    id: 'revoke-result',
    title: both('トークン失効結果', 'Token revocation: result'),
    path: '/admin/users/revoke/result',
    below: 'nav:admin',
    trail: [USER_MANAGEMENT],
    steps: revokeSteps(1),
    alerts: own ? [adminAlerts.ownRevoked] : [],
    blocks: [
      // S2-67.
      paragraph(
        '以下の利用者のワンタイムパスワードを失効しました。',
        'The one-time passwords of these users were revoked.',
      ),
      heading('対象利用者', 'Users'),
      {
        kind: 'table',
        columns: revokeColumns(view),
        rows: revoked.map(({ customer, token }) => ({
          select: null,
          cells: cellsOf(view, customer, token),
        })),
      },
      RESULT_LINKS,
    ],
  })
}
