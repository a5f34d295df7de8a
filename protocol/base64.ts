import { base64 } from '@scure/base'
import { err, ok, type Result } from './result.ts'

/** Base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  return base64.encode(bytes)
}

/**
 * Reads base64 with padding; white space means nothing, as in XML. `not-base64` too where bits
 * that hold no byte are set: then somebody mistyped.
 */
export function fromBase64(text: string): Result<Uint8Array, 'not-base64'> {
  try {
    return ok(base64.decode(text.replace(/[ \t\r\n]/g, '')))
  } catch {
    return err('not-base64')
  }
}
