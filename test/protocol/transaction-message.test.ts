import fc from 'fast-check'
import QRCode from 'qrcode'
import { describe, expect, it } from 'vitest'
import { concat } from '../../protocol/bytes.ts'
import { buildType4, openType4, type Type4Parts } from '../../protocol/message/deactivation.ts'
import { CRC_BYTES, withCrc } from '../../protocol/message/header.ts'
import { type Message, parseMessage } from '../../protocol/message/parse.ts'
import { fromText, toText } from '../../protocol/message/text.ts'
import { buildType3, openType3, type Type3Parts } from '../../protocol/message/transaction.ts'
import { someFields } from './support/fields.ts'
import { bytesFor, header } from './support/session.ts'

const instanceKey = bytesFor('instance')
const parts3: Type3Parts = {
  header: { ...header, ttlMinutes: 3 },
  serial: 12_345_678,
  licence: 0x0002_0001,
  transactionId: bytesFor('transaction', 8),
  purpose: 'transfer',
  fields: [
    { label: 'currency', value: 'JPY' },
    { label: 'amount', value: '250000' },
    { label: 'payee-account', value: 'ﾌﾂｳ 1234567' },
    { label: 'payee-name', value: 'ｶ)ﾔﾏﾀﾞｼﾖｳｼﾞ' },
  ],
  instanceKey,
}
const parts4: Type4Parts = {
  header: { ...header, ttlMinutes: 10 },
  serial: 12_345_678,
  licence: 0x0002_0001,
  instanceKey,
}
const message3 = buildType3(parts3)
const message4 = buildType4(parts4)

const u32 = fc.integer({ min: 0, max: 0xffff_ffff })
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const headers = fc.record({
  bankId: u32,
  issuedAt: u32,
  ttlMinutes: fc.integer({ min: 0, max: 0xffff }),
})

function parsed(message: Uint8Array): Message {
  const text = fromText(toText(message))
  const read = text.ok ? parseMessage(text.value) : text
  if (!read.ok) throw new Error(read.error)
  return read.value
}

function isGenuine(message: Message, key: Uint8Array): boolean {
  if (message.type === 3) return openType3(message, key).ok
  return message.type === 4 && openType4(message, key).ok
}

/** What becomes of a message with each of its bits turned over, the CRC repaired. */
function flips(message: Uint8Array): Record<string, number> {
  const tally: Record<string, number> = {}
  const content = message.slice(0, -CRC_BYTES)
  for (let bit = 0; bit < content.length * 8; bit += 1) {
    const copy = content.slice()
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7))
    const read = parseMessage(withCrc(copy))
    const what = read.ok ? (isGenuine(read.value, instanceKey) ? 'accepted' : 'forged') : read.error
    tally[what] = (tally[what] ?? 0) + 1
  }
  return tally
}

