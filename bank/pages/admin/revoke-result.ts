import type { Page } from '../../page.ts'
import { both, heading, paragraph } from '../../text.ts'
import { framed, type View } from '../frame.ts'
import { RESULT_LINKS, USER_MANAGEMENT } from './menu.ts'
import { revokeSteps } from './revoke-rows.ts'
import { ownRevoked, type RevokedUser, revokedTable } from './revoked.ts'

/** トークン失効結果 (S2-66): 失効中, with the serial and expiry that were revoked (S2-68). */
export function revokeResultPage(view: View, revoked: readonly RevokedUser[]): Page {
  return framed(view, {
    id: 'revoke-result',
    title: both('トークン失効結果', 'Token revocation: result'),
    path: '/admin/users/revoke/result',
    below: 'nav:admin',
    trail: [USER_MANAGEMENT],
    steps: revokeSteps(1),
    alerts: ownRevoked(view, revoked),
    blocks: [
      // S2-67.
      paragraph(
        '以下の利用者のワンタイムパスワードを失効しました。',
        'The one-time passwords of these users were revoked.',
      ),
      heading('対象利用者', 'Users'),
      revokedTable(view, revoked),
      RESULT_LINKS,
    ],
  })
}
