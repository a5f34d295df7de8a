import type { Millis } from '../../../protocol/time.ts'
import type { AuditCode } from '../../books/audit.ts'
import { keep, serialOf, tell, tokenInUse, type Visit } from '../../books/ledger.ts'
import type { BankState } from '../../books/state.ts'
import type { Customer } from '../../books/users.ts'
import { civilTime } from '../../calendar.ts'
import { type Bilingual, type Block, both, button, buttons, type Page, same } from '../../page.ts'
import type { Policy, TokenKind } from '../../policy/schema.ts'
import { confirmPassword } from '../../site/confirm-password.ts'
import type { Alert, View } from '../../site/frame.ts'
import { lockedPage } from '../../site/notices.ts'
import { fieldText, type Turn, ticked, type WebRequest } from '../../site/requests.ts'
import { adminAlerts } from './gate.ts'

/** Columns that the lists of users share (S2-35, S2-55). */
export const COLUMN = {
  name: both('利用者名', 'Name'),
  userClass: both('利用者区分', 'User class'),
  serial: both('シリアル番号', 'Serial number'),
  otpState: both('ワンタイムパスワード認証状態', 'One-time password authentication'),
  tokenState: both('ワンタイムパスワード状態', 'One-time password'),
  expiry: both('トークン有効期限', 'Token expiry'),
} as const

/** What stands where there is nothing (S2-61). */
export const NOTHING = same('-')

/** ワンタイムパスワード認証状態 (S2-36). */
export const OTP_STATE: Readonly<Record<'usable' | 'stopped', Bilingual>> = {
  usable: both('利用可能', 'Usable'),
  stopped: both('停止中', 'Stopped'),
}

/** ワンタイムパスワード状態 (S2-56 … S2-60). */
export const TOKEN_STATE: Readonly<Record<TokenState, Bilingual>> = {
  'in-service': both('サービス利用中', 'In service'),
  expired: both('トークン有効期限切れ', 'Token expired'),
  revoked: both('失効中', 'Revoked'),
  issued: both('トークン発行済み', 'Token issued'),
  none: both('未登録', 'Not registered'),
}

/** What a token is called here (S1-06, S4-01, S0-02). */
export function kindText(kind: TokenKind, { wording, deviceName }: Policy): Bilingual {
  switch (kind) {
    case 'camera-token':
      return deviceName
    case 'key-fob':
      return wording.hardwareToken
    case 'phone-app':
      return wording.softwareToken
    default:
      return kind satisfies never
  }
}

/** `2021年09月30日 08時00分`: every number in full width of two digits, as the lists show it (S2-63). */
export function expiryText(at: Millis, offsetHours: number): Bilingual {
  const t = civilTime(at, offsetHours)
  const two = (n: number): string => String(n).padStart(2, '0')
  const [month, day, hour, minute] = [t.month, t.day, t.hour, t.minute].map(two)
  return both(
    `${t.year}年${month}月${day}日 ${hour}時${minute}分`,
    `${t.year}-${month}-${day} ${hour}:${minute}`,
  )
}

/** A row's box and whether it is ticked; a user who may not be chosen has none. */
export function box(
  user: string,
  free: boolean,
  ticked: ReadonlySet<string>,
): { readonly select: string | null; readonly ticked: boolean } {
  return free
    ? { select: `select:${user}`, ticked: ticked.has(user) }
    : { select: null, ticked: false }
}

/** ワンタイムパスワード状態, in the order of the source's list (S2-56 … S2-60). */
type TokenState = 'in-service' | 'expired' | 'revoked' | 'issued' | 'none'

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
 * release, 利用解除, leaves nobody registered: 未登録. Assumption: the source does not mention a release.
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

/** 並び順 of a list of users (S2-41): by which column, 昇順 or 降順. */
interface ListOrder {
  readonly by: string
  readonly order: 'ascending' | 'descending'
}

/** ログインID, 昇順, as the sample has it (S2-41). */
const FIRST: ListOrder = { by: 'id', order: 'ascending' }

/** The order of the session's list; the draft of another page is ignored. */
export function listOrder(visit: Pick<Visit, 'session'>): ListOrder {
  const { draft } = visit.session
  return draft?.kind === 'list' ? { by: draft.by, order: draft.order } : FIRST
}

/** 再表示: takes the order from the form; an unknown order becomes ログインID, 昇順. */
export function reorder(
  visit: Visit,
  columns: readonly string[],
  fields: WebRequest['fields'],
): Visit {
  const wished = fieldText(fields, 'sortBy')
  const by = columns.includes(wished) ? wished : FIRST.by
  const descending = fieldText(fields, 'sortOrder') === 'descending'
  const order = descending ? 'descending' : 'ascending'
  return keep(visit, { draft: { kind: 'list', by, order } })
}

