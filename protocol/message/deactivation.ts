import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concat, equalBytes, readU32, writeU32 } from '../bytes.ts'
import { deactivationKey } from '../keys.ts'
import { err, ok, type Result } from '../result.ts'
import { CRC_BYTES, HEADER_BYTES, type MessageHeader, withCrc, writeHeader } from './header.ts'

/** A deactivation: asks one token to delete one instance. It contains no secret, only a proof. */
export interface Type4 {
  readonly type: 4
  readonly header: MessageHeader
  /** u32: the token that it is for. */
  readonly serial: number
  /** u32: which of the token's instances of that bank. */
  readonly licence: number
  /** HMAC-SHA256, 32 bytes, over `signed`. */
  readonly proof: Uint8Array
  /** Everything before the proof. */
  readonly signed: Uint8Array
  /** The whole message with its CRC. */
  readonly bytes: Uint8Array
}

/** What the bank puts into a deactivation. */
export interface Type4Parts {
  readonly header: MessageHeader
  readonly serial: number
  readonly licence: number
  /** 32 bytes. */
  readonly instanceKey: Uint8Array
}

/** Which instance a deactivation deletes. */
interface DeactivationPlain {
  readonly serial: number
  readonly licence: number
}

const PROOF_BYTES = 32
const AT_LICENCE = HEADER_BYTES + 4
const AT_PROOF = AT_LICENCE + 4
const AT_CRC = AT_PROOF + PROOF_BYTES
/** 56. */
export const TYPE4_BYTES = AT_CRC + CRC_BYTES

/** Builds a deactivation. Throws RangeError on a part that does not fit its field. */
export function buildType4(parts: Type4Parts): Uint8Array {
  const signed = concat(
    writeHeader(4, parts.header),
    writeU32(parts.serial),
    writeU32(parts.licence),
  )
  return withCrc(concat(signed, proofOf(parts.instanceKey, signed)))
}

/** Cuts a deactivation into its fields; length, version, type and CRC were checked by `parseMessage`. */
export function readType4(bytes: Uint8Array, header: MessageHeader): Type4 {
  return {
    type: 4,
    header,
    serial: readU32(bytes, HEADER_BYTES),
    licence: readU32(bytes, AT_LICENCE),
    proof: bytes.slice(AT_PROOF, AT_CRC),
    signed: bytes.slice(0, AT_PROOF),
    bytes: bytes.slice(),
  }
}

/** Checks a deactivation. `tag`: another key, or bytes that were changed (E106). */
export function openType4(
  message: Type4,
  instanceKey: Uint8Array,
): Result<DeactivationPlain, 'tag'> {
  const { serial, licence, proof, signed } = message
  return equalBytes(proof, proofOf(instanceKey, signed)) ? ok({ serial, licence }) : err('tag')
}

function proofOf(instanceKey: Uint8Array, signed: Uint8Array): Uint8Array {
  return hmac(sha256, deactivationKey(instanceKey), signed)
}
