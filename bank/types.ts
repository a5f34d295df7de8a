import type { Chance } from '../protocol/chance.ts'
import type { Millis } from '../protocol/time.ts'
import type { CompanyState } from './company.ts'
import type { CounterForm, Delivery } from './counter-types.ts'
import type { Draft } from './draft.ts'
import type { Enrolment, SerialRecord } from './enrolment.ts'
import type { Bilingual, Mail, Page } from './page.ts'
import type { ParcelItem } from './parcel.ts'
import type { Policy } from './policy/schema.ts'

/** A camera token that the vendor made for this bank. */
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

/** 利用者区分. */
export type UserClass = 'master' | 'administrator' | 'general'

export interface Customer {
  readonly id: string
  /** Display name. */
  readonly name: Bilingual
  /** マスターユーザ, 管理者ユーザ, 一般ユーザ (S2-37). */
  readonly role: UserClass
  readonly password: string
  /** 確認用パスワード, asked for before changes. */
  readonly confirmPassword: string
  readonly mail: string
  /** 携帯電話メールアドレス, as given when the software token was issued (S3-18); null: none yet. */
  readonly phoneMail: string | null
  /** Of the camera token. */
  readonly registration: Registration
  /** Of key-fob and phone app. */
  readonly enrolment: Enrolment
  /** Wrong codes in a row while the camera token is being registered; later the serial counts. */
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
  /** Number of the page last answered (`Page.form`). */
  readonly form: number
  /**
   * `full`: logged in. `code`: ID and password were right, the one-time password is still asked
   * for. `setup`: they were right, the forced registration page is shown (S2-08, S4-33).
   */
  readonly level: 'full' | 'code' | 'setup'
  /** What the pages before have gathered: a transfer, an issue of a software token … */
  readonly draft: Draft | null
}

export interface BankState {
  readonly policy: Policy
  /** u32, in every message's header. */
  readonly bankId: number
  /** Ed25519 private key (seed), 32 bytes. */
  readonly signingKey: Uint8Array
  readonly contract: CompanyState
  readonly customers: readonly Customer[]
  readonly tokens: readonly ShippedToken[]
  /** Every serial that the bank knows, of every kind. */
  readonly serials: readonly SerialRecord[]
  readonly sessions: readonly WebSession[]
  readonly forms: readonly CounterForm[]
  /** Parcels on their way. */
  readonly deliveries: readonly Delivery[]
  /** The last sequence number given to each serial. */
  readonly lastSeq: Readonly<Record<string, number>>
  readonly nextMail: number
  /** Counts transfers, challenges and software tokens. */
  readonly nextNumber: number
  readonly chance: Chance
}

/** What the browser sends: the cookie, the button and the typed fields. */
export interface WebRequest {
  readonly session: string | null
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
  /** `Page.form` of the page that the button was on; left out: the newest. */
  readonly form?: number
}

export type BankEffect =
  | { readonly kind: 'mail'; readonly mail: Mail }
  /** A parcel reaches the customer's desk. */
  | { readonly kind: 'parcel'; readonly items: readonly ParcelItem[] }
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
  | 'code-accepted'
  | 'wrong-code'
  | 'replayed-code'
  | 'code-while-locked'
  | 'resynchronised'
  | 'resync-asked'
  | 'token-issued'
  | 'token-sent'
  | 'parcel-arrived'
  | 'soft-token-set-up'
  | 'use-started'
  | 'start-refused'
  | 'registration-skipped'
  | 'released'
  | 'revoked'
  | 'revoke-refused'
  | 'unlocked'
  | 'unlock-refused'
  | 'challenge-shown'
  | 'challenge-expired'
  | 'transfer-booked'
  | 'transfer-refused'
  | 'fee-debited'
  | 'deactivation-shown'
  | 'mail-bounced'

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
