import type { AuditEntry } from '../bank/audit.ts'
import type { Bilingual, Mail, Page, Paper } from '../bank/page.ts'
import type { Policy } from '../bank/policy/schema.ts'
import type { BankState } from '../bank/types.ts'
import type { Device } from '../firmware/device.ts'
import type { AppNotice, PhoneApp } from '../firmware/phone-app/types.ts'
import type { TokenNotice } from '../firmware/types.ts'
import type { Millis } from '../protocol/time.ts'
import type { Input, MailFault, NetworkState } from './inputs.ts'
import type { RefusedCode } from './refused-code-types.ts'

export {
  type ImportedToken,
  type Input,
  type MailFault,
  type NetworkState,
  type ScanSource,
  STRANGERS,
  type Stamped,
  type Stranger,
} from './inputs.ts'

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
  /** What the bank has accepted of this desk, newest last: see `desk/typed-code.ts`. */
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

/** What was put out of order on purpose. Nothing at all: `RIGHT`. */
export interface Faults {
  /** The bank's clock minus the bench's. */
  readonly bankOffsetMs: number
  readonly network: NetworkState
  readonly mail: { readonly fault: MailFault; readonly minutes: number }
  /** Delayed mails, in the order in which they were sent. */
  readonly mailUnderWay: readonly { readonly mail: Mail; readonly due: Millis }[]
  /** By token, after how many bytes its next flash write ends. */
  readonly tornWrites: readonly { readonly token: number; readonly byte: number }[]
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
