import { err, ok, type Result } from '../result.ts'
import type { MessageError } from './header.ts'

/** Prefix of this protocol's codes, in characters of a QR code's alphanumeric mode. */
const PREFIX = 'OTA1:'

/** The text of the 2-D code, to be drawn at error correction level M. */
export function toText(message: Uint8Array): string {
  return PREFIX + encodeBase45(message)
}

/** The bytes of a scanned text. `not-ours`: a foreign code, or not Base45 after the prefix. */
export function fromText(text: string): Result<Uint8Array, MessageError> {
  if (!text.startsWith(PREFIX)) return err('not-ours')
  const bytes = decodeBase45(text.slice(PREFIX.length))
  return bytes.ok ? bytes : err('not-ours')
}

/**
 * RFC 9285, table 1: the 45 characters of a QR code's alphanumeric mode, so that two bytes cost
 * three characters of 5.5 bits.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Base45 of `bytes` (RFC 9285, section 4). */
export function encodeBase45(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 2) {
    const high = bytes[i] ?? 0
    const low = bytes[i + 1]
    // A single last byte becomes two characters.
    text += low === undefined ? characters(high, 2) : characters(high * 256 + low, 3)
  }
  return text
}

/**
 * Reads Base45 (RFC 9285, section 4). `not-base45`: a character outside of the alphabet (lower case
 * too), an impossible number of characters, or a group with too large a value.
 */
export function decodeBase45(text: string): Result<Uint8Array, 'not-base45'> {
  if (text.length % 3 === 1) return err('not-base45')
  const bytes: number[] = []
  for (let i = 0; i < text.length; i += 3) {
    const group = text.slice(i, i + 3)
    const value = groupValue(group)
    if (value === null) return err('not-base45')
    if (group.length === 3) {
      if (value > 0xffff) return err('not-base45')
      bytes.push(value >> 8, value & 0xff)
    } else {
      if (value > 0xff) return err('not-base45')
      bytes.push(value)
    }
  }
  return ok(Uint8Array.from(bytes))
}

/** `count` characters for `value`, the least significant first. */
function characters(value: number, count: number): string {
  let text = ''
  let rest = value
  for (let i = 0; i < count; i += 1) {
    text += ALPHABET.charAt(rest % 45)
    rest = Math.floor(rest / 45)
  }
  return text
}

function groupValue(group: string): number | null {
  let value = 0
  for (let i = group.length - 1; i >= 0; i -= 1) {
    const digit = ALPHABET.indexOf(group.charAt(i))
    if (digit < 0) return null
    value = value * 45 + digit
  }
  return value
}
