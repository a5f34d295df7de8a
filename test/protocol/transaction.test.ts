import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiBytes, concat } from '../../protocol/bytes.ts'
import { halfWidthBytes, halfWidthText } from '../../protocol/half-width.ts'
import { ocra } from '../../protocol/ocra.ts'
import { millis } from '../../protocol/time.ts'
import {
  FIELD_LABELS,
  fieldTextError,
  isTransactionForm,
  type TransactionField,
  transactionCode,
  transactionMatch,
} from '../../protocol/transaction.ts'
import { someFields, someText } from './support/fields.ts'
import { bytesFor } from './support/session.ts'

const KEY = bytesFor('instance')
/** The first moment of a minute, so that the next 60 s are one step. */
const AT = millis(1_795_222_800_000)
const FORM = { digits: 8, periodSeconds: 60 }
const WINDOW = { ...FORM, windowSteps: 1 }
const TRANSFER: readonly TransactionField[] = [
  { label: 'currency', value: 'JPY' },
  { label: 'amount', value: '250000' },
  { label: 'payee-account', value: '1234567' },
  { label: 'payee-name', value: 'ｶ)ﾔﾏﾀﾞ' },
]

describe('half-width text', () => {
  it('is JIS X 0201: a byte a character, there and back', () => {
    expect(halfWidthBytes('A}ｱﾞ¥‾｡ﾟ')).toEqual(
      Uint8Array.of(0x41, 0x7d, 0xb1, 0xde, 0x5c, 0x7e, 0xa1, 0xdf),
    )
    const taken = Array.from({ length: 256 }, (_, byte) => halfWidthText(Uint8Array.of(byte)))
    // 0x20 to 0x7E and 63 katakana.
    expect(taken.filter((text) => text !== null)).toHaveLength(95 + 63)
    for (const [byte, text] of taken.entries()) {
      if (text !== null) expect(halfWidthBytes(text)).toEqual(Uint8Array.of(byte))
    }
  })

  it('a field takes 48 characters and not 49; nothing full-width, no control character', () => {
    for (const one of ['A', 'ｱ', ' ']) {
      expect(fieldTextError(one.repeat(48))).toBeNull()
      expect(fieldTextError(one.repeat(49))).toBe('too-long')
    }
    expect(fieldTextError('')).toBeNull()
    for (const bad of ['ア', '１', 'é', '\\', '~', '\n', '\u007f', '漢', '😀', 'ヴ', '\u3000']) {
      expect(fieldTextError(`A${bad}`), JSON.stringify(bad)).toBe('characters')
    }
  })
})

