import { gcm } from '@noble/ciphers/aes.js'
import { concat, exactly, readU32, writeU8, writeU32 } from '../bytes.ts'
import { curves } from '../curves.ts'
import type { KeyEncryption } from '../keys.ts'
import { err, ok, type Result } from '../result.ts'
import { CRC_BYTES, HEADER_BYTES, type MessageHeader, withCrc, writeHeader } from './header.ts'

/** Activation 1, in the mail: the same for every token; it starts a session. */
export interface Type1 {
  readonly type: 1
  readonly header: MessageHeader
  /** 8 bytes. */
  readonly sessionId: Uint8Array
  /** u32; a later registration has a larger one. */
  readonly licence: number
  /** Number of the set of primitives for the rest, u8; `SUITE` is the only one so far. */
  readonly suite: number
  /** Which of the bank's signing keys, u8. */
  readonly keyId: number
  /** The bank's X25519 public key of this session, 32 bytes. */
  readonly ephemeralKey: Uint8Array
  /** Ed25519, 64 bytes, over `signed`. */
  readonly signature: Uint8Array
  /** Everything before the signature: header and body. */
  readonly signed: Uint8Array
  /** The whole message with its CRC. */
  readonly bytes: Uint8Array
}

/** Ed25519, X25519, HKDF-SHA256, AES-256-GCM, OCRA with SHA-256. The number is this protocol's own. */
export const SUITE = 1
export const SESSION_BYTES = 8
const KEY_BYTES = 32
const SIGNATURE_BYTES = 64

const AT_LICENCE = HEADER_BYTES + SESSION_BYTES
const AT_EPHEMERAL = AT_LICENCE + 4 + 1 + 1
const AT_SIGNATURE = AT_EPHEMERAL + KEY_BYTES
const TYPE1_AT_CRC = AT_SIGNATURE + SIGNATURE_BYTES
/** 126. */
export const TYPE1_BYTES = TYPE1_AT_CRC + CRC_BYTES

/** What the bank puts into message 1. */
export interface Type1Parts {
  readonly header: MessageHeader
  readonly sessionId: Uint8Array
  readonly licence: number
  readonly suite: number
  readonly keyId: number
  /** X25519 public key, 32 bytes. */
  readonly ephemeralPublic: Uint8Array
  /** Ed25519 private key (seed), 32 bytes. */
  readonly signingKey: Uint8Array
}

/** Builds and signs message 1. Throws RangeError on a part that does not fit its field. */
export function buildType1(parts: Type1Parts): Uint8Array {
  const signed = concat(
    writeHeader(1, parts.header),
    exactly(parts.sessionId, SESSION_BYTES, 'session'),
    writeU32(parts.licence),
    writeU8(parts.suite),
    writeU8(parts.keyId),
    exactly(parts.ephemeralPublic, KEY_BYTES, 'ephemeral key'),
  )
  return withCrc(
    concat(signed, curves().ed25519Sign(signed, exactly(parts.signingKey, 32, 'signing key'))),
  )
}

/** Cuts message 1 into its fields; length, version, type and CRC were checked by `parseMessage`. */
export function readType1(bytes: Uint8Array, header: MessageHeader): Type1 {
  return {
    type: 1,
    header,
    sessionId: bytes.slice(HEADER_BYTES, AT_LICENCE),
    licence: readU32(bytes, AT_LICENCE),
    suite: bytes[AT_LICENCE + 4] ?? 0,
    keyId: bytes[AT_LICENCE + 5] ?? 0,
    ephemeralKey: bytes.slice(AT_EPHEMERAL, AT_SIGNATURE),
    signature: bytes.slice(AT_SIGNATURE, TYPE1_AT_CRC),
    signed: bytes.slice(0, AT_SIGNATURE),
    bytes: bytes.slice(),
  }
}

/**
 * Whether the bank that holds `bankPublicKey` (Ed25519, 32 bytes) signed the message. Never throws:
 * bytes that are not a point or key of the curve count as a wrong signature (E106).
 */