/** A list that is opened anew stands in the first order. */
export function freshOrder(visit: Visit): Visit {
  return keep(visit, { draft: { kind: 'list', ...FIRST } })
}

/** `rows` in `order` by `keyOf`; equal ones stay as they are in the contract. */
export function inOrder<Row>(
  rows: readonly Row[],
  { order }: ListOrder,
  keyOf: (row: Row) => string,
): readonly Row[] {
  const sign = order === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)]
    if (left === right) return 0
    return left < right ? -sign : sign
  })
}

/** A column by which a list may be sorted. */
export interface SortColumn {
  /** Value of the field `sortBy`. */
  readonly by: string
  readonly label: Bilingual
}

const ORDERS: readonly { readonly value: ListOrder['order']; readonly label: Bilingual }[] = [
  { value: 'ascending', label: both('昇順', 'Ascending') },
  { value: 'descending', label: both('降順', 'Descending') },
]

/** 並び順, 昇順 or 降順, and the button 再表示, which sends `action` (S2-41). */
export function sortSection(
  view: View,
  columns: readonly SortColumn[],
  action: string,
): readonly Block[] {
  const { by, order } = listOrder(view)
  const blank = { required: false, hint: null, digits: null, error: null }
  return [
    {
      kind: 'fields',
      fields: [
        {
          ...blank,
          name: 'sortBy',
          label: both('並び順', 'Sort by'),
          type: 'select',
          value: by,
          options: columns.map((column) => ({ value: column.by, label: column.label })),
        },
        {
          ...blank,
          name: 'sortOrder',
          label: both('昇順・降順', 'Order'),
          type: 'select',
          value: order,
          options: ORDERS,
        },
      ],
    },
    buttons(button(action, both('再表示', 'Show again'))),
  ]
}

/** How a list with ticks and a 確認用パスワード is read. */
export interface TickRules {
  readonly noneTicked: Alert
  /** The reason why a ticked user is refused, or null. */
  readonly obstacleOf: (customer: Customer) => Alert | null
  /** For the audit when the form is refused. */
  readonly refused: AuditCode
  /** The list again, with the ticks that were set. */
  readonly again: (visit: Visit, ticks: ReadonlySet<string>, alerts: readonly Alert[]) => Page
}

/** Either the ticked users, or the answer that refuses the form. */
export type Ticks =
  | { readonly ok: true; readonly visit: Visit; readonly users: readonly Customer[] }
  | { readonly ok: false; readonly turn: Turn }

/** The users of the contract whose box is ticked; boxes of unknown users are ignored. */
export function tickedUsers(bank: BankState, fields: WebRequest['fields']): readonly Customer[] {
  return bank.customers.filter(({ id }) => ticked(fields, `select:${id}`))
}

/** Their ids: ticks survive a 再表示 and a refusal. */
export function ticksOf(bank: BankState, fields: WebRequest['fields']): ReadonlySet<string> {
  return new Set(tickedUsers(bank, fields).map(({ id }) => id))
}

/** All ticked users or none, after the 確認用パスワード (S2-42, S2-65). */
export function confirmTicks(visit: Visit, fields: WebRequest['fields'], rules: TickRules): Ticks {
  const users = tickedUsers(visit.bank, fields)
  const refuse = (from: Visit, why: Alert, detail: string): Ticks => {
    const told = tell(from, from.user, rules.refused, detail)
    const page = rules.again(told, ticksOf(told.bank, fields), [why])
    return { ok: false, turn: { visit: told, page } }
  }
  if (users.length === 0) return refuse(visit, rules.noneTicked, 'nobody ticked')
  for (const user of users) {
    const why = rules.obstacleOf(user)
    if (why !== null) return refuse(visit, why, `${user.id}: ${why.code}`)
  }
  const { verdict, visit: counted } = confirmPassword(visit, fields)
  switch (verdict) {
    case 'right':
      return { ok: true, visit: counted, users }
    case 'empty':
      return refuse(counted, adminAlerts.noPassword, 'no password')
    case 'form':
      return refuse(counted, adminAlerts.passwordForm, 'no such password')
    case 'wrong':
      return refuse(counted, adminAlerts.wrongPassword, 'wrong password')
    case 'locked':
      return { ok: false, turn: { visit: counted, page: lockedPage(counted) } }
    default:
      return verdict satisfies never
  }
}
