import { concat, writeU8 } from './bytes.ts'
import { halfWidthBytes, halfWidthText } from './half-width.ts'

/**
 * What a field of a transaction can be called: one small vocabulary that both sides know, so that
 * the message carries a number and no words. On the wire a label is its place here, from 1; a new
 * one goes to the end. The vocabulary is an assumption.
 */
export const FIELD_LABELS = [
  /** 通貨, as ISO 4217 has it: `JPY`. */
  'currency',
  /** 金額, digits without grouping: the LCD groups them. */
  'amount',
  /** 受取人口座. */
  'payee-account',
  /** 受取人の銀行・支店. */
  'payee-bank',
  /** 受取人名, half-width katakana. */
  'payee-name',
  /** 利用者ID. */
  'user-id',
  /** 日時 or 振込指定日, written out. */
  'date',
  /** 件数 of a bulk transfer. */
  'count',
  /** 操作, where it is neither a login nor a transfer. */
  'operation',
] as const

export type FieldLabel = (typeof FIELD_LABELS)[number]

/** One line of a transaction, as the LCD shows it and as the code is computed over it. */
export interface TransactionField {
  readonly label: FieldLabel
  /** Half-width text, at most `FIELD_CHARACTERS`. */
  readonly value: string
}

/** As long as the longest name of a transfer form (48 half-width characters): an assumption. */
export const FIELD_CHARACTERS = 48

/** Why a value cannot be shown on the LCD. */
export type FieldTextError = 'too-long' | 'characters'

/**
 * Whether `value` can be a field: at most 48 characters, each half-width (ASCII but `\` and `~`,
 * the yen sign, the overline, half-width katakana). null: it can.
 */
export function fieldTextError(value: string): FieldTextError | null {
  if ([...value].length > FIELD_CHARACTERS) return 'too-long'
  return halfWidthBytes(value) === null ? 'characters' : null
}

/**
 * The fields one after the other: label u8, length u8, the characters in JIS X 0201. The lengths
 * make it impossible to read two lists out of the same bytes. Throws RangeError on a value that
 * `fieldTextError` would refuse: ask before.
 */
export function packFields(fields: readonly TransactionField[]): Uint8Array {
  return concat(...fields.map(packField))
}

function packField({ label, value }: TransactionField): Uint8Array {
  const error = fieldTextError(value)
  const text = halfWidthBytes(value)
  if (error !== null || text === null) throw new RangeError(`${label}: ${error}`)
  return concat(writeU8(FIELD_LABELS.indexOf(label) + 1), writeU8(text.length), text)
}

/** Reads `count` fields that fill `bytes`; null where they do not, or one of them is none. */
export function unpackFields(bytes: Uint8Array, count: number): readonly TransactionField[] | null {
  const fields: TransactionField[] = []
  let at = 0
  for (let i = 0; i < count; i += 1) {
    const [code = 0, length = 0] = bytes.subarray(at, at + 2)
    const label = FIELD_LABELS[code - 1]
    const text = bytes.subarray(at + 2, at + 2 + length)
    const value = text.length === length ? halfWidthText(text) : null
    if (label === undefined || value === null || length > FIELD_CHARACTERS) return null
    fields.push({ label, value })
    at += 2 + length
  }
  return at === bytes.length ? fields : null
}
