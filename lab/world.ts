import type { BankState } from '../bank/books/state.ts'
import type { Bilingual, Mail, Page, Paper } from '../bank/page.ts'
import type { Policy } from '../bank/policy/schema.ts'
import type { Device } from '../firmware/device.ts'
import type { PhoneApp } from '../firmware/phone-app/state.ts'
import type { Millis } from '../protocol/time.ts'
import type { MailFault, NetworkState } from './inputs.ts'

/** A request as the browser sent it: "reload" sends it again. */
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
  /** The request that this page answers; null: requested without a form, or an older page. */
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
  /** 迷惑メール: mails taken for junk by the mail program. Newest last. */
  readonly junk: readonly { readonly mail: Mail; readonly read: boolean }[]
  readonly openMail: number | null
  /** What the branch's counter said about the last form; null before the first. */
  readonly counter: { readonly accepted: boolean; readonly said: Bilingual } | null
  /** Why the last typed code was refused; null: it was not, or the page has changed. */
  readonly refusedCode: RefusedCode | null
  /** Number of the token used last; null: none yet, or it is gone. */
  readonly inHand: number | null
  /** What the bank has accepted from this desk, newest last: see `desk/typed-code.ts`. */
  readonly accepted: readonly string[]
  /** Id of a stolen transaction (`tamper`) whose digits were typed into the page; null: none. */
  readonly robbed: string | null
  /** The papers from the parcel, with the token (S0-03). */
  readonly papers: readonly Paper[]
}

/** What a bench is started from; with the inputs it determines everything. */
export interface BenchSetup {
  readonly seed: string
  /** Virtual time of the start, ms since the epoch. */
  readonly start: Millis
  /** Id of the institution's policy. */
  readonly institution: string
  /** The policy itself, if it is not a built-in one: it travels with the recording. */
  readonly policy?: Policy
}

/** Faults caused on purpose. None: `NO_FAULTS`. */
export interface Faults {
  /** The bank's clock minus the bench's. */
  readonly bankOffsetMs: number
  readonly network: NetworkState
  readonly mail: { readonly fault: MailFault; readonly minutes: number }
  /** Delayed mails, in the order in which they were sent. */
  readonly mailUnderWay: readonly { readonly mail: Mail; readonly due: Millis }[]
  /** For each token, after how many bytes its next flash write ends. */
  readonly tornWrites: readonly { readonly token: number; readonly byte: number }[]
}

/** The whole bench: plain data, a pure function of setup and inputs. */
export interface World {
  readonly setup: BenchSetup
  readonly now: Millis
  /** In the order in which they arrived; a token keeps its number. */
  readonly tokens: readonly Device[]
  /** Numbers of the tokens that are no longer on the desk. */
  readonly away: readonly number[]
  readonly phone: Phone
  readonly bank: BankState
  readonly desk: Desk
  readonly faults: Faults
}

/**
 * Why a one-time password was refused, as seen by somebody who knows bank, tokens and clocks. A
 * support desk asks the customer for what this says at once (device-facts, rows 2, 6, 7, 13, 20).
 */
export interface RefusedCode {
  readonly why: /** Right, and used already (S1-04). */
    | 'used'
    /** The serial is stopped: no code is accepted. */
    | 'stopped'
    /** The code of another token on the desk; `serial` is that token's. */
    | 'other-token'
    /** A code that the right token showed some time ago. */
    | 'old'
    /** A code of the right token, whose clock is too far off. */
    | 'clock'
    /** A code of the right token, whose clock is good enough: the bank's own is wrong. */
    | 'bank-clock'
    /** The shown code with two neighbours swapped or one digit mistyped. */
    | 'slip'
    /** No token on the desk shows anything like it. */
    | 'unknown'
  readonly serial: string | null
  /** For `clock` and `bank-clock`: how wrong it is; left out if that is unknown. */
  readonly off?: ClockOff
}

/** How far a token's clock differs from what the bank expects; or, for `bank-clock`, the bank's. */
export interface ClockOff {
  readonly minutes: number
  /** false: it is behind. */
  readonly ahead: boolean
  /** Its codes are older than one already accepted: they are void, though never typed. */
  readonly void: boolean
}