describe('transaction message', () => {
  it('is built, drawn as text, read and opened', () => {
    const parts = fc.record({
      header: headers,
      serial: u32,
      licence: u32,
      transactionId: bytes(8),
      purpose: fc.constantFrom('login' as const, 'transfer' as const, 'other' as const),
      fields: someFields,
      instanceKey: bytes(32),
    })
    fc.assert(
      fc.property(parts, (given) => {
        const { instanceKey: key, purpose, fields, ...open } = given
        const read = parsed(buildType3(given))
        if (read.type !== 3) throw new Error('not read as type 3')
        expect(read).toMatchObject(open)
        expect(openType3(read, key)).toEqual({ ok: true, value: { purpose, fields } })
      }),
      { seed: 1 },
    )
  })

  it('keeps what it asks for out of sight', () => {
    const shown = Array.from(message3, (byte) => String.fromCharCode(byte)).join('')
    expect(shown).not.toContain('250000')
    const other = buildType3({ ...parts3, transactionId: bytesFor('next', 8) })
    expect(other.slice(30, -2)).not.toEqual(message3.slice(30, -2))
  })

  it('holds 250 bytes and not 251, at most version 14 at level M', () => {
    // 30 of header and address, 2 of purpose and count, 16 of tag, 2 of CRC; each field has 2 more.
    const filled = (last: number) => {
      const value = (length: number) => ({ label: 'operation' as const, value: 'ｱ'.repeat(length) })
      return [value(48), value(48), value(48), value(last)]
    }
    const longest = buildType3({ ...parts3, fields: filled(48) })
    expect(longest).toHaveLength(250)
    expect(parsed(longest).type).toBe(3)
    expect(() => buildType3({ ...parts3, fields: [...filled(47), ...filled(0).slice(3)] })).toThrow(
      RangeError,
    )
    const { version } = QRCode.create(toText(longest), { errorCorrectionLevel: 'M' })
    expect(version).toBeLessThanOrEqual(14)
  })

  it('a part that does not fit its field is a bug', () => {
    const fields = (value: string) => ({ ...parts3, fields: [{ label: 'amount', value } as const] })
    for (const bad of [
      { ...parts3, fields: [] },
      { ...parts3, transactionId: new Uint8Array(7) },
      { ...parts3, licence: 2 ** 32 },
      { ...parts3, instanceKey: new Uint8Array(16) },
      fields('ア'),
      fields('1'.repeat(49)),
    ]) {
      expect(() => buildType3(bad)).toThrow(RangeError)
    }
  })

  it('lengths out of its range are refused as such, a torn one as a bad read', () => {
    const error = (message: Uint8Array) => {
      const read = parseMessage(message)
      return read.ok ? null : read.error
    }
    const least = buildType3({ ...parts3, fields: [{ label: 'date', value: '' }] })
    expect(error(least)).toBeNull()
    expect(error(withCrc(least.slice(0, -3)))).toBe('length')
    expect(error(withCrc(concat(message3, new Uint8Array(250))))).toBe('length')
    for (let end = least.length; end < message3.length; end += 1) {
      expect(error(message3.slice(0, end))).toBe('crc')
    }
  })

  it('no single-bit flip is accepted, the CRC repaired', () => {
    const count = (message3.length - CRC_BYTES) * 8
    // Two of the type's bits give a type that is known, 1 and 2, but of another length.
    expect(flips(message3)).toEqual({
      'not-ours': 16,
      'version-or-type': 14,
      length: 2,
      forged: count - 32,
    })
  })

  it('no other key opens it, and no bytes after it', () => {
    const read = parsed(message3)
    if (read.type !== 3) throw new Error('not read as type 3')
    expect(openType3(read, bytesFor('other'))).toEqual({ ok: false, error: 'tag' })
    expect(() => openType3(read, new Uint8Array(31))).toThrow(RangeError)
    const longer = parseMessage(withCrc(concat(message3.slice(0, -2), Uint8Array.of(0))))
    expect(longer.ok && isGenuine(longer.value, instanceKey)).toBe(false)
  })

  it('any bytes with a good CRC are answered and never accepted', () => {
    const some = fc.tuple(fc.constantFrom(3, 4), fc.uint8Array({ minLength: 50, maxLength: 244 }))
    fc.assert(
      fc.property(some, bytes(32), ([type, rest], key) => {
        const read = parseMessage(withCrc(concat(Uint8Array.of(0x4f, 0x54, 1, type), rest)))
        return !read.ok || !isGenuine(read.value, key)
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})

describe('deactivation message', () => {
  it('is built, drawn as text, read and checked', () => {
    const parts = fc.record({ header: headers, serial: u32, licence: u32, instanceKey: bytes(32) })
    fc.assert(
      fc.property(parts, (given) => {
        const { instanceKey: key, ...open } = given
        const read = parsed(buildType4(given))
        if (read.type !== 4) throw new Error('not read as type 4')
        expect(read).toMatchObject(open)
        const { serial, licence } = given
        expect(openType4(read, key)).toEqual({ ok: true, value: { serial, licence } })
        expect(openType4(read, bytesFor('other'))).toEqual({ ok: false, error: 'tag' })
      }),
      { seed: 5 },
    )
  })

  it('is 56 bytes, no more and no less', () => {
    expect(message4).toHaveLength(56)
    for (const bad of [message4.slice(0, -1), concat(message4, Uint8Array.of(0))]) {
      expect(parseMessage(bad)).toEqual({ ok: false, error: 'length' })
    }
    expect(() => buildType4({ ...parts4, serial: -1 })).toThrow(RangeError)
  })

  it('no single-bit flip is accepted, the CRC repaired', () => {
    expect(flips(message4)).toEqual({
      'not-ours': 16,
      'version-or-type': 16,
      forged: 54 * 8 - 32,
    })
  })

  it('a transaction is no deactivation, nor the other way round, under one key', () => {
    const swapped = (message: Uint8Array, type: number) => {
      const content = message.slice(0, -CRC_BYTES)
      content[3] = type
      const read = parseMessage(withCrc(content))
      return read.ok && isGenuine(read.value, instanceKey)
    }
    expect(swapped(message4, 3)).toBe(false)
    const short = buildType3({ ...parts3, fields: [{ label: 'date', value: '0000' }] })
    expect(short).toHaveLength(56)
    expect(swapped(short, 4)).toBe(false)
  })
})
