import { crypto } from '@otplib/plugin-crypto-noble'
import { generateSync, verifySync } from 'otplib'
import { type Millis, seconds } from './time.ts'

/** The form of a time-based code (RFC 6238). */
export interface TotpOptions {
  /** 6 to 8. */
  readonly digits: number
  /** Seconds of one time step; T0 is the epoch. */
  readonly periodSeconds: number
  readonly algorithm: 'sha1' | 'sha256' | 'sha512'
}

/** How far the verifier looks besides the present step (RFC 6238, section 5.2). */
export interface TotpWindow extends TotpOptions {
  /** Steps to either side, 0 to 99; 0 takes the present step only. */
  readonly windowSteps: number
}

/**
 * The code of RFC 6238 at `at`. `secret` is 16 to 64 bytes. The time is always given, as otplib
 * would otherwise read the wall clock. Throws on a secret or period that otplib does not take: they
 * are made by the program.
 */
export function totp(secret: Uint8Array, at: Millis, options: TotpOptions): string {
  return generateSync({ ...otplibOptions(options), secret, epoch: seconds(at) })
}

/**
 * In which time step `code` is right: 0 the present one, -1 the one before and so on, the earliest
 * in the window; null if in none or if it is not `digits` digits. Whether the step was used before
 * is for the caller to remember.
 */
export function totpMatch(
  secret: Uint8Array,
  code: string,
  at: Millis,
  options: TotpWindow,
): number | null {
  if (!/^[0-9]+$/.test(code) || code.length !== options.digits) return null
  const result = verifySync({
    ...otplibOptions(options),
    secret,
    token: code,
    epoch: seconds(at),
    // Whole periods, so that the tolerance means steps wherever in a step the time lies.
    epochTolerance: options.windowSteps * options.periodSeconds,
  })
  return result.valid ? result.delta : null
}

function otplibOptions(options: TotpOptions) {
  return {
    strategy: 'totp' as const,
    algorithm: options.algorithm,
    digits: options.digits,
    period: options.periodSeconds,
    crypto,
  }
}
