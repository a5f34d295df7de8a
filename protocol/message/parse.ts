import { err, ok, type Result } from '../result.ts'
import {
  readType1,
  readType2,
  TYPE1_BYTES,
  TYPE2_BYTES,
  type Type1,
  type Type2,
} from './activation.ts'
import { readType4, TYPE4_BYTES, type Type4 } from './deactivation.ts'
import {
  CRC_BYTES,
  crcFits,
  HEADER_BYTES,
  hasMagic,
  type MessageError,
  type MessageHeader,
  readHeader,
  VERSION,
} from './header.ts'
import { readType3, TYPE3_MAX_BYTES, TYPE3_MIN_BYTES, type Type3 } from './transaction.ts'

/**
 * A message with a valid form. Who made it is checked elsewhere: `verifyType1`, `openType2`,
 * `openType3`, `openType4`.
 */
export type Message = Type1 | Type2 | Type3 | Type4

/** One kind of message: how long it is and how it is read. */
interface Form {
  readonly least: number
  readonly most: number
  readonly read: (bytes: Uint8Array, header: MessageHeader) => Message
}

/**
 * Reads a message. Checked in this order: of this protocol and of its type's length (E101), version
 * and type (E102), CRC (E103). The length of an unknown version or type is unknown too, so such a
 * message only needs a header and a CRC to be reported as E102. Never throws.
 */
export function parseMessage(bytes: Uint8Array): Result<Message, MessageError> {
  if (!hasMagic(bytes)) return err('not-ours')
  if (bytes.length < HEADER_BYTES + CRC_BYTES) return err('length')
  const { version, type, ...header } = readHeader(bytes)
  const form = version === VERSION ? FORMS[type] : undefined
  if (form === undefined) return err('version-or-type')
  if (bytes.length < form.least || bytes.length > form.most) return err('length')
  if (!crcFits(bytes)) return err('crc')
  return ok(form.read(bytes, header))
}

/** By type. A transaction's length depends on its fields; the CRC reveals a torn one. */
const FORMS: Readonly<Record<number, Form>> = {
  1: { least: TYPE1_BYTES, most: TYPE1_BYTES, read: readType1 },
  2: { least: TYPE2_BYTES, most: TYPE2_BYTES, read: readType2 },
  3: { least: TYPE3_MIN_BYTES, most: TYPE3_MAX_BYTES, read: readType3 },
  4: { least: TYPE4_BYTES, most: TYPE4_BYTES, read: readType4 },
}
