import { sha256 } from '@noble/hashes/sha2.js'
import { asciiBytes, concat, equalBytes, writeU8 } from './bytes.ts'
import { halfWidthBytes, halfWidthText } from './half-width.ts'
import { transactionCodeKey } from './keys.ts'
import { ocra } from './ocra.ts'
import { type Millis, millis } from './time.ts'

/** What the customer is asked to confirm: a login or a transfer [device-facts]. */
export type TransactionPurpose = 'login' | 'transfer'
/** As a message carries it; `other` is anything else a bank asks for (user management). */
export type MessagePurpose = TransactionPurpose | 'other'

/** The form of an instance's transaction codes. */
export interface TransactionCodeForm {
  /** 4 to 10. */
  readonly digits: number
  /** Seconds of one step of the clock: 1 to 59, or whole minutes up to 59 minutes (RFC 6287). */
  readonly periodSeconds: number
}

/** How far the bank looks around the present step. */
interface TransactionWindow extends TransactionCodeForm {
  /** Steps to either side; the bank takes 1 [activation-protocol]. */
  readonly windowSteps: number
}

/**
 * The code of a transaction at `at`: OCRA over the SHA-256 of the length-prefixed fields, exactly
 * those that the LCD shows, under a key of its own derived from the instance key (32 bytes). With 8
 * digits and 60 s that is `OCRA-1:HOTP-SHA256-8:QH64-T1M`. Throws RangeError on a form that OCRA
 * does not know (`isTransactionForm`) and on a field that is not half-width text.
 */
export function transactionCode(
  instanceKey: Uint8Array,
  fields: readonly TransactionField[],
  at: Millis,
  form: TransactionCodeForm,
): string {
  const suite = suiteOf(form)
  if (suite === null) throw new RangeError(`no form of OCRA: ${form.digits}, ${form.periodSeconds}`)
  const question = sha256(packFields(fields))
  return ocra(suite, transactionCodeKey(instanceKey), { question, time: at })
}

/**
 * In which step `code` is right: 0 the present one, -1 the one before and so on, the earliest in
 * the window; null if in none or if it is not `digits` digits. That a transaction is answered only
 * once is for the bank to remember.
 */
export function transactionMatch(
  instanceKey: Uint8Array,
  fields: readonly TransactionField[],
  code: string,
  at: Millis,
  window: TransactionWindow,
): number | null {
  if (!/^[0-9]+$/.test(code) || code.length !== window.digits) return null
  for (let i = 0; i <= 2 * window.windowSteps; i += 1) {
    const steps = i - window.windowSteps
    const then = at + steps * window.periodSeconds * 1000
    if (then < 0) continue
    const right = transactionCode(instanceKey, fields, millis(then), window)
    if (equalBytes(asciiBytes(right), asciiBytes(code))) return steps
  }
  return null
}

/** Whether codes of this form can be made; checked once, when a bank seals it into an instance. */
export function isTransactionForm(form: TransactionCodeForm): boolean {
  return suiteOf(form) !== null
}

/** RFC 6287, section 6.3: T is 1 to 59 seconds or 1 to 59 minutes. */
function suiteOf({ digits, periodSeconds }: TransactionCodeForm): string | null {
  if (!Number.isInteger(digits) || digits < 4 || digits > 10) return null
  if (!Number.isInteger(periodSeconds) || periodSeconds < 1) return null
  const minutes = periodSeconds / 60
  if (periodSeconds > 59 && (!Number.isInteger(minutes) || minutes > 59)) return null
  const step = periodSeconds > 59 ? `${minutes}M` : `${periodSeconds}S`
  return `OCRA-1:HOTP-SHA256-${digits}:QH64-T${step}`
}

/**
 * What a field of a transaction can be called: a small vocabulary known to both sides, so that the
 * message carries a number instead of text. On the wire a label is its position in this list, from
 * 1; new ones go at the end. Assumption: the sources do not show the messages.
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
  /** 操作, if it is neither a login nor a transfer. */
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
type FieldTextError = 'too-long' | 'characters'

/**
 * Whether `value` can be a field: at most 48 characters, each half-width (ASCII except `\` and `~`,
 * the yen sign, the overline, half-width katakana). null: it can.
 */
export function fieldTextError(value: string): FieldTextError | null {
  if ([...value].length > FIELD_CHARACTERS) return 'too-long'
  return halfWidthBytes(value) === null ? 'characters' : null
}

/**
 * The fields one after the other: label u8, length u8, the characters in JIS X 0201. Because of the
 * lengths, the same bytes cannot be read as two different lists. Throws RangeError on a value that
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

/** Reads `count` fields that fill `bytes`; null if they do not, or if one of them is invalid. */
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
