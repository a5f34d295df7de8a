import {
  asciiBytes,
  concat,
  crc16,
  equalBytes,
  readU16,
  readU32,
  writeU8,
  writeU16,
  writeU32,
} from '../bytes.ts'

/**
 * Why bytes are not a message of this protocol, in the order of the checks. The device shows
 * `not-ours` and `length` as E101, `version-or-type` as E102 and `crc` (a bad read) as E103.
 */
export type MessageError = 'not-ours' | 'length' | 'version-or-type' | 'crc'

/** What every message begins with, besides magic, version and type. */
export interface MessageHeader {
  /** u32. */
  readonly bankId: number
  /** Seconds since the epoch, u32. */
  readonly issuedAt: number
  /** Minutes after `issuedAt` that the message is good for, u16. */
  readonly ttlMinutes: number
}

/** "OT", version, type, bankId, issuedAt, ttlMinutes. */
export const HEADER_BYTES = 14
export const CRC_BYTES = 2
export const VERSION = 1

const MAGIC = asciiBytes('OT')

/** Whether `bytes` begin with the magic of the messages. */
export function hasMagic(bytes: Uint8Array): boolean {
  return equalBytes(bytes.subarray(0, MAGIC.length), MAGIC)
}

/** The 14 bytes of the header. Throws RangeError on a number that does not fit its field. */
export function writeHeader(type: number, header: MessageHeader): Uint8Array {
  return concat(
    MAGIC,
    writeU8(VERSION),
    writeU8(type),
    writeU32(header.bankId),
    writeU32(header.issuedAt),
    writeU16(header.ttlMinutes),
  )
}

/** Reads the header's fields; `bytes` must have at least 14, with the magic checked. */
export function readHeader(
  bytes: Uint8Array,
): MessageHeader & { readonly version: number; readonly type: number } {
  return {
    version: bytes[2] ?? 0,
    type: bytes[3] ?? 0,
    bankId: readU32(bytes, 4),
    issuedAt: readU32(bytes, 8),
    ttlMinutes: readU16(bytes, 12),
  }
}

/** `content` followed by its CRC-16, big-endian. */
export function withCrc(content: Uint8Array): Uint8Array {
  return concat(content, writeU16(crc16(content)))
}

/** Whether the last two bytes are the CRC-16 of the others. */
export function crcFits(bytes: Uint8Array): boolean {
  const end = bytes.length - CRC_BYTES
  return end >= 0 && readU16(bytes, end) === crc16(bytes.subarray(0, end))
}
