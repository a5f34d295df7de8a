import type { FormKind } from '../bank/books/branch.ts'
import type { TokenKind } from '../bank/policy/schema.ts'
import type { Key } from '../firmware/camera-token/state.ts'
import type { Millis } from '../protocol/time.ts'

/** Which eye of the customer's desk a scanned text came through. */
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
  /** The cells are pulled out and put back. */
  | { readonly kind: 'power-cut'; readonly token: number }
  /** Cells with so many percent are put into a camera token. */
  | { readonly kind: 'cells'; readonly token: number; readonly percent: number }
  /** The token's own clock is set: so far off now, and so many seconds gained a day from now on. */
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
  /** Key-fobs from a PSKC file (RFC 6030): they lie on the desk, and the bank knows them too. */
  | { readonly kind: 'import-tokens'; readonly tokens: readonly ImportedToken[] }
  /** A field of the bank's page now holds `value`: every keystroke is one, or a replay would lose the slip. */
  | { readonly kind: 'type'; readonly field: string; readonly value: string }
  /** A button or menu entry of the bank's page. */
  | { readonly kind: 'click'; readonly action: string }
  | { readonly kind: 'open-mail'; readonly mail: number }
  /** The browser's "back": the page before is shown as it was, nothing is asked of the bank. */
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
  /** The phone's clock is set wrong by so much; 0: right. */
  | { readonly kind: 'phone-clock'; readonly offsetSeconds: number }
  /**
   * A drill for trainers: the 2-D code on the login page is exchanged for one of a transfer, as a
   * man in the browser would do it. The token shows amount and payee; whoever types on is robbed.
   */
  | { readonly kind: 'tamper' }
  /** 機種変更: a new phone with the same address; the app is gone with the old one. */
  | { readonly kind: 'phone-change' }
  /** The browser's "reload": what was asked for last is asked for again, a sent form too. */
  | { readonly kind: 'reload' }
  /** The bank's own clock is wrong by so much from now on; 0: right. */
  | { readonly kind: 'bank-clock'; readonly offsetSeconds: number }
  /** What becomes of the mails that are sent from now on; `minutes` counts for `delayed` alone. */
  | { readonly kind: 'mail-fault'; readonly fault: MailFault; readonly minutes: number }
  /** The line between the PC and the bank. */
  | { readonly kind: 'network'; readonly state: NetworkState }
  /** The bank forgets the browser's session at once: the next click meets its time-out page. */
  | { readonly kind: 'end-session' }
  /** The next flash write of this camera token stops after so many bytes and its power goes; null: it does not. */
  | { readonly kind: 'torn-write'; readonly token: number; readonly byte: number | null }
  /** Nothing but time. */
  | { readonly kind: 'time' }

/** `junked`: into the PC's 迷惑メール folder; a phone's carrier turns such a mail away. */
export type MailFault = 'none' | 'delayed' | 'lost' | 'junked'

/** `cut-before`: a request never reaches the bank. `cut-after`: the bank's answer never comes back. */
export type NetworkState = 'up' | 'cut-before' | 'cut-after'

/** An input with its virtual time: one line of a recording. */
export interface Stamped {
  readonly at: Millis
  readonly input: Input
}

/** Tokens that may come to the desk from elsewhere. */
export const STRANGERS = [
  /** A key-fob of the same bank that was set up for another company (S4-29). */
  'fob-of-another-company',
  /** A key-fob of a bank that this bank knows nothing of. */
  'fob-of-another-bank',
  /** A camera token made for another bank. */
  'camera-token-of-another-bank',
  /** Dead on arrival: the bank's own, but it never shows anything. */
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
