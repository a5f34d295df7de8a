import {
  concat,
  crc16,
  equalBytes,
  exactly,
  readU32,
  writeU8,
  writeU16,
  writeU32,
} from '../../protocol/bytes.ts'
import type { Instance } from './state.ts'

/** A write for the hardware to carry out: one whole slot. */
interface FlashWrite {
  readonly offset: number
  readonly bytes: Uint8Array
}

/*
 * Two slots, written whole in turn; the newer valid one wins. Assumption: a slot is laid out so:
 *
 *   sequence number u32 · "TF" · format u8 = 1 · length u16 · content · 0xFF … · CRC-16 · sequence number u32
 *
 * Bytes are written in order. While a write is under way the two sequence numbers differ, from the
 * first changed byte to the last, and that alone makes the slot void: a CRC-16 would by chance let
 * one torn write in 65,536 through. The CRC is for bytes that went bad later.
 */
export const SLOT_BYTES = 512
const MAGIC = [0x54, 0x46]
const FORMAT = 1
const AT_CONTENT = 9
const AT_CRC = SLOT_BYTES - 6
const AT_TAIL = SLOT_BYTES - 4
/** What erased flash reads as. */
const ERASED = 0xff

/** Flash as it leaves the factory: erased. */
export function emptyFlash(): Uint8Array {
  return new Uint8Array(2 * SLOT_BYTES).fill(ERASED)
}

/** What the flash holds: the newer valid slot's content; nothing where no slot is valid. */
export function readFlash(flash: Uint8Array): FlashContent {
  const newest = newestSlot(flash)
  return newest === null ? { instances: [], highest: [] } : newest.content
}

/** Whether the flash holds exactly this instance. */
export function holds(flash: Uint8Array, instance: Instance): boolean {
  const packed = packInstance(instance)
  return readFlash(flash).instances.some((held) => equalBytes(packInstance(held), packed))
}

/**
 * The write that makes the flash hold `content`: it goes to the slot that is not in force. Throws
 * RangeError if the content does not fit a slot; the model's `maxInstances` rules that out.
 */
export function planWrite(flash: Uint8Array, content: FlashContent): FlashWrite {
  const newest = newestSlot(flash)
  const packed = packContent(content)
  const spare = AT_CRC - AT_CONTENT - packed.length
  if (spare < 0) throw new RangeError(`${packed.length} bytes do not fit a flash slot`)
  const sequence = writeU32((newest?.sequence ?? 0) + 1)
  const body = concat(
    sequence,
    Uint8Array.from([...MAGIC, FORMAT]),
    writeU16(packed.length),
    packed,
    new Uint8Array(spare).fill(ERASED),
  )
  return {
    offset: newest?.index === 0 ? SLOT_BYTES : 0,
    bytes: concat(body, writeU16(crc16(body)), sequence),
  }
}

/** The flash after a write; with `upTo`, after the power went when so many bytes were written. */
export function applyWrite(
  flash: Uint8Array,
  offset: number,
  bytes: Uint8Array,
  upTo: number = bytes.length,
): Uint8Array {
  const after = flash.slice()
  after.set(bytes.subarray(0, upTo), offset)
  return after
}

interface Slot {
  readonly index: 0 | 1
  readonly sequence: number
  readonly content: FlashContent
}

function newestSlot(flash: Uint8Array): Slot | null {
  const [a, b] = [readSlot(flash, 0), readSlot(flash, 1)]
  if (a === null || b === null) return a ?? b
  return a.sequence > b.sequence ? a : b
}

function readSlot(flash: Uint8Array, index: 0 | 1): Slot | null {
  const slot = flash.subarray(index * SLOT_BYTES, (index + 1) * SLOT_BYTES)
  if (slot.length !== SLOT_BYTES) return null
  const sequence = readU32(slot, 0)
  if (sequence !== readU32(slot, AT_TAIL)) return null
  if (slot[4] !== MAGIC[0] || slot[5] !== MAGIC[1] || slot[6] !== FORMAT) return null
  const length = ((slot[7] ?? 0) << 8) | (slot[8] ?? 0)
  if (length > AT_CRC - AT_CONTENT) return null
  const crc = writeU16(crc16(slot.subarray(0, AT_CRC)))
  if (!equalBytes(crc, slot.subarray(AT_CRC, AT_TAIL))) return null
  const content = unpackContent(slot.subarray(AT_CONTENT, AT_CONTENT + length))
  return content === null ? null : { index, sequence, content }
}

/**
 * The highest numbers ever committed for one slot of one bank (the licence's upper 16 bits):
 * anything not above them was used before (E108).
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
function packContent(content: FlashContent): Uint8Array {
  return concat(
    writeU8(content.instances.length),
    ...content.instances.map(packInstance),
    writeU8(content.highest.length),
    ...content.highest.map(packHighest),
  )
}

/** The content packed in `bytes`; null if the counts do not fit their length. */
function unpackContent(bytes: Uint8Array): FlashContent | null {
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
function packInstance(instance: Instance): Uint8Array {
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
