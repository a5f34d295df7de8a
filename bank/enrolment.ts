import type { Millis } from '../protocol/time.ts'
import type { CodePolicy, TokenKind } from './policy/schema.ts'

/** The tokens whose codes are made from the time alone. */
export type TimedKind = Exclude<TokenKind, 'camera-token'>

/**
 * How far a user's key-fob or phone app has come. The states of the lists are drawn from it:
 * 未登録, トークン発行済み, サービス利用中, トークン有効期限切れ, 失効中 (S2-56 … S2-60).
 */
export type Enrolment =
  /** 未登録. */
  | { readonly state: 'none' }
  | IssuedHardware
  | IssuedSoftware
  | InService
  /** 失効中. `issueFrom`: from this moment on a new issue is possible (S2-53, S2-54). */
  | {
      readonly state: 'revoked'
      readonly kind: TimedKind
      readonly serial: string
      readonly at: Millis
      readonly issueFrom: Millis
    }
  /** 利用解除 (S1-36), 利用終了 (S3-10). */
  | {
      readonly state: 'released'
      readonly kind: TimedKind
      readonly at: Millis
      readonly issueFrom: Millis
    }

/** トークン発行済み: a key-fob is on its way, or there and not yet registered. */
export interface IssuedHardware {
  readonly state: 'issued'
  readonly kind: 'key-fob'
  readonly at: Millis
}

/** トークン発行済み: the mail with service id and user id has gone to the phone (S3-37). */
export interface IssuedSoftware {
  readonly state: 'issued'
  readonly kind: 'phone-app'
  readonly at: Millis
  /** 8 digits (S3-05). */
  readonly serviceId: string
  /** 12 digits (S3-05); it is the token's serial, too. */
  readonly userId: string
  /** 利用開始パスワード, chosen by the customer (S3-23). */
  readonly startPassword: string
  /** When a phone took the token; null: not yet. */
  readonly setUpAt: Millis | null
  /** Wrong start-of-use passwords typed on a phone. */
  readonly wrongPasswords: number
}

/** サービス利用中, or トークン有効期限切れ once the serial's expiry has come. */
export interface InService {
  readonly state: 'in-service'
  readonly kind: TimedKind
  readonly serial: string
  readonly since: Millis
}

/**
 * What the bank keeps for one serial. Drift, watermark, fail count and lock belong to the SERIAL,
 * not to the user, so that users who share a token share them (device-facts; S4-52).
 */
export interface SerialRecord {
  /** Camera token: 8 digits; key-fob: 8 to 12; phone app: its user id. */
  readonly serial: string
  readonly kind: TokenKind
  /** Of key-fob and phone app: 16 to 64 bytes. null: a camera token. */
  readonly secret: Uint8Array | null
  readonly code: CodePolicy | null
  /** 有効期限; null: none. */
  readonly expires: Millis | null
  /** Company that it was set up for (S4-50); null: nobody's yet. */
  readonly company: string | null
  /** `barred`: never to be registered again (S1-43). */
  readonly state: 'stock' | 'sent' | 'free' | 'in-use' | 'barred'
  /** Steps by which its clock was ahead when a code was last right. */
  readonly driftSteps: number
  /** Newest time step that was used; older ones and itself are void (S1-04). */
  readonly lastStep: number | null
  /** Wrong codes, in a row or all of them, as the policy has it. */
  readonly wrong: number
  /** 停止中. */
  readonly locked: boolean
  /**
   * Who typed a code for the token when it was stopped without being in his service: it is his stop,
   * too, and below his name it is lifted. Left out or null: nobody.
   */
  readonly triedBy?: string | null
}

/** What a new token brings; everything else of its record starts at nothing. */
type NewSerial = Omit<SerialRecord, 'driftSteps' | 'lastStep' | 'wrong' | 'locked'>

/** The record of a token that was never used: no drift known, no code used, nothing wrong. */
export function freshRecord(token: NewSerial): SerialRecord {
  return { ...token, driftSteps: 0, lastStep: null, wrong: 0, locked: false }
}
