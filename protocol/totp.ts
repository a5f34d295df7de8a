import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { crypto } from '@otplib/plugin-crypto-noble'
import { generateSync } from 'otplib'
import { type Millis, seconds } from './time.ts'

/** The form of a time-based code (RFC 6238). */
export interface TotpOptions {
  /** 6 to 8. */
  readonly digits: number
  /** Seconds of one time step; T0 is the epoch. */
  readonly periodSeconds: number
  readonly algorithm: 'sha1' | 'sha256' | 'sha512'
}

/**
 * The code of RFC 6238 at `at`. `secret` is 16 to 64 bytes. The time is always passed, as otplib
 * would otherwise read the wall clock. Throws on a secret or period that otplib refuses, since they
 * come from the program.
 */
export function totp(secret: Uint8Array, at: Millis, options: TotpOptions): string {
  return generateSync({
    strategy: 'totp',
    algorithm: options.algorithm,
    digits: options.digits,
    period: options.periodSeconds,
    crypto,
    secret,
    epoch: seconds(at),
  })
}

const HASH = { sha1, sha256, sha512 } as const
const U32 = 0x1_0000_0000

/**
 * The codes of many time steps of one token, for a verifier that searches them: the same codes as
 * from `totp`, but the key is prepared only once. A wrong code costs a search of all steps, and
 * somebody who guesses sends only wrong ones. The returned function takes the number of a step, a
 * whole number from 0 (RFC 6238, section 4.2).
 */
export function totpSteps(
  secret: Uint8Array,
  { algorithm, digits }: Pick<TotpOptions, 'algorithm' | 'digits'>,
): (step: number) => string {
  const keyed = hmac.create(HASH[algorithm], secret)
  // Refilled for each step: allocating two hashes per step would take as long as computing them.
  const scratch = keyed.clone()
  const mac = new Uint8Array(keyed.outputLen)
  const counter = new DataView(new ArrayBuffer(8))
  const bytes = new Uint8Array(counter.buffer)
  const read = new DataView(mac.buffer)
  return (step) => {
    counter.setUint32(0, Math.floor(step / U32))
    counter.setUint32(4, step % U32)
    keyed._cloneInto(scratch).update(bytes).digestInto(mac)
    // Dynamic truncation (RFC 4226, section 5.3).
    const offset = read.getUint8(mac.length - 1) & 0xf
    const binary = read.getUint32(offset) & 0x7fff_ffff
    return String(binary % 10 ** digits).padStart(digits, '0')
  }
}

/*
 * Which keys and forms of RFC 6238 the emulated tokens accept, the same as common verifiers. Files
 * and 2-D codes from outside are checked against these before a token is made of them.
 */

/** RFC 4226, section 4, requires 128 bits; 64 bytes is the block of SHA-512. */
export const SECRET_BYTES = { min: 16, max: 64 } as const
/**
 * For keys that are only read: many services issue 80 bits, less than RFC 4226 asks for. No
 * emulated token has one.
 */
export const READ_SECRET_BYTES = { min: 10, max: 64 } as const
/** For a new token: RFC 4226, section 4, recommends 160 bits. */
export const NEW_SECRET_BYTES = 20
/** RFC 4226, section 5.3: at least six digits; no verifier accepts more than eight. */
export const CODE_DIGITS = { min: 6, max: 8 } as const
/** Up to an hour, the limit of otplib. */
export const PERIOD_SECONDS = { min: 1, max: 3600 } as const

/** Whether `n` is a whole number within `range`, its ends included. */
export function inRange(n: number, range: { readonly min: number; readonly max: number }): boolean {
  return Number.isInteger(n) && n >= range.min && n <= range.max
}
