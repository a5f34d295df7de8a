import { decodeBase45, encodeBase45 } from '../base45.ts'
import { err, type Result } from '../result.ts'
import type { MessageError } from './header.ts'

/** Marks the codes of this protocol; of the characters that a QR code's alphanumeric mode holds. */
const PREFIX = 'OTA1:'

/** The text that the 2-D code holds, to be drawn at error level M. */
export function toText(message: Uint8Array): string {
  return PREFIX + encodeBase45(message)
}

/** The bytes of a scanned text. `not-ours`: a foreign code, or what follows the prefix is no Base45. */
export function fromText(text: string): Result<Uint8Array, MessageError> {
  if (!text.startsWith(PREFIX)) return err('not-ours')
  const bytes = decodeBase45(text.slice(PREFIX.length))
  return bytes.ok ? bytes : err('not-ours')
}
