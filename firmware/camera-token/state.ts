import type { Millis } from '../../protocol/time.ts'
import type { MessagePurpose, TransactionField } from '../../protocol/transaction.ts'
import type { TokenClock } from '../clock.ts'
import type { CameraTokenModel } from './model.ts'

/** The three physical buttons of the camera token. */
export type Key = 'left' | 'centre' | 'right'
export const KEYS: readonly Key[] = ['left', 'centre', 'right']

/** A bank this token was made for: its id and its public signing key (Ed25519, 32 bytes). */
export interface KnownBank {
  readonly bankId: number
  readonly publicKey: Uint8Array
  /** What the LCD calls it, half-width; without one, its id in hex. */
  readonly name?: string
}

/** Set at manufacture; never changes. */
export interface TokenIdentity {
  /** u32; printed with leading zeros to 8 digits. */
  readonly serial: number
  /** トークンコード: what Token Info shows, by which a customer tells several tokens apart. */
  readonly tokenCode: string
  /** X25519 private key, 32 bytes. The bank holds the public key of tokens it shipped. */
  readonly privateKey: Uint8Array
  readonly banks: readonly KnownBank[]
}

/** One activated registration, as committed to flash. A token holds one for each bank and slot. */
export interface Instance {
  readonly bankId: number
  /**
   * Number of the registration's licence: the slot in the upper 16 bits, and below them the round,
   * larger for each later registration of that slot.
   */
  readonly licence: number
  readonly seq: number
  /** 32 bytes. */
  readonly key: Uint8Array
  /** Seconds since the epoch; 0 means never. */
  readonly notAfter: number
  readonly digits: number
  /** Seconds of one step of the transaction code's clock. */
  readonly period: number
}

/** Between code 1 and the commit; lives in RAM only. */
export interface ActivationSession {
  readonly bankId: number
  readonly licence: number
  readonly sessionId: Uint8Array
  /** The whole of message 1, as scanned. */
  readonly message1: Uint8Array
  readonly deviceCode: string
  /** Known after code 2. */
  readonly pending: { readonly instance: Instance; readonly signature: string } | null
}

/** A transaction as the token shows it; lives in RAM only. */
export interface Transaction {
  readonly instance: Instance
  /** Lower-case hex. */
  readonly transactionId: string
  readonly purpose: MessagePurpose
  readonly fields: readonly TransactionField[]
}

/** Why a scan is refused, in the order in which it is checked (activation-protocol; E112 is an addition). */
export type RefusalCode =
  | 'E101'
  | 'E102'
  | 'E103'
  | 'E104'
  | 'E105'
  | 'E111'
  | 'E109'
  | 'E110'
  | 'E106'
  | 'E107'
  | 'E108'
  | 'E112'

/** The mode the firmware is in; what each shows and does is in `modes/`. */
export type Mode =
  | { readonly name: 'home-blank' }
  | { readonly name: 'home-ready' }
  | { readonly name: 'camera'; readonly badRead: boolean }
  | { readonly name: 'device-code' }
  | { readonly name: 'device-code-confirm' }
  | { readonly name: 'next-image' }
  | { readonly name: 'signature' }
  | { readonly name: 'signature-confirm' }
  | { readonly name: 'committing' }
  | { readonly name: 'activated' }
  | { readonly name: 'cancelled' }
  | { readonly name: 'refused'; readonly code: RefusalCode }
  | { readonly name: 'menu'; readonly item: number }
  | { readonly name: 'token-info'; readonly page: number }
  | { readonly name: 'transaction'; readonly transaction: Transaction; readonly page: number }
  | { readonly name: 'transaction-code'; readonly transaction: Transaction; readonly code: string }
  | { readonly name: 'delete-confirm'; readonly instance: Instance }
  | { readonly name: 'deleting'; readonly instance: Instance }
  | { readonly name: 'deleted' }
  | { readonly name: 'low-battery' }

export type ModeName = Mode['name']

/** RAM: gone at power-off. */
export interface Running {
  readonly mode: Mode
  readonly session: ActivationSession | null
  /** Transactions whose code was shown since power-on, newest last: not answered again (E108). */
  readonly answered: readonly string[]
  readonly poweredOnAt: Millis
  /** The last press (or accepted scan); auto-off counts from it. */
  readonly lastActivity: Millis
}

/** The whole state of one camera token: plain data. */
export interface CameraToken {
  readonly kind: 'camera-token'
  readonly model: CameraTokenModel
  readonly identity: TokenIdentity
  /** Two slots; see `flash.ts`. */
  readonly flash: Uint8Array
  /** 0 to 100 %, not rounded. While the token is on: the value at the last power-on. */
  readonly battery: number
  /** Dead on arrival: never switches on. */
  readonly faulty: boolean
  readonly clock: TokenClock
  /** Since when each key is down; null when up. `spent` once a long press has acted on it. */
  readonly keys: Readonly<Record<Key, { readonly since: Millis; readonly spent: boolean } | null>>
  /** null: switched off. */
  readonly run: Running | null
}

/** What can happen to a token. Time is an argument of `step`, never read. */
export type TokenEvent =
  | { readonly kind: 'key-down'; readonly key: Key }
  | { readonly kind: 'key-up'; readonly key: Key }
  /** The camera decoded a 2-D code with this text. Ignored unless the camera is on. */
  | { readonly kind: 'scan'; readonly text: string }
  /** The flash write asked for by the last effect has ended. */
  | { readonly kind: 'flash-written' }
  /** Time has come to `now`; the firmware looks at its deadlines. */
  | { readonly kind: 'deadline' }
  /** The batteries were pulled: RAM is lost at once, keys stay where fingers hold them. */
  | { readonly kind: 'power-cut' }
  /**
   * The batteries were changed for others charged to `percent`, 0 to 100 %; includes a power cut.
   */
  | { readonly kind: 'cells'; readonly percent: number }

/** What the firmware asks of the world, or reports. Nothing is executed inside `step`. */
export type TokenEffect =
  /** Write `bytes` at `offset`; then send `flash-written`. */
  | { readonly kind: 'flash-write'; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly kind: 'sound'; readonly sound: 'click' | 'read' | 'refused' | 'done' }
  | { readonly kind: 'notice'; readonly notice: TokenNotice }

/** For the timeline, the coach and the tests. */
export type TokenNotice =
  | { readonly what: 'powered-on'; readonly by: 'key' | 'menu-keys' }
  | { readonly what: 'powered-off'; readonly why: 'key' | 'auto-off' | 'power-cut' }
  | { readonly what: 'mode'; readonly from: ModeName | null; readonly to: ModeName }
  | { readonly what: 'device-code'; readonly code: string }
  | { readonly what: 'signature'; readonly code: string }
  | { readonly what: 'refused'; readonly code: RefusalCode }
  | { readonly what: 'forgot'; readonly during: 'code-1' | 'code-2' }
  | { readonly what: 'committed'; readonly licence: number }
  | ({ readonly what: 'transaction-shown' } & Omit<Transaction, 'instance'>)
  | {
      readonly what: 'transaction-code'
      readonly code: string
      readonly purpose: MessagePurpose
      readonly transactionId: string
    }
  | { readonly what: 'deactivated'; readonly licence: number }
  | { readonly what: 'low-battery' }
  | { readonly what: 'cells-changed'; readonly percent: number }
  /** Centre was held long enough, and the LCD stays dark. */
  | { readonly what: 'no-power'; readonly why: 'empty' | 'faulty' }

/** Answer of `step`. */
export interface TokenStep {
  readonly token: CameraToken
  readonly effects: readonly TokenEffect[]
}
