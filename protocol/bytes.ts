import { hexToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { err, ok, type Result } from './result.ts'

export { bytesToHex as toHex, concatBytes as concat } from '@noble/hashes/utils.js'

/** Whether both hold the same bytes. The time it takes reveals only the lengths. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (const [i, byte] of a.entries()) difference |= byte ^ (b[i] ?? 0)
  return difference === 0
}

/** Reads hex in either case; an odd number of digits or any other character is `not-hex`. */
export function fromHex(text: string): Result<Uint8Array, 'not-hex'> {
  try {
    return ok(hexToBytes(text))
  } catch {
    return err('not-hex')
  }
}

/** One byte per character. Throws RangeError beyond U+007F: labels and suites are ASCII. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0)
    if (code > 0x7f) throw new RangeError(`not ASCII: ${character}`)
    return code
  })
}

/** Big-endian u16 at `at`. Throws RangeError past the end: check the length first. */
export function readU16(bytes: Uint8Array, at: number): number {
  return view(bytes).getUint16(at)
}

/** Big-endian u32 at `at`. Throws RangeError past the end: check the length first. */
export function readU32(bytes: Uint8Array, at: number): number {
  return view(bytes).getUint32(at)
}

/** One byte. Throws RangeError unless `n` is a whole number from 0 to 255. */
export function writeU8(n: number): Uint8Array {
  return Uint8Array.of(within(n, 0xff))
}

/** Two bytes, big-endian. Throws RangeError unless `n` is a whole number below 2^16. */
export function writeU16(n: number): Uint8Array {
  const bytes = new Uint8Array(2)
  view(bytes).setUint16(0, within(n, 0xffff))
  return bytes
}

/** Four bytes, big-endian. Throws RangeError unless `n` is a whole number below 2^32. */
export function writeU32(n: number): Uint8Array {
  const bytes = new Uint8Array(4)
  view(bytes).setUint32(0, within(n, 0xffff_ffff))
  return bytes
}

/** `bytes` itself. Throws RangeError unless there are `length` of them. */
export function exactly(bytes: Uint8Array, length: number, what: string): Uint8Array {
  if (bytes.length !== length) {
    throw new RangeError(`${what}: ${length} bytes, not ${bytes.length}`)
  }
  return bytes
}

function within(n: number, largest: number): number {
  if (!Number.isInteger(n) || n < 0 || n > largest) {
    throw new RangeError(`0 to ${largest}, not ${n}`)
  }
  return n
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  return base64.encode(bytes)
}

/**
 * Reads base64 with padding; white space is skipped, as in XML. Also `not-base64` if unused bits
 * are set, since then somebody mistyped.
 */
export function fromBase64(text: string): Result<Uint8Array, 'not-base64'> {
  try {
    return ok(base64.decode(text.replace(/[ \t\r\n]/g, '')))
  } catch {
    return err('not-base64')
  }
}

/**
 * CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xFFFF, nothing reflected, no final XOR; the check
 * value of "123456789" is 0x29B1. It detects a bad read; it does not protect against forgery.
 */
export function crc16(bytes: Uint8Array): number {
  let register = 0xffff
  for (const byte of bytes) {
    register ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1) {
      register = register & 0x8000 ? ((register << 1) ^ 0x1021) & 0xffff : (register << 1) & 0xffff
    }
  }
  return register
}
