import { base32 } from '@otplib/plugin-base32-scure'
import {
  generateTOTP,
  InvalidURIError,
  MissingParameterError,
  type OTPAuthURI,
  parseURI,
} from '@otplib/uri'
import { err, ok, type Result } from './result.ts'
import { inRange, PERIOD_SECONDS, SECRET_BYTES, type TotpOptions } from './totp.ts'

/** What an `otpauth://totp/…` text contains: all that another authenticator needs. */
export interface OtpauthKey {
  /** Who issued it; empty if the text does not say. */
  readonly issuer: string
  readonly account: string
  /** 16 to 64 bytes, unless the reader accepts other lengths. */
  readonly secret: Uint8Array
  readonly code: TotpOptions
}

/** Why an `otpauth://` text is refused. */
export type OtpauthError =
  /** Not an otpauth text, or broken percent-encoding, or longer than 2,048 characters. */
  | 'not-otpauth'
  /** A counter-based key: its codes do not depend on the time. */
  | 'hotp'
  | 'no-account'
  | 'no-secret'
  | 'bad-base32'
  | 'secret-length'
  /** An algorithm, number of digits or period that no emulated token has. */
  | 'bad-form'

/** Longest name that is written. Assumption: a phone's camera can still read the code. */
const NAME_LENGTH = 60

/**
 * The key as a text of the key URI format, for a 2-D code. A colon separates the two names, so a
 * colon within a name becomes a space. Names are cut after 60 characters.
 */
export function toOtpauth(key: OtpauthKey): string {
  const { algorithm, digits, periodSeconds } = key.code
  if (digits !== 6 && digits !== 7 && digits !== 8) throw new RangeError(`${digits} digits`)
  return generateTOTP({
    issuer: name(key.issuer),
    label: name(key.account),
    secret: base32.encode(key.secret),
    algorithm,
    digits,
    period: periodSeconds,
  })
}

/**
 * Reads a text of the key URI format: SHA-1, 6 digits, 30 s unless it says otherwise.
 * `secretBytes`: accepted lengths of the secret; if left out, those of the tokens.
 */
export function readOtpauth(
  text: string,
  secretBytes: { readonly min: number; readonly max: number } = SECRET_BYTES,
): Result<OtpauthKey, OtpauthError> {
  const uri = parse(text.trim())
  if (!uri.ok) return uri
  const { label, params } = uri.value
  const colon = label.indexOf(':')
  const account = visible(label.slice(colon + 1))
  if (account === '') return err('no-account')
  const periodSeconds = params.period ?? 30
  if (!inRange(periodSeconds, PERIOD_SECONDS)) return err('bad-form')
  const secret = decode(params.secret)
  if (secret === null) return err('bad-base32')
  if (!inRange(secret.length, secretBytes)) return err('secret-length')
  return ok({
    // The issuer may stand in two places; the parameter is the newer one, and the one that apps
    // show.
    issuer: visible(params.issuer ?? label.slice(0, Math.max(0, colon))),
    account,
    secret,
    code: { algorithm: params.algorithm ?? 'sha1', digits: params.digits ?? 6, periodSeconds },
  })
}

/**
 * A name that is safe to show: without control characters and marks that change the text direction.
 */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
}

/** The parser throws; only the class of the error tells one case from another. */
function parse(text: string): Result<OTPAuthURI, OtpauthError> {
  // Scheme and type may be in either case (RFC 3986, section 3.1 and 6.2.2.1).
  const head = /^otpauth:\/\/(totp|hotp)\//i.exec(text)
  if (head === null) return err('not-otpauth')
  if (head[1]?.toLowerCase() === 'hotp') return err('hotp')
  try {
    return ok(parseURI(`otpauth://totp/${text.slice(head[0].length)}`))
  } catch (error) {
    if (error instanceof MissingParameterError) return err('no-secret')
    return err(error instanceof InvalidURIError ? 'not-otpauth' : 'bad-form')
  }
}

/** Some write the key in groups: blanks and hyphens are skipped. */
function decode(text: string): Uint8Array | null {
  try {
    return base32.decode(text.replace(/[\s-]/g, ''))
  } catch {
    return null
  }
}

function name(text: string): string {
  const clean = text.replace(/[:\s]+/g, ' ').trim()
  // Half a surrogate pair cannot be percent-encoded.
  return Array.from(clean)
    .slice(0, NAME_LENGTH)
    .join('')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}
