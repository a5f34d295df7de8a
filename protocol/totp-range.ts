/*
 * Which keys and forms of RFC 6238 the emulated tokens take: what the field's verifiers take too.
 * Files and 2-D codes from outside are checked against these before a token is made of them.
 */

/** RFC 4226, section 4, requires 128 bits; 64 bytes is the block of SHA-512. */
export const SECRET_BYTES = { min: 16, max: 64 } as const
/**
 * Of a key that is only read: many services give out 80 bits, less than RFC 4226 asks for. No
 * emulated token takes one.
 */
export const READ_SECRET_BYTES = { min: 10, max: 64 } as const
/** A new token's: RFC 4226, section 4, recommends 160 bits. */
export const NEW_SECRET_BYTES = 20
/** RFC 4226, section 5.3: six digits at least; more than eight no verifier takes. */
export const CODE_DIGITS = { min: 6, max: 8 } as const
/** Up to an hour: what otplib takes. */
export const PERIOD_SECONDS = { min: 1, max: 3600 } as const

/** Whether `n` is a whole number within `range`, its ends included. */
export function inRange(n: number, range: { readonly min: number; readonly max: number }): boolean {
  return Number.isInteger(n) && n >= range.min && n <= range.max
}
