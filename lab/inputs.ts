import type { FormKind } from '../bank/books/branch.ts'
import type { TokenKind } from '../bank/policy/schema.ts'
import type { Key } from '../firmware/camera-token/state.ts'
import type { Millis } from '../protocol/time.ts'

/** How the customer let a token's camera read a text. */
export type ScanSource = 'webcam' | 'desk' | 'screen' | 'picture' | 'script'

/** Everything that can happen to the bench. Nothing else changes a world. */
export type Input =
  | { readonly kind: 'key-down'; readonly token: number; readonly key: Key }
  | { readonly kind: 'key-up'; readonly token: number; readonly key: Key }
  /** The decoded text of a 2-D code, not the video frame. */
  | {
      readonly kind: 'scan'
      readonly token: number
      readonly source: ScanSource
      readonly text: string
    }
  /** The batteries are pulled out and put back. */
  | { readonly kind: 'power-cut'; readonly token: number }
  /** Batteries charged to `percent` are put into a camera token. */
  | { readonly kind: 'cells'; readonly token: number; readonly percent: number }
  /** The token's own clock is set: how far off it is now, and how many seconds it gains per day. */
  | {
      readonly kind: 'token-clock'
      readonly token: number
      readonly offsetSeconds: number
      readonly driftSecondsPerDay: number
    }
  /** A token that the bank did not send is put on the desk. */
  | { readonly kind: 'place-token'; readonly what: Stranger }
  /** A token leaves the desk: lost, or given away. */
  | { readonly kind: 'take-away'; readonly token: number }
  /**
   * Key-fobs from a PSKC file (RFC 6030): they are put on the desk, and the bank knows them too.
   */
  | { readonly kind: 'import-tokens'; readonly tokens: readonly ImportedToken[] }
  /**
   * A field of the bank's page now holds `value`: every keystroke is recorded, or a replay would
   * lose slips.
   */
  | { readonly kind: 'type'; readonly field: string; readonly value: string }
  /** A button or menu entry of the bank's page. */
  | { readonly kind: 'click'; readonly action: string }
  | { readonly kind: 'open-mail'; readonly mail: number }
  /** The browser's "back": the previous page is shown as it was, without asking the bank. */
  | { readonly kind: 'back' }
  /** A new tab with the bank's first page; all tabs share the cookie. */
  | { readonly kind: 'new-tab' }
  | { readonly kind: 'show-tab'; readonly tab: number }
  | { readonly kind: 'close-tab'; readonly tab: number }
  /** A paper form for this user is handed in at the branch. */
  | {
      readonly kind: 'hand-in'
      readonly form: FormKind
      readonly user: string
      /** For an application: which kind of token. */
      readonly device?: TokenKind
    }
  /** A button, link or row of the phone's screen, by its action. */
  | { readonly kind: 'phone-tap'; readonly action: string }
  | { readonly kind: 'phone-type'; readonly field: string; readonly value: string }
  /** The phone's camera read a 2-D code. */
  | { readonly kind: 'phone-scan'; readonly text: string }
  /** The phone's clock is set wrong by this much; 0: correct. */
  | { readonly kind: 'phone-clock'; readonly offsetSeconds: number }
  /**
   * A drill for trainers: the 2-D code on the login page is exchanged for one of a transfer, as a
   * man in the browser would do it. The token shows amount and payee; a customer who types the
   * digits is robbed.
   */
  | { readonly kind: 'tamper' }
  /** 機種変更: a new phone with the same address; the app is lost with the old one. */
  | { readonly kind: 'phone-change' }
  /** The browser's "reload": the last request is repeated, including a sent form. */
  | { readonly kind: 'reload' }
  /** The bank's own clock is wrong by this much from now on; 0: correct. */
  | { readonly kind: 'bank-clock'; readonly offsetSeconds: number }
  /** What happens to mails sent from now on; `minutes` applies to `delayed` only. */
  | { readonly kind: 'mail-fault'; readonly fault: MailFault; readonly minutes: number }
  /** The line between the PC and the bank. */
  | { readonly kind: 'network'; readonly state: NetworkState }
  /** The bank drops the browser's session at once: the next click gets its time-out page. */
  | { readonly kind: 'end-session' }
  /**
   * The next flash write of this camera token stops after so many bytes with a power failure; null:
   * it does not.
   */
  | { readonly kind: 'torn-write'; readonly token: number; readonly byte: number | null }
  /** Only time passes. */
  | { readonly kind: 'time' }

/** `junked`: into the PC's 迷惑メール folder; a phone's carrier rejects such a mail. */
export type MailFault = 'none' | 'delayed' | 'lost' | 'junked'

/** `cut-before`: a request never reaches the bank. `cut-after`: the bank's answer never comes back. */
export type NetworkState = 'up' | 'cut-before' | 'cut-after'

/** An input with its virtual time: one line of a recording. */
export interface Stamped {
  readonly at: Millis
  readonly input: Input
}

/** Foreign tokens that may be put on the desk. */
export const STRANGERS = [
  /** A key-fob of the same bank that was set up for another company (S4-29). */
  'fob-of-another-company',
  /** A key-fob of a bank that this bank does not know. */
  'fob-of-another-bank',
  /** A camera token made for another bank. */
  'camera-token-of-another-bank',
  /** Dead on arrival: sent by the bank, but it never shows anything. */
  'dead-fob',
  'dead-camera-token',
] as const

export type Stranger = (typeof STRANGERS)[number]

/** A key-fob as a PSKC file describes it, with its secret in hex. */
export interface ImportedToken {
  readonly serial: string
  readonly secretHex: string
  readonly digits: number
  readonly periodSeconds: number
  readonly algorithm: 'sha1' | 'sha256' | 'sha512'
  /** ms since the epoch; null: the file does not say. */
  readonly expires: Millis | null
}
