import type { Millis } from '../../../protocol/time.ts'
import type { TokenState } from '../../admin/token-state.ts'
import { civilTime } from '../../calendar.ts'
import type { Bilingual } from '../../page.ts'
import type { Policy, TokenKind } from '../../policy/schema.ts'
import { both, same } from '../../text.ts'

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
