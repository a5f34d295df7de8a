import type { FormKind } from '../bank/counter-types.ts'
import type { Bilingual, Mail, Page, Paper } from '../bank/page.ts'
import type { Policy, TokenKind } from '../bank/policy.ts'
import type { AuditEntry, BankState } from '../bank/types.ts'
import type { Device } from '../firmware/device.ts'
import type { AppNotice, PhoneApp } from '../firmware/phone-app/types.ts'
import type { Key, TokenNotice } from '../firmware/types.ts'
import type { Millis } from '../protocol/time.ts'
import type { Faults, MailFault, NetworkState } from './faults/types.ts'
import type { RefusedCode } from './refused-code-types.ts'

export type { Faults, MailFault, NetworkState } from './faults/types.ts'

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

/** An input with its virtual time: one line of a recording. */
export interface Stamped {
  readonly at: Millis
  readonly input: Input
}

/** Tokens that may come to the desk from elsewhere. */
export const STRANGERS = [
  /** A key-fob of the same bank that was set up for another company (S4-29). */
  'fob-of-another-company',
  /** A key-fob of a bank that ours knows nothing of. */
  'fob-of-another-bank',
  /** A camera token made for another bank. */
  'camera-token-of-another-bank',
  /** Dead on arrival: ours, but it never shows anything. */
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

/** A request as the browser has sent it: "reload" sends it again. */
export interface SentRequest {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
  readonly form: number
}

/** What one tab of the browser shows. */
export interface Tab {
  /** Counts the tabs ever opened, from 1. */
  readonly tab: number
  /** The last page that the bank answered, or an older one after "back". */
  readonly page: Page
  /** What the customer has typed into the page's fields. */
  readonly fields: Readonly<Record<string, string>>
  /** Pages before this one, newest last. */
  readonly past: readonly Page[]
  /** What this page is the answer to; null: it was asked for without a form, or is an older page. */
  readonly sent: SentRequest | null
}

/** The browser: the tab in front, and the others behind it. */
export interface Browser extends Tab {
  /** The cookie, which all tabs share. */
  readonly session: string | null
  readonly others: readonly Tab[]
}

/** The customer's phone. */
export interface Phone {
  readonly address: string
  readonly place: 'home' | 'mail' | 'store' | 'app' | 'settings'
  /** 迷惑メール拒否設定: while it is on, only mail from these domains arrives (S4-15). */
  readonly filter: { readonly on: boolean; readonly allowed: readonly string[] }
  /** Newest last. */
  readonly mailbox: readonly { readonly mail: Mail; readonly read: boolean }[]
  readonly openMail: number | null
  /** How many mails the filter has turned away. */
  readonly refused: number
  /** What is being typed into the phone's own settings. */
  readonly typed: Readonly<Record<string, string>>
  /** null: not installed. */
  readonly app: PhoneApp | null
  /** Its clock minus the bench's. */
  readonly clockOffsetMs: number
}

export interface Desk {
  readonly browser: Browser
  /** Newest last. */
  readonly mailbox: readonly { readonly mail: Mail; readonly read: boolean }[]
  /** 迷惑メール: what the mail program took for junk. Newest last. */
  readonly junk: readonly { readonly mail: Mail; readonly read: boolean }[]
  readonly openMail: number | null
  /** What the branch's counter said to the last form; null before the first. */
  readonly counter: { readonly accepted: boolean; readonly said: Bilingual } | null
  /** Why the last code that was typed was refused; null: it was not, or the page is another one. */
  readonly refusedCode: RefusedCode | null
  /** Number of the token that was handled last; null: none yet, or it is gone. */
  readonly inHand: number | null
  /** What the bank has accepted of this desk, newest last: see `answered.ts`. */
  readonly accepted: readonly string[]
  /** Id of a stolen transaction (`tamper`) whose digits were typed into the page; null: none. */
  readonly robbed: string | null
  /** What came in the parcel together with the token (S0-03). */
  readonly papers: readonly Paper[]
}

/** What a bench is started from; with the inputs it determines everything. */
export interface BenchSetup {
  readonly seed: string
  /** Virtual time of the start, ms since the epoch. */
  readonly start: Millis
  /** Id of the institution's policy. */
  readonly institution: string
  /** The policy itself, where it is none of the bench's own: it travels with the recording. */
  readonly policy?: Policy
}

/** The whole bench: plain data, a pure function of setup and inputs. */
export interface World {
  readonly setup: BenchSetup
  readonly now: Millis
  /** In the order in which they came to the desk; a token keeps its number. */
  readonly tokens: readonly Device[]
  /** Numbers of the tokens that are no longer on the desk. */
  readonly away: readonly number[]
  readonly phone: Phone
  readonly bank: BankState
  readonly desk: Desk
  readonly faults: Faults
}

/**
 * What became of a mail. `refused`: by the phone's junk filter; `nowhere`: nobody has this address.
 * `junk`, `delayed`, `lost`: see `MailFault`; a delayed one is told of again when it arrives.
 */
export type MailWhere = 'pc' | 'phone' | 'refused' | 'nowhere' | 'junk' | 'delayed' | 'lost'

export type Lane = 'customer' | 'token' | 'phone' | 'bank' | 'mail' | 'clock'

/** What came of an input: drawn by the timeline, read by tests and the coach. Never recorded. */
export type WorldEvent = { readonly at: Millis } & (
  | { readonly lane: 'customer'; readonly kind: 'input'; readonly input: Input }
  | {
      readonly lane: 'token'
      readonly kind: 'notice'
      readonly token: number
      readonly notice: TokenNotice
    }
  | {
      readonly lane: 'token'
      readonly kind: 'sound'
      readonly token: number
      readonly sound: 'click' | 'read' | 'refused' | 'done'
    }
  | {
      readonly lane: 'bank'
      readonly kind: 'page'
      readonly id: string
      readonly title: Bilingual
      readonly alert: string | null
    }
  | { readonly lane: 'bank'; readonly kind: 'audit'; readonly entry: AuditEntry }
  | {
      readonly lane: 'mail'
      readonly kind: 'mail'
      readonly mail: number
      readonly template: string
      readonly subject: Bilingual
      readonly where: MailWhere
    }
  | { readonly lane: 'phone'; readonly kind: 'app'; readonly notice: AppNotice }
  /** A parcel arrived; the numbers of the tokens in it. */
  | { readonly lane: 'mail'; readonly kind: 'parcel'; readonly tokens: readonly number[] }
)

export interface Applied {
  readonly world: World
  readonly events: readonly WorldEvent[]
}

/** The next thing that time alone will bring. */
export interface Deadline {
  readonly at: Millis
  readonly what:
    | 'long-press'
    | 'auto-off'
    | 'session-timeout'
    | 'form-due'
    | 'mail-code-expires'
    | 'screen-code-expires'
    | 'display-off'
    | 'code-changes'
    | 'parcel'
    | 'start-date'
    | 'skip-ends'
    | 'issue-possible'
    | 'challenge-expires'
    | 'soft-issue-expires'
    | 'monthly-fee'
    | 'mail-arrives'
}
