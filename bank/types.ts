import type { Chance } from '../protocol/chance.ts'
import type { Millis } from '../protocol/time.ts'
import type { Bilingual, Mail, Page } from './page.ts'
import type { Policy } from './policy.ts'

/** A token that the bank shipped to this contract. */
export interface ShippedToken {
  readonly serial: number
  readonly tokenCode: string
  /** X25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array
}

/** How far the bank believes a user's registration has come (activation-protocol, last part). It cannot see Done/Yes. */
export type Registration =
  | { readonly state: 'none' }
  | MailSent
  | CodeTwoShown
  | {
      readonly state: 'registered'
      readonly licence: number
      readonly serial: number
      readonly seq: number
      readonly key: Uint8Array
      readonly at: Millis
      /** true after the first good code: only that proves that the device committed. */
      readonly confirmed: boolean
      readonly usedInTransaction: boolean
    }

export interface MailSent {
  readonly state: 'mail-sent'
  readonly licence: number
  readonly sessionId: Uint8Array
  readonly message1: Uint8Array
  /** X25519 ephemeral private key, 32 bytes. */
  readonly ephemeral: Uint8Array
  readonly at: Millis
}

/** The device code was accepted and code 2 is on the screen. */
export interface CodeTwoShown extends Omit<MailSent, 'state'> {
  readonly state: 'code-2-shown'
  readonly serial: number
  readonly seq: number
  readonly key: Uint8Array
  readonly message2: Uint8Array
  readonly code2At: Millis
}

export interface Customer {
  readonly id: string
  /** Display name. */
  readonly name: Bilingual
  readonly role: 'master' | 'general'
  readonly password: string
  /** 確認用パスワード, asked for before changes. */
  readonly confirmPassword: string
  readonly mail: string
  readonly registration: Registration
  /** Wrong codes in a row. */
  readonly wrongCodes: number
  readonly wrongPasswords: number
  readonly locked: boolean
  /**
   * Licence number of this round of registration. Every mail of one round carries the same; only
   * 初期化 or a form at the branch begins the next round, with a higher one (S0-42, S0-44).
   */
  readonly nextLicence: number
}

export interface WebSession {
  readonly id: string
  readonly user: string
  readonly lastRequest: Millis
  /** The procedure the session is in, so that a form of another page is told apart. */
  readonly page: string
}

/** A form handed in at the branch, worked on after some days. */
export interface CounterForm {
  readonly kind: 'token-reset'
  readonly user: string
  readonly handedIn: Millis
  readonly due: Millis
}

export interface BankState {
  readonly policy: Policy
  /** u32, in every message's header. */
  readonly bankId: number
  /** Ed25519 private key (seed), 32 bytes. */
  readonly signingKey: Uint8Array
  readonly contract: {
    readonly company: Bilingual
    readonly branch: Bilingual
    readonly account: Bilingual
    readonly balanceYen: number
  }
  readonly customers: readonly Customer[]
  readonly tokens: readonly ShippedToken[]
  readonly sessions: readonly WebSession[]
  readonly forms: readonly CounterForm[]
  /** The last sequence number given to each serial. */
  readonly lastSeq: Readonly<Record<string, number>>
  readonly nextMail: number
  readonly chance: Chance
}

/** What the browser sends: the cookie, the button and the typed fields. */
export interface WebRequest {
  readonly session: string | null
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

export type BankEffect =
  | { readonly kind: 'mail'; readonly mail: Mail }
  /** For the tester's eyes: what the bank knows, which the page may not say. */
  | { readonly kind: 'audit'; readonly entry: AuditEntry }

export interface AuditEntry {
  readonly user: string | null
  readonly what: AuditCode
  readonly detail: string
}

export type AuditCode =
  | 'login'
  | 'login-refused'
  | 'logout'
  | 'session-timeout'
  | 'mail-requested'
  | 'typing-slip'
  | 'wrong-device-code'
  | 'device-code-accepted'
  | 'wrong-signature'
  | 'registered'
  | 'code-1-expired'
  | 'code-2-expired'
  | 'locked'
  | 'initialised'
  | 'initialise-refused'
  | 'form-handed-in'
  | 'form-done'
  | 'refused'

export interface BankStep {
  readonly bank: BankState
  readonly effects: readonly BankEffect[]
}

/** What the branch counter says to the customer who hands a form in. */
export interface CounterAnswer extends BankStep {
  readonly accepted: boolean
  readonly said: Bilingual
}

/** Answer to a request: the page, and the cookie that the browser keeps from now on. */
export interface BankResponse extends BankStep {
  readonly page: Page
  readonly session: string | null
}