export function verifyType1(message: Type1, bankPublicKey: Uint8Array): boolean {
  try {
    return curves().ed25519Verify(message.signature, message.signed, bankPublicKey)
  } catch {
    return false
  }
}

/** Activation 2, on the bank's page: for one token; it carries the instance key, sealed. */
export interface Type2 {
  readonly type: 2
  readonly header: MessageHeader
  /** 8 bytes, the session of message 1. */
  readonly sessionId: Uint8Array
  /** u32: the token that it is for. */
  readonly serial: number
  /** u8: counts the instances given to that token. */
  readonly seq: number
  /** AES-256-GCM ciphertext of the instance, then the 16 bytes of the tag. */
  readonly sealed: Uint8Array
  /** Everything before the ciphertext: authenticated, not secret. */
  readonly aad: Uint8Array
  /** The whole message with its CRC. */
  readonly bytes: Uint8Array
}

/** What is sealed in message 2. */
interface InstancePlain {
  /** 32 bytes. */
  readonly key: Uint8Array
  /** Seconds since the epoch, u32; 0 means never. */
  readonly notAfter: number
  /** Digits of the transaction code, u8. */
  readonly digits: number
  /** Seconds of one step of the transaction code's clock, u8. */
  readonly period: number
}

const PLAIN_BYTES = KEY_BYTES + 4 + 1 + 1
const TAG_BYTES = 16

const AT_SERIAL = HEADER_BYTES + SESSION_BYTES
const AT_SEALED = AT_SERIAL + 4 + 1
const TYPE2_AT_CRC = AT_SEALED + PLAIN_BYTES + TAG_BYTES
/** 83. */
export const TYPE2_BYTES = TYPE2_AT_CRC + CRC_BYTES

/** What the bank puts into message 2. */
export interface Type2Parts {
  readonly header: MessageHeader
  readonly sessionId: Uint8Array
  readonly serial: number
  readonly seq: number
  readonly kek: KeyEncryption
  readonly instance: InstancePlain
}

/** Builds and seals message 2. Throws RangeError on a part that does not fit its field. */
export function buildType2(parts: Type2Parts): Uint8Array {
  const aad = concat(
    writeHeader(2, parts.header),
    exactly(parts.sessionId, SESSION_BYTES, 'session'),
    writeU32(parts.serial),
    writeU8(parts.seq),
  )
  const plain = concat(
    exactly(parts.instance.key, KEY_BYTES, 'instance key'),
    writeU32(parts.instance.notAfter),
    writeU8(parts.instance.digits),
    writeU8(parts.instance.period),
  )
  return withCrc(concat(aad, gcm(parts.kek.key, parts.kek.nonce, aad).encrypt(plain)))
}

/** Cuts message 2 into its fields; length, version, type and CRC were checked by `parseMessage`. */
export function readType2(bytes: Uint8Array, header: MessageHeader): Type2 {
  return {
    type: 2,
    header,
    sessionId: bytes.slice(HEADER_BYTES, AT_SERIAL),
    serial: readU32(bytes, AT_SERIAL),
    seq: bytes[AT_SERIAL + 4] ?? 0,
    sealed: bytes.slice(AT_SEALED, TYPE2_AT_CRC),
    aad: bytes.slice(0, AT_SEALED),
    bytes: bytes.slice(),
  }
}

/** Opens what message 2 seals. `tag`: another key, or bytes that were changed (E106). Never throws. */
export function openType2(message: Type2, kek: KeyEncryption): Result<InstancePlain, 'tag'> {
  const plain = decrypted(message, kek)
  if (plain?.length !== PLAIN_BYTES) return err('tag')
  return ok({
    key: plain.slice(0, KEY_BYTES),
    notAfter: readU32(plain, KEY_BYTES),
    digits: plain[KEY_BYTES + 4] ?? 0,
    period: plain[KEY_BYTES + 5] ?? 0,
  })
}

function decrypted(message: Type2, kek: KeyEncryption): Uint8Array | null {
  try {
    return gcm(kek.key, kek.nonce, message.aad).decrypt(message.sealed)
  } catch {
    return null
  }
}
