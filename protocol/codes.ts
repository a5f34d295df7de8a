import { sha256 } from '@noble/hashes/sha2.js'
import { concat, writeU32 } from './bytes.ts'
import { dammDigit, dammValid } from './damm.ts'
import { signatureKey } from './keys.ts'
import { ocra } from './ocra.ts'
import { err, ok, type Result } from './result.ts'

/** The serial is printed and typed with leading zeros to this many digits. */
const SERIAL_DIGITS = 8
/** Hidden in the source (U-1, S0-13, S0-22; only S0-23, N2 < N1, is known): the defaults are assumptions. */
export const DEVICE_CODE_DIGITS = 16
export const SIGNATURE_DIGITS = 8

const CHECK_DIGITS = 1

/** A camera token's serial as it is printed, typed and kept. */
export function printedSerial(serial: number): string {
  return String(serial).padStart(SERIAL_DIGITS, '0')
}

/** A typed device code, split into its parts. */
interface TypedDeviceCode {
  readonly serial: number
  /** All digits, as `deviceCode` gives them. */
  readonly code: string
}

/** Why typed text is not a code. */
export type CodeError = 'empty' | 'letters' | 'length'

/**
 * The device's answer to message 1: serial (8), OCRA response (`digits` - 9), Damm check digit.
 * Throws RangeError on a serial beyond 8 digits and unless 4 to 10 digits are left for OCRA, that
 * is `digits` from 13 to 19.
 */
export function deviceCode(
  deviceCodeKey: Uint8Array,
  message1: Uint8Array,
  serial: number,
  digits: number = DEVICE_CODE_DIGITS,
): string {
  const printed = printedSerial(serial)
  if (printed.length > SERIAL_DIGITS) throw new RangeError(`a serial has 8 digits, not ${serial}`)
  const suite = `OCRA-1:HOTP-SHA256-${digits - SERIAL_DIGITS - CHECK_DIGITS}:QH64`
  const question = sha256(concat(message1, writeU32(serial)))
  const body = printed + ocra(suite, deviceCodeKey, { question })
  return body + dammDigit(body)
}

/**
 * Reads a device code of `digits` digits as people type it (S0-14). A wrong check digit means a
 * typing slip; whether the code is right is for the bank to check.
 */
export function readDeviceCode(
  typed: string,
  digits: number,
): Result<TypedDeviceCode, CodeError | 'check-digit'> {
  const read = readCode(typed, digits)
  if (!read.ok) return read
  if (!dammValid(read.value)) return err('check-digit')
  return ok({ serial: Number(read.value.slice(0, SERIAL_DIGITS)), code: read.value })
}

/**
 * Reads a code of `digits` digits as people type it: full-width digits, spaces and dashes of every
 * kind are accepted. Checked in this order: nothing left is `empty`, anything but digits is
 * `letters`, a wrong number of digits is `length`.
 */
export function readCode(typed: string, digits: number): Result<string, CodeError> {
  const plain = typed.replace(SEPARATORS, '').replace(FULL_WIDTH_DIGITS, halfWidth)
  if (plain === '') return err('empty')
  if (!/^[0-9]+$/.test(plain)) return err('letters')
  return plain.length === digits ? ok(plain) : err('length')
}

/** The device's answer to message 2, under a key derived from the instance key; `digits` 4 to 10. */
export function signatureCode(
  instanceKey: Uint8Array,
  message1: Uint8Array,
  message2: Uint8Array,
  digits: number = SIGNATURE_DIGITS,
): string {
  const question = sha256(concat(message1, message2))
  return ocra(`OCRA-1:HOTP-SHA256-${digits}:QH64`, signatureKey(instanceKey), { question })
}

/**
 * What people and input methods put between groups of digits: white space (U+3000 is in \s) and
 * zero-width marks; dashes (Unicode's category), the minus signs, the soft hyphen, box-drawing
 * lines, and the long-vowel marks that a Japanese keyboard gives for the hyphen key.
 */
const SEPARATORS =
  /[\s\u200b\u2060\p{Pd}\u2212\u00ad\u2043\u2500\u2501\u30fc\uff70]|\u200c|\u200d/gu
const FULL_WIDTH_DIGITS = /[０-９]/g

function halfWidth(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) - 0xfee0)
}
