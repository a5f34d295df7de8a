import { inOrder, listOrder } from '../../admin/list-order.ts'
import { revocableOf } from '../../admin/revocation.ts'
import type { Bilingual, Block, Page } from '../../page.ts'
import type { Policy, TimeOfDay } from '../../policy/schema.ts'
import { both, button, buttons, heading, notes, paragraph } from '../../text.ts'
import { confirmSection } from '../confirm-field.ts'
import { type Alert, framed, type View } from '../frame.ts'
import { requiredText } from '../required-text.ts'
import { box, NOTHING } from './columns.ts'
import { USER_MANAGEMENT } from './menu.ts'
import { revokeCells, revokeColumns, revokeSteps } from './revoke-rows.ts'
import { type SortColumn, sortSection } from './sort-section.ts'

/** By what the list may be sorted. */
export const REVOKE_SORT: readonly string[] = ['id', 'name', 'class', 'serial', 'state', 'expiry']

function sortColumns(view: View): readonly SortColumn[] {
  const labels = revokeColumns(view)
  return REVOKE_SORT.map((by, index) => ({ by, label: labels[index] ?? NOTHING }))
}

/** The rows of the list in the session's order, each with its tick. */
export function revokeTable(view: View, ticked: ReadonlySet<string>): Block {
  const order = listOrder(view)
  const column = REVOKE_SORT.indexOf(order.by)
  const rows = inOrder(
    view.bank.customers,
    order,
    (customer) => revokeCells(view, customer)[column]?.ja ?? '',
  )
  return {
    kind: 'table',
    tickable: true,
    columns: revokeColumns(view),
    rows: rows.map((customer) => ({
      ...box(customer.id, revocableOf(customer) !== null, ticked),
      cells: revokeCells(view, customer),
    })),
  }
}

/** トークン失効 (S2-50). */
export function revokeListPage(
  view: View,
  ticked: ReadonlySet<string> = new Set(),
  alerts: readonly Alert[] = [],
): Page {
  return framed(view, {
    id: 'revoke-list',
    title: both('トークン失効', 'Token revocation'),
    path: '/admin/users/revoke',
    below: 'nav:admin',
    trail: [USER_MANAGEMENT],
    steps: revokeSteps(0),
    alerts,
    blocks: [
      // S2-50, S2-52.
      paragraph(
        'ワンタイムパスワードのトークン失効を行います。',
        'This revokes tokens of the one-time password.',
      ),
      paragraph(
        'トークン失効を行うと、選択された利用者はログインできなくなります。',
        'The chosen users will not be able to log in.',
      ),
      ...waitingTimes(view.bank.policy).map((text): Block => ({ kind: 'text', text })),
      requiredText(view.bank.policy),
      heading('利用者一覧', 'Users'),
      revokeTable(view, ticked),
      revokeNotes(),
      ...sortSection(view, sortColumns(view), 'resort-revoke'),
      ...confirmSection(view.bank.policy),
      buttons(
        button('admin-users', both('戻る', 'Back')),
        button('revoke', both('失効', 'Revoke'), 'danger'),
      ),
    ],
  })
}

/** What the boxes do not say themselves. */
export function revokeNotes(): Block {
  return notes(
    both(
      '失効するトークンのない利用者は選択できません。',
      'Users without a token to revoke cannot be chosen.',
    ),
    both(
      'ご自身を選択された場合、失効と同時にログアウトされます。',
      'If you choose yourself, you are logged out at once.',
    ),
  )
}

/** After which time, and in which night, a new issue is possible (S2-53, S2-54), from the policy. */
export function waitingTimes({
  reissueWaitMinutes: wait,
  reissueNight: night,
}: Policy): readonly Bilingual[] {
  const texts: Bilingual[] = [
    wait === 0
      ? both(
          'ワンタイムパスワードのトークン発行は失効後ただちに実施可能となります。',
          'A new token may be issued at once.',
        )
      : both(
          `ワンタイムパスワードのトークン発行は失効の${wait}分後に実施可能となります。`,
          `A new token may be issued ${wait} minutes after the revocation.`,
        ),
  ]
  if (night !== null) {
    const [from, until] = [clock(night.from), clock(night.until)]
    texts.push(
      both(
        `なお、${from.ja}から${until.ja}までに失効された場合、ワンタイムパスワードのトークン発行は${until.ja}以降に実施可能となります。`,
        `If revoked between ${from.en} and ${until.en}, a new token may be issued from ${until.en} on.`,
      ),
    )
  }
  return texts
}

/** `2時6分`, as the source writes it in the text (S2-54). */
function clock({ hour, minute }: TimeOfDay): Bilingual {
  return both(`${hour}時${minute}分`, `${hour}:${String(minute).padStart(2, '0')}`)
}