describe('transaction code', () => {
  it('is OCRA-1:HOTP-SHA256-8:QH64-T1M over the length-prefixed fields, under a key of its own', () => {
    const packed = concat(
      Uint8Array.of(1, 3),
      asciiBytes('JPY'),
      Uint8Array.of(2, 6),
      asciiBytes('250000'),
      Uint8Array.of(3, 7),
      asciiBytes('1234567'),
      Uint8Array.of(5, 6, 0xb6, 0x29, 0xd4, 0xcf, 0xc0, 0xde),
    )
    const key = hkdf(sha256, KEY, undefined, asciiBytes('OTA1 transaction code key'), 32)
    const question = sha256(packed)
    expect(transactionCode(KEY, TRANSFER, AT, FORM)).toBe(
      ocra('OCRA-1:HOTP-SHA256-8:QH64-T1M', key, { question, time: AT }),
    )
  })

  it('stays the same for a minute and is another in the next', () => {
    const code = (ms: number) => transactionCode(KEY, TRANSFER, millis(AT + ms), FORM)
    expect(code(59_999)).toBe(code(0))
    expect(code(60_000)).not.toBe(code(0))
    expect(code(-1)).not.toBe(code(0))
  })

  it('the bank takes the step before and after, and no other', () => {
    const code = transactionCode(KEY, TRANSFER, AT, FORM)
    const match = (ms: number) => transactionMatch(KEY, TRANSFER, code, millis(AT + ms), WINDOW)
    expect([match(-60_001), match(-60_000), match(-1)]).toEqual([null, 1, 1])
    expect([match(0), match(59_999)]).toEqual([0, 0])
    expect([match(60_000), match(119_999), match(120_000)]).toEqual([-1, -1, null])
  })

  it('any changed field, label, order or key gives another code', () => {
    const code = transactionCode(KEY, TRANSFER, AT, FORM)
    const changed: readonly (readonly TransactionField[])[] = [
      ...TRANSFER.map((_, i) =>
        TRANSFER.map((f, j) => (i === j ? { ...f, value: `${f.value}0` } : f)),
      ),
      TRANSFER.map((f) => (f.label === 'payee-account' ? { ...f, label: 'user-id' } : f)),
      TRANSFER.toReversed(),
      TRANSFER.slice(1),
      // The same characters, cut elsewhere.
      [
        { label: 'currency', value: 'JP' },
        { label: 'amount', value: 'Y250000' },
        ...TRANSFER.slice(2),
      ],
    ]
    for (const fields of changed) {
      expect(transactionCode(KEY, fields, AT, FORM)).not.toBe(code)
      expect(transactionMatch(KEY, fields, code, AT, WINDOW)).toBeNull()
    }
    expect(transactionMatch(bytesFor('other'), TRANSFER, code, AT, WINDOW)).toBeNull()
  })

  it('what is no code is no match', () => {
    for (const typed of ['', '1234567', '123456789', '１２３４５６７８', '1234 567', 'abcdefgh']) {
      expect(transactionMatch(KEY, TRANSFER, typed, AT, WINDOW)).toBeNull()
    }
    const first = transactionCode(KEY, TRANSFER, millis(0), FORM)
    expect(transactionMatch(KEY, TRANSFER, first, millis(0), WINDOW)).toBe(0)
  })

  it('token and bank agree on random transactions, forms and times', () => {
    const cases = fc.record({
      key: fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fields: someFields,
      at: fc.integer({ min: 1_000_000_000_000, max: 4_000_000_000_000 }),
      digits: fc.integer({ min: 4, max: 10 }),
      periodSeconds: fc.constantFrom(1, 30, 59, 60, 120, 180),
      late: fc.integer({ min: -1, max: 1 }),
    })
    fc.assert(
      fc.property(cases, ({ key, fields, at, digits, periodSeconds, late }) => {
        const form = { digits, periodSeconds }
        const code = transactionCode(key, fields, millis(at), form)
        expect(code).toMatch(new RegExp(`^[0-9]{${digits}}$`))
        const then = millis(at + late * periodSeconds * 1000)
        // Short codes of two steps may be alike, and then the earlier is told: a match is what counts.
        expect(
          transactionMatch(key, fields, code, then, { ...form, windowSteps: 1 }),
        ).not.toBeNull()
      }),
      { seed: 3, numRuns: 500 },
    )
  })

  it('forms that OCRA does not know are told, and are a bug to ask for', () => {
    const form = (digits: number, periodSeconds: number) => ({ digits, periodSeconds })
    for (const good of [form(4, 1), form(10, 59), form(8, 60), form(8, 240), form(8, 59 * 60)]) {
      expect(isTransactionForm(good)).toBe(true)
    }
    for (const bad of [
      form(3, 60),
      form(11, 60),
      form(8, 0),
      form(8, 61),
      form(8, 3600),
      form(8.5, 60),
    ]) {
      expect(isTransactionForm(bad)).toBe(false)
      expect(() => transactionCode(KEY, TRANSFER, AT, bad)).toThrow(RangeError)
    }
  })

  it('a value that the LCD cannot show has no code', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...FIELD_LABELS),
        (value, label) => {
          const make = () => transactionCode(KEY, [{ label, value }], AT, FORM)
          if (fieldTextError(value) === null) expect(make()).toHaveLength(8)
          else expect(make).toThrow(RangeError)
        },
      ),
      { seed: 4 },
    )
    fc.assert(fc.property(someText(48), (value) => fieldTextError(value) === null))
  })
})
