import { serialOf, type Visit } from '../../books/ledger.ts'
import { revocableOf, revokeUser } from '../../books/revocation.ts'
import { type Customer, USER_CLASS } from '../../books/users.ts'
import {
  type Bilingual,
  type Block,
  both,
  button,
  buttons,
  heading,
  notes,
  type Page,
  paragraph,
  same,
} from '../../page.ts'
import type { Policy, TimeOfDay } from '../../policy/schema.ts'
import { confirmSection } from '../../site/confirm-password.ts'
import { type Alert, framed, requiredText, type View } from '../../site/frame.ts'
import type { Turn, WebRequest } from '../../site/requests.ts'
import { adminAlerts, workGate } from './gate.ts'
import {
  box,
  COLUMN,
  confirmTicks,
  expiryText,
  freshOrder,
  inOrder,
  listOrder,
  NOTHING,
  reorder,
  type SortColumn,
  sortSection,
  type TickRules,
  type Ticks,
  TOKEN_STATE,
  type TokenRow,
  ticksOf,
  tokenRow,
} from './lists.ts'
import { RESULT_LINKS, USER_MANAGEMENT } from './menu.ts'

/** トークンの失効 (S2-49). */
export function openRevoke(visit: Visit): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const listed = freshOrder(visit)
  return { visit: listed, page: revokeListPage(listed) }
}

/** 再表示, as on the list of stops (S2-41). */
export function resortRevoke(visit: Visit, fields: WebRequest['fields']): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const sorted = reorder(visit, REVOKE_SORT, fields)
  return { visit: sorted, page: revokeListPage(sorted, ticksOf(sorted.bank, fields)) }
}

/**
 * 失効 of all ticked users, or of nobody. One may tick oneself: the source's sample ticks a master,
 * and a lost phone may be one's own; the session ends with it. Assumption: no source forbids it.
 */
export function revoke(visit: Visit, fields: WebRequest['fields']): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const ticks = toRevoke(visit, fields, revokeListPage)
  if (!ticks.ok) return ticks.turn
  const { visit: next, revoked } = revokeAll(ticks.visit, ticks.users, visit.user)
  return { visit: next, page: revokeResultPage(next, revoked) }
}

/** The ticked users, each of whom has something to revoke, after the 確認用パスワード (S2-65). */
export function toRevoke(
  visit: Visit,
  fields: WebRequest['fields'],
  again: TickRules['again'],
): Ticks {
  return confirmTicks(visit, fields, {
    noneTicked: adminAlerts.noneToRevoke,
    obstacleOf: (customer) => (revocableOf(customer) === null ? adminAlerts.nothingToRevoke : null),
    refused: 'revoke-refused',
    again,
  })
}

/** Revokes each of `users`; tells what was taken from whom. `by` is for the audit. */
export function revokeAll(
  visit: Visit,
  users: readonly Customer[],
  by: string,
): { readonly visit: Visit; readonly revoked: readonly RevokedUser[] } {
  let next = visit
  const revoked = users.flatMap((customer): RevokedUser[] => {
    const token = revocableOf(customer)
    if (token === null) return []
    const expires = serialOf(visit.bank, token.serial)?.expires ?? null
    next = revokeUser(next, customer.id, by, visit.now)
    return [{ customer, token: { ...token, state: 'revoked', expires } }]
  })
  return { visit: next, revoked }
}

function closed(visit: Visit): Turn | null {
  const { revokeOnline } = visit.bank.policy
  return workGate(visit, revokeOnline, 'revoke-refused', adminAlerts.noRevocation, 'by form only')
}

/** By what the list may be sorted. */
const REVOKE_SORT: readonly string[] = ['id', 'name', 'class', 'serial', 'state', 'expiry']

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
function revokeListPage(
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

/** The two steps (S2-50), `current` from 0. */
function revokeSteps(current: 0 | 1): Page['steps'] {
  return {
    labels: [
      both('トークン失効の対象利用者を選択', 'Choose the users whose tokens are to be revoked'),
      both('変更完了', 'Done'),
    ],
    current,
  }
}

/** Columns of S2-55; 選択 is the tick of each row. */
function revokeColumns(view: View): readonly Bilingual[] {
  const { wording } = view.bank.policy
  return [
    wording.loginId,
    COLUMN.name,
    COLUMN.userClass,
    COLUMN.serial,
    COLUMN.tokenState,
    COLUMN.expiry,
  ]
}

/** One user's cells in those columns, as he is now. */
function revokeCells(view: View, customer: Customer): readonly Bilingual[] {
  return cellsOf(view, customer, tokenRow(view.bank, customer, view.now))
}

/** The same from another row: the result still shows what was revoked (S2-68). */
function cellsOf(view: View, customer: Customer, row: TokenRow): readonly Bilingual[] {
  const { utcOffsetHours } = view.bank.policy
  return [
    same(customer.id),
    customer.name,
    USER_CLASS[customer.role],
    row.serial === null ? NOTHING : same(row.serial),
    TOKEN_STATE[row.state],
    row.expires === null ? NOTHING : expiryText(row.expires, utcOffsetHours),
  ]
}

/** トークン失効結果 (S2-66): 失効中, with the serial and expiry that were revoked (S2-68). */
function revokeResultPage(view: View, revoked: readonly RevokedUser[]): Page {
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

/** Tells users who revoked their own token that this was their last page. */
export function ownRevoked(view: View, revoked: readonly RevokedUser[]): readonly Alert[] {
  const own = revoked.some(({ customer }) => customer.id === view.user)
  return own ? [adminAlerts.ownRevoked] : []
}
