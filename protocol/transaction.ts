import { sha256 } from '@noble/hashes/sha2.js'
import { asciiBytes, equalBytes } from './bytes.ts'
import { transactionCodeKey } from './keys.ts'
import { ocra } from './ocra.ts'
import { type Millis, millis } from './time.ts'
import { packFields, type TransactionField } from './transaction-fields.ts'

export {
  FIELD_CHARACTERS,
  FIELD_LABELS,
  type FieldLabel,
  type FieldTextError,
  fieldTextError,
  type TransactionField,
} from './transaction-fields.ts'

/** What the customer is asked to confirm: a login or a transfer [device-facts]. */
export type TransactionPurpose = 'login' | 'transfer'
/** As a message carries it: `other` is whatever else a bank asks for (user management). */
export type MessagePurpose = TransactionPurpose | 'other'

/** The form of an instance's transaction codes. */
export interface TransactionCodeForm {
  /** 4 to 10. */
  readonly digits: number
  /** Seconds of one step of the clock: 1 to 59, or whole minutes up to 59 minutes (RFC 6287). */
  readonly periodSeconds: number
}

/** How far the bank looks besides the present step. */
export interface TransactionWindow extends TransactionCodeForm {
  /** Steps to either side; the bank takes 1 [activation-protocol]. */
  readonly windowSteps: number
}

/**
 * The code of a transaction at `at`: OCRA over the SHA-256 of the length-prefixed fields, exactly
 * those that the LCD shows, under a key of its own derived from the instance key (32 bytes). With
 * 8 digits and 60 s that is `OCRA-1:HOTP-SHA256-8:QH64-T1M`. Throws RangeError on a form that OCRA
 * does not know (`isTransactionForm`) and on a field that is no half-width text.
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

/** Whether codes of this form can be made: what a bank seals into an instance is checked once. */
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
