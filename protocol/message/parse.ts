import { err, ok, type Result } from '../result.ts'
import {
  CRC_BYTES,
  crcFits,
  HEADER_BYTES,
  hasMagic,
  type MessageError,
  readHeader,
  VERSION,
} from './header.ts'
import { readType1, TYPE1_BYTES, type Type1 } from './type1.ts'
import { readType2, TYPE2_BYTES, type Type2 } from './type2.ts'

/** A message whose form is right. Who made it is another question: `verifyType1`, `openType2`. */
export type Message = Type1 | Type2

/**
 * Reads a message. Checked in this order: ours and of its type's length (E101), version and type
 * (E102), CRC (E103). The length of an unknown version or type is unknown too, so that such a
 * message only has to hold a header and a CRC to be told as E102. Never throws.
 */
export function parseMessage(bytes: Uint8Array): Result<Message, MessageError> {
  if (!hasMagic(bytes)) return err('not-ours')
  if (bytes.length < HEADER_BYTES + CRC_BYTES) return err('length')
  const { version, type, ...header } = readHeader(bytes)
  const length = version === VERSION ? lengthOf(type) : null
  if (length !== null && bytes.length !== length) return err('length')
  if (length === null) return err('version-or-type')
  if (!crcFits(bytes)) return err('crc')
  return ok(type === 1 ? readType1(bytes, header) : readType2(bytes, header))
}

/** Bytes of a whole message of `type`; null for a type that we do not know. */
function lengthOf(type: number): number | null {
  switch (type) {
    case 1:
      return TYPE1_BYTES
    case 2:
      return TYPE2_BYTES
    default:
      return null
  }
}
