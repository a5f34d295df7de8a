import type { Millis } from '../time.ts'
import type { TotpOptions } from '../totp.ts'

/** One key-fob's key as a key file (PSKC, RFC 6030) carries it. */
export interface PskcKey {
  /** 8 to 12 digits [S2-14]. */
  readonly serial: string
  /** Empty: the file does not say. */
  readonly manufacturer: string
  /** 16 to 64 bytes. */
  readonly secret: Uint8Array
  readonly code: TotpOptions
  /** 有効期限; null: the file does not say. */
  readonly expires: Millis | null
  /** Never empty; null: the file does not say. */
  readonly issuer: string | null
}

/** Why a key file is refused. */
export type PskcReason =
  | 'not-xml'
  /** A DOCTYPE could define entities; key files need none. */
  | 'doctype'
  | 'too-large'
  /** Elements nested deeper than in any key file. */
  | 'too-deep'
  | 'wrong-root'
  | 'wrong-namespace'
  | 'wrong-version'
  | 'no-key'
  | 'encrypted'
  /** A counter-based key. */
  | 'hotp'
  /** Neither counter- nor time-based. */
  | 'wrong-algorithm'
  | 'no-serial'
  | 'bad-serial'
  | 'serial-twice'
  | 'no-secret'
  | 'bad-base64'
  | 'secret-length'
  | 'bad-suite'
  /** Codes that are not decimal digits, or that end in a check digit. */
  | 'bad-encoding'
  | 'bad-digits'
  | 'bad-period'
  /** Steps that are not counted from the epoch. */
  | 'bad-start'
  | 'bad-date'

/** Where and why: the faulty element, or where the XML broke. */
export interface PskcError {
  /** From 1. */
  readonly line: number
  /** From 1, in characters. */
  readonly column: number
  readonly reason: PskcReason
  /** The text found there, shortened; never a secret. */
  readonly found?: string
}

export const PSKC_NAMESPACE = 'urn:ietf:params:xml:ns:keyprov:pskc'
/** The algorithm of the TOTP profile; its form follows the list of RFC 6030, section 5. */
export const PSKC_TOTP = `${PSKC_NAMESPACE}:totp`
export const PSKC_HOTP = `${PSKC_NAMESPACE}:hotp`
