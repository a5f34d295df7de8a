import { gcm } from '@noble/ciphers/aes.js'
import { concat, exactly, readU32, writeU8, writeU32 } from '../bytes.ts'
import { transactionSeal } from '../keys.ts'
import { err, ok, type Result } from '../result.ts'
import {
  type MessagePurpose,
  packFields,
  type TransactionField,
  unpackFields,
} from '../transaction.ts'
import { CRC_BYTES, HEADER_BYTES, type MessageHeader, withCrc, writeHeader } from './header.ts'

/**
 * A transaction, on the bank's page: for one instance of one token; only that token can open it.
 */
export interface Type3 {
  readonly type: 3
  readonly header: MessageHeader
  /** u32: the token that it is for. */
  readonly serial: number
  /** u32: which of the token's instances of that bank. */
  readonly licence: number
  /** 8 bytes; the bank never gives one twice. */
  readonly transactionId: Uint8Array
  /** AES-256-GCM ciphertext of purpose and fields, then the 16 bytes of the tag. */
  readonly sealed: Uint8Array
  /** Everything before the ciphertext: authenticated, not secret. */
  readonly aad: Uint8Array
  /** The whole message with its CRC. */
  readonly bytes: Uint8Array
}

/** What is sealed in a transaction. */
export interface TransactionPlain {
  readonly purpose: MessagePurpose
  /** At least one; in the order in which they are shown. */
  readonly fields: readonly TransactionField[]
}

/** What the bank puts into a transaction. */
export interface Type3Parts extends TransactionPlain {
  readonly header: MessageHeader
  readonly serial: number
  readonly licence: number
  /** 8 bytes. */
  readonly transactionId: Uint8Array
  /** 32 bytes. */
  readonly instanceKey: Uint8Array
}

const TRANSACTION_ID_BYTES = 8
const TAG_BYTES = 16
/** On the wire a purpose is its position in this list, from 1. */
const PURPOSES: readonly MessagePurpose[] = ['login', 'transfer', 'other']

const AT_LICENCE = HEADER_BYTES + 4
const AT_ID = AT_LICENCE + 4
const AT_SEALED = AT_ID + TRANSACTION_ID_BYTES
/** Purpose, count of fields, and one field without a character. */
const PLAIN_MIN_BYTES = 1 + 1 + 2
/** 52. */
export const TYPE3_MIN_BYTES = AT_SEALED + PLAIN_MIN_BYTES + TAG_BYTES + CRC_BYTES
/** At most, so that the symbol stays at version 14 or below, at level M [activation-protocol]. */
export const TYPE3_MAX_BYTES = 250

/**
 * Builds and seals a transaction. Throws RangeError on a part that does not fit its field, on a
 * value that `fieldTextError` refuses, without any field, and if the whole is longer than 250
 * bytes.
 */
export function buildType3(parts: Type3Parts): Uint8Array {
  if (parts.fields.length === 0) throw new RangeError('a transaction without a field')
  const aad = concat(
    writeHeader(3, parts.header),
    writeU32(parts.serial),
    writeU32(parts.licence),
    exactly(parts.transactionId, TRANSACTION_ID_BYTES, 'transaction id'),
  )
  const plain = concat(
    writeU8(PURPOSES.indexOf(parts.purpose) + 1),
    writeU8(parts.fields.length),
    packFields(parts.fields),
  )
  const { key, nonce } = transactionSeal(parts.instanceKey, aad)
  const message = withCrc(concat(aad, gcm(key, nonce, aad).encrypt(plain)))
  if (message.length > TYPE3_MAX_BYTES) {
    throw new RangeError(`at most ${TYPE3_MAX_BYTES} bytes, not ${message.length}`)
  }
  return message
}

/** Cuts a transaction into its parts; length, version, type and CRC were checked by `parseMessage`. */
export function readType3(bytes: Uint8Array, header: MessageHeader): Type3 {
  return {
    type: 3,
    header,
    serial: readU32(bytes, HEADER_BYTES),
    licence: readU32(bytes, AT_LICENCE),
    transactionId: bytes.slice(AT_ID, AT_SEALED),
    sealed: bytes.slice(AT_SEALED, bytes.length - CRC_BYTES),
    aad: bytes.slice(0, AT_SEALED),
    bytes: bytes.slice(),
  }
}

/**
 * Opens what a transaction seals. `tag`: another key, bytes that were changed, or contents that
 * cannot be shown in full (E106). Never throws on bytes; RangeError on a key that is not 32.
 */
export function openType3(
  message: Type3,
  instanceKey: Uint8Array,
): Result<TransactionPlain, 'tag'> {
  const { key, nonce } = transactionSeal(instanceKey, message.aad)
  const plain = decrypted(message, key, nonce)
  if (plain === null) return err('tag')
  const [code = 0, count = 0] = plain
  const purpose = PURPOSES[code - 1]
  const fields = unpackFields(plain.subarray(2), count)
  if (purpose === undefined || fields === null || fields.length === 0) return err('tag')
  return ok({ purpose, fields })
}

function decrypted(message: Type3, key: Uint8Array, nonce: Uint8Array): Uint8Array | null {
  try {
    return gcm(key, nonce, message.aad).decrypt(message.sealed)
  } catch {
    return null
  }
}
