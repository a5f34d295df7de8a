import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import { asciiBytes, concat, exactly, readU32, toHex } from './bytes.ts'
import { HOUR_MS, MINUTE_MS, type Millis } from './time.ts'

/** What a suite's data input asks for; each is needed only if the suite names it. */
interface OcraInput {
  /**
   * Q: text in the suite's format (A, N or H), or bytes that are used unchanged. The two challenges
   * of mutual authentication are joined, so only the field's 128 bytes limit the length.
   */
  readonly question: Uint8Array | string
  /** C, 0 to 2^64 - 1. */
  readonly counter?: number | bigint
  /** P: the PIN's hash by the suite's function. */
  readonly pinHash?: Uint8Array
  /** S: padded with zeros on the left to the suite's length, as in the RFC's reference code. */
  readonly session?: Uint8Array
  /** T: a point in time; the suite's step divides it. */
  readonly time?: Millis
}

type HashName = 'SHA1' | 'SHA256' | 'SHA512'

interface Suite {
  readonly hash: HashName
  /** 0 (no truncation) or 4 to 10. */
  readonly digits: number
  readonly counter: boolean
  readonly question: 'A' | 'N' | 'H'
  readonly pinBytes: number | null
  readonly sessionBytes: number | null
  readonly stepMs: number | null
}

const HASH = { SHA1: sha1, SHA256: sha256, SHA512: sha512 } as const
const HASH_BYTES = { SHA1: 20, SHA256: 32, SHA512: 64 } as const
const UNIT_MS = { S: 1000, M: MINUTE_MS, H: HOUR_MS } as const
const QUESTION_BYTES = 128

// RFC 6287, section 6: the algorithm, the function and the data input, with its optional parts.
const SUITE =
  /^OCRA-1:HOTP-(SHA1|SHA256|SHA512)-(0|[4-9]|10):(C-)?Q(?:([ANH])(\d\d))?(?:-P(SHA1|SHA256|SHA512)?(?=-|$))?(-S(\d{3})?(?=-|$))?(-T(?:(\d{1,2})([SMH]))?)?$/
// A suite's P without a hash function means SHA-1 (section 6.3), so P itself is matched separately.
const HAS_PIN = /:(?:C-)?Q(?:[ANH]\d\d)?-P/

/**
 * OCRA, the challenge-response algorithm of RFC 6287: the response for `input` under `key`, as
 * decimal digits, or the whole HMAC in hex for a suite of 0 digits. Throws RangeError on a suite
 * that the RFC does not allow and on an input that does not fit it: suites and inputs come from the
 * program, never from outside.
 */
export function ocra(suite: string, key: Uint8Array, input: OcraInput): string {
  const form = parseSuite(suite)
  const data = concat(
    asciiBytes(suite),
    Uint8Array.of(0),
    form.counter ? u64(BigInt(given(input.counter, 'C'))) : new Uint8Array(0),
    questionField(form.question, input.question),
    form.pinBytes === null
      ? new Uint8Array(0)
      : exactly(given(input.pinHash, 'P'), form.pinBytes, 'P'),
    form.sessionBytes === null
      ? new Uint8Array(0)
      : leftPadded(given(input.session, 'S'), form.sessionBytes),
    form.stepMs === null
      ? new Uint8Array(0)
      : u64(BigInt(Math.floor(given(input.time, 'T') / form.stepMs))),
  )
  const mac = hmac(HASH[form.hash], key, data)
  return form.digits === 0 ? toHex(mac) : truncated(mac, form.digits)
}

function parseSuite(text: string): Suite {
  const match = SUITE.exec(text)
  if (match === null) throw new RangeError(`not an OCRA suite: ${text}`)
  const [, hash, digits, counter, format, length, pin, session, sessionLength, time, count, unit] =
    match
  // Section 6.3: the question is N08 by default; its length is 4 to 64.
  const questionLength = Number(length ?? '08')
  const sessionBytes = Number(sessionLength ?? '064')
  const steps = Number(count ?? '1')
  const timeUnit = unit === 'S' || unit === 'H' ? unit : 'M'
  if (questionLength < 4 || questionLength > 64 || sessionBytes < 1) {
    throw new RangeError(`not an OCRA suite: ${text}`)
  }
  if (steps < 1 || steps > (timeUnit === 'H' ? 48 : 59)) {
    throw new RangeError(`not a time step of OCRA: ${text}`)
  }
  return {
    hash: hashName(hash),
    digits: Number(digits),
    counter: counter !== undefined,
    question: format === 'A' || format === 'H' ? format : 'N',
    pinBytes: HAS_PIN.test(text) ? HASH_BYTES[hashName(pin)] : null,
    sessionBytes: session === undefined ? null : sessionBytes,
    stepMs: time === undefined ? null : steps * UNIT_MS[timeUnit],
  }
}

function hashName(text: string | undefined): HashName {
  return text === 'SHA256' || text === 'SHA512' ? text : 'SHA1'
}

/** The question, left-aligned in 128 bytes (section 5.1). */
function questionField(format: Suite['question'], question: Uint8Array | string): Uint8Array {
  const bytes = typeof question === 'string' ? questionBytes(format, question) : question
  if (bytes.length > QUESTION_BYTES) throw new RangeError('Q: at most 128 bytes')
  const field = new Uint8Array(QUESTION_BYTES)
  field.set(bytes)
  return field
}

function questionBytes(format: Suite['question'], text: string): Uint8Array {
  switch (format) {
    case 'A':
      return asciiBytes(text)
    case 'N':
      if (!/^[0-9]+$/.test(text)) throw new RangeError('QN: digits only')
      return nibbles(BigInt(text).toString(16))
    case 'H':
      if (!/^[0-9a-f]+$/i.test(text)) throw new RangeError('QH: hex only')
      return nibbles(text)
    default:
      return format satisfies never
  }
}

/** Hex; an odd last digit is the upper half of its byte, as the field is filled from the left. */
function nibbles(hex: string): Uint8Array {
  return hexToBytes(hex.length % 2 === 0 ? hex : `${hex}0`)
}

function leftPadded(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length > length) throw new RangeError(`S: at most ${length} bytes`)
  return concat(new Uint8Array(length - bytes.length), bytes)
}

function u64(n: bigint): Uint8Array {
  if (n < 0n || n >= 1n << 64n) throw new RangeError(`0 to 2^64 - 1, not ${n}`)
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, n)
  return bytes
}

/** Dynamic truncation (RFC 4226, section 5.3). */
function truncated(mac: Uint8Array, digits: number): string {
  const offset = (mac.at(-1) ?? 0) & 0x0f
  const code = (readU32(mac, offset) & 0x7fff_ffff) % 10 ** digits
  return code.toString().padStart(digits, '0')
}

function given<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new RangeError(`the suite asks for ${name}`)
  return value
}
