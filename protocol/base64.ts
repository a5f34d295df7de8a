import { err, ok, type Result } from './result.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const FORM = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3)
    const group = (a << 16) | (b << 8) | c
    for (const shift of [18, 12, 6, 0]) text += ALPHABET.charAt((group >> shift) & 63)
  }
  const spare = (3 - (bytes.length % 3)) % 3
  return text.slice(0, text.length - spare) + '='.repeat(spare)
}

/**
 * Reads base64 with padding; white space means nothing, as in XML. `not-base64` too where bits
 * that hold no byte are set: then somebody mistyped.
 */
export function fromBase64(text: string): Result<Uint8Array, 'not-base64'> {
  const packed = text.replace(/[ \t\r\n]/g, '')
  if (!FORM.test(packed)) return err('not-base64')
  const digits = packed.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  for (let i = 0; i < bytes.length; i += 1) {
    const first = Math.floor((i * 4) / 3)
    const pair =
      (ALPHABET.indexOf(digits.charAt(first)) << 6) | ALPHABET.indexOf(digits.charAt(first + 1))
    bytes[i] = (pair >> (4 - 2 * (i % 3))) & 0xff
  }
  return toBase64(bytes) === packed ? ok(bytes) : err('not-base64')
}
