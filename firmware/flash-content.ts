import { concat, exactly, readU32, writeU8, writeU32 } from '../protocol/bytes.ts'
import type { Instance } from './types.ts'

/**
 * The highest numbers ever committed for one slot of one bank (the licence's upper 16 bits): what is
 * not above them was used before (E108).
 */
export interface Highest {
  readonly bankId: number
  readonly licence: number
  readonly seq: number
}

/** What the token keeps without power. */
export interface FlashContent {
  readonly instances: readonly Instance[]
  readonly highest: readonly Highest[]
}

/** bankId, licence, seq, key, notAfter, digits, period. */
const INSTANCE_BYTES = 4 + 4 + 1 + 32 + 4 + 1 + 1
/** bankId, licence, seq. */
const HIGHEST_BYTES = 4 + 4 + 1

/** How many instances a flash slot has room for, and how many highest numbers beside them. */
export const FLASH_INSTANCES = 8
export const HIGHEST_ROOM = 13

/** Content as bytes: count of instances, the instances, count of slots, their highest numbers. */
export function packContent(content: FlashContent): Uint8Array {
  return concat(
    writeU8(content.instances.length),
    ...content.instances.map(packInstance),
    writeU8(content.highest.length),
    ...content.highest.map(packHighest),
  )
}

/** The content that `bytes` hold; null where the counts do not fit their number. */
export function unpackContent(bytes: Uint8Array): FlashContent | null {
  const instances = bytes[0] ?? 0
  const atHighest = 1 + instances * INSTANCE_BYTES
  const highest = bytes[atHighest] ?? 0
  if (bytes.length !== atHighest + 1 + highest * HIGHEST_BYTES) return null
  return {
    instances: Array.from({ length: instances }, (_, i) =>
      unpackInstance(bytes, 1 + i * INSTANCE_BYTES),
    ),
    highest: Array.from({ length: highest }, (_, i) =>
      unpackHighest(bytes, atHighest + 1 + i * HIGHEST_BYTES),
    ),
  }
}

/** One instance as bytes. */
export function packInstance(instance: Instance): Uint8Array {
  return concat(
    packHighest(instance),
    exactly(instance.key, 32, 'instance key'),
    writeU32(instance.notAfter),
    writeU8(instance.digits),
    writeU8(instance.period),
  )
}

function unpackInstance(bytes: Uint8Array, at: number): Instance {
  return {
    ...unpackHighest(bytes, at),
    key: bytes.slice(at + 9, at + 41),
    notAfter: readU32(bytes, at + 41),
    digits: bytes[at + 45] ?? 0,
    period: bytes[at + 46] ?? 0,
  }
}

function packHighest(of: Highest): Uint8Array {
  return concat(writeU32(of.bankId), writeU32(of.licence), writeU8(of.seq))
}

function unpackHighest(bytes: Uint8Array, at: number): Highest {
  return {
    bankId: readU32(bytes, at),
    licence: readU32(bytes, at + 4),
    seq: bytes[at + 8] ?? 0,
  }
}
