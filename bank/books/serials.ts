import type { Millis } from '../../protocol/time.ts'
import type { CodePolicy, TokenKind } from '../policy/schema.ts'

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
  /** Company that it was set up for (S4-50); null: none yet. */
  readonly company: string | null
  /** `barred`: never to be registered again (S1-43). */
  readonly state: 'stock' | 'sent' | 'free' | 'in-use' | 'barred'
  /** Steps by which its clock was ahead when a code was last right; negative: behind. */
  readonly driftSteps: number
  /** Newest time step that was used; older ones and itself are void (S1-04). */
  readonly lastStep: number | null
  /** Wrong codes, in a row or in total, as the policy says. */
  readonly wrong: number
  /** 停止中. */
  readonly locked: boolean
  /**
   * User who typed a code for the token when it was stopped, without having it in service: the stop
   * appears under this user and is lifted there. Left out or null: nobody.
   */
  readonly triedBy?: string | null
}

/** What is given for a new token; the rest of its record starts empty. */
type NewSerial = Omit<SerialRecord, 'driftSteps' | 'lastStep' | 'wrong' | 'locked'>

/** The record of a token that was never used: no drift known, no code used, nothing wrong. */
export function freshRecord(token: NewSerial): SerialRecord {
  return { ...token, driftSteps: 0, lastStep: null, wrong: 0, locked: false }
}
