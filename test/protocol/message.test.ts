import fc from 'fast-check'
import QRCode from 'qrcode'
import { describe, expect, it } from 'vitest'
import { asciiBytes, concat } from '../../protocol/bytes.ts'
import {
  buildType1,
  buildType2,
  openType2,
  verifyType1,
} from '../../protocol/message/activation.ts'
import { withCrc } from '../../protocol/message/header.ts'
import { parseMessage } from '../../protocol/message/parse.ts'
import { fromText, toText } from '../../protocol/message/text.ts'
import {
  bankKeys,
  bankPublic,
  bankSeed,
  bytesFor,
  instance,
  message1,
  message2,
  parts1,
  parts2,
} from './support/session.ts'

const u8 = fc.integer({ min: 0, max: 0xff })
const u32 = fc.integer({ min: 0, max: 0xffff_ffff })
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const headers = fc.record({
  bankId: u32,
  issuedAt: u32,
  ttlMinutes: fc.integer({ min: 0, max: 0xffff }),
})

describe('layout', () => {
  it('message 1 lies as the format says: 126 bytes, big-endian', () => {
    expect(message1.length).toBe(126)
    expect(message1.slice(0, 4)).toEqual(concat(asciiBytes('OT'), Uint8Array.of(1, 1)))
    const view = new DataView(message1.buffer)
    expect(view.getUint32(4)).toBe(parts1.header.bankId)
    expect(view.getUint32(8)).toBe(parts1.header.issuedAt)
    expect(view.getUint16(12)).toBe(parts1.header.ttlMinutes)
    expect(message1.slice(14, 22)).toEqual(parts1.sessionId)
    expect(view.getUint32(22)).toBe(parts1.licence)
    expect([message1[26], message1[27]]).toEqual([parts1.suite, parts1.keyId])
    expect(message1.slice(28, 60)).toEqual(parts1.ephemeralPublic)
  })

  it('message 2 lies as the format says: 83 bytes, the instance out of sight', () => {
    expect(message2.length).toBe(83)
    const view = new DataView(message2.buffer)
    expect(message2[3]).toBe(2)
    expect(message2.slice(14, 22)).toEqual(parts2.sessionId)
    expect(view.getUint32(22)).toBe(parts2.serial)
    expect(message2[26]).toBe(parts2.seq)
    expect(message2.slice(27, 59)).not.toEqual(instance.key)
  })

  it('a part that does not fit its field is a bug', () => {
    expect(() => buildType1({ ...parts1, sessionId: new Uint8Array(7) })).toThrow(RangeError)
    expect(() => buildType1({ ...parts1, licence: 2 ** 32 })).toThrow(RangeError)
    expect(() => buildType2({ ...parts2, seq: 256 })).toThrow(RangeError)
  })
})

describe('round trip', () => {
  it('message 1: built, as text, read, verified', () => {
    const parts = fc.record({
      header: headers,
      sessionId: bytes(8),
      licence: u32,
      suite: u8,
      keyId: u8,
      ephemeralPublic: bytes(32),
    })
    fc.assert(
      fc.property(parts, (given) => {
        const text = fromText(toText(buildType1({ ...given, signingKey: bankSeed })))
        const read = text.ok ? parseMessage(text.value) : text
        if (!read.ok || read.value.type !== 1) throw new Error('not read as type 1')
        const { ephemeralPublic, ...fields } = given
        expect(read.value).toMatchObject({ ...fields, ephemeralKey: ephemeralPublic })
        expect(verifyType1(read.value, bankPublic)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('message 2: built, as text, read, opened', () => {
    const parts = fc.record({
      header: headers,
      sessionId: bytes(8),
      serial: u32,
      seq: u8,
      kek: fc.record({ key: bytes(32), nonce: bytes(12) }),
      instance: fc.record({ key: bytes(32), notAfter: u32, digits: u8, period: u8 }),
    })
    fc.assert(
      fc.property(parts, (given) => {
        const text = fromText(toText(buildType2(given)))
        const read = text.ok ? parseMessage(text.value) : text
        if (!read.ok || read.value.type !== 2) throw new Error('not read as type 2')
        const { kek, instance: sealed, ...fields } = given
        expect(read.value).toMatchObject(fields)
        expect(openType2(read.value, kek)).toEqual({ ok: true, value: sealed })
      }),
    )
  })
})

describe('refusals, in their order', () => {
  const error = (message: Uint8Array) => {
    const read = parseMessage(message)
    return read.ok ? null : read.error
  }
  const changed = (message: Uint8Array, at: number, value: number) => {
    const copy = message.slice()
    copy[at] = value
    return copy
  }

  it('not ours: foreign text, foreign bytes', () => {
    for (const text of [
      '',
      'https://bank.example/',
      'ota1:BB8',
      'OTA1:bb8',
      'OTA1:A',
      'OTA2:BB8',
    ]) {
      expect(fromText(text), text).toEqual({ ok: false, error: 'not-ours' })
    }
    expect(error(new Uint8Array(0))).toBe('not-ours')
    expect(error(changed(message1, 0, 0x50))).toBe('not-ours')
  })

  it('length: torn at any byte, or longer', () => {
    for (const message of [message1, message2]) {
      for (let end = 2; end < message.length; end += 1) {
        expect(error(message.slice(0, end))).toBe('length')
      }
      expect(error(concat(message, Uint8Array.of(0)))).toBe('length')
    }
  })

  it('version or type comes before the CRC, the length before both', () => {
    expect(error(changed(message1, 2, 2))).toBe('version-or-type')
    expect(error(changed(message1, 3, 9))).toBe('version-or-type')
    expect(error(changed(message1, 3, 2))).toBe('length')
    expect(error(withCrc(changed(message1, 2, 2).slice(0, -2)))).toBe('version-or-type')
    expect(error(changed(message1, 20, 0xaa))).toBe('crc')
  })

  it('any bytes are answered, never with an exception', () => {
    const some = fc.oneof(
      fc.uint8Array({ maxLength: 260 }),
      fc.uint8Array({ maxLength: 260 }).map((rest) => concat(asciiBytes('OT'), rest)),
      bytes(122).map((rest) => concat(asciiBytes('OT'), Uint8Array.of(1, 1), rest.slice(0, 120))),
    )
    fc.assert(
      fc.property(some, (message) => {
        parseMessage(message)
      }),
      { numRuns: 500 },
    )
  })

  it('bytes without sense but with a good CRC are not verified, not opened, and nothing throws', () => {
    const good = fc.tuple(fc.constantFrom(1, 2), bytes(120))
    fc.assert(
      fc.property(good, bytes(32), ([type, rest], key) => {
        const begin = concat(asciiBytes('OT'), Uint8Array.of(1, type))
        const read = parseMessage(withCrc(concat(begin, rest.slice(0, type === 1 ? 120 : 77))))
        if (!read.ok) throw new Error(read.error)
        if (read.value.type === 1) expect(verifyType1(read.value, key)).toBe(false)
        else if (read.value.type === 2)
          expect(openType2(read.value, { key, nonce: key.slice(0, 12) }).ok).toBe(false)
      }),
      { numRuns: 50 },
    )
  })

  it('a key of a wrong length or another bank is a refusal too', () => {
    const one = parseMessage(message1)
    const two = parseMessage(message2)
    if (!one.ok || one.value.type !== 1 || !two.ok || two.value.type !== 2) throw new Error('read')
    for (const key of [new Uint8Array(0), new Uint8Array(31), new Uint8Array(32), bytesFor('x')]) {
      expect(verifyType1(one.value, key)).toBe(false)
      expect(openType2(two.value, { ...bankKeys.kek, key })).toEqual({ ok: false, error: 'tag' })
    }
    const nonce = new Uint8Array(0)
    expect(openType2(two.value, { ...bankKeys.kek, nonce })).toEqual({ ok: false, error: 'tag' })
  })
})

describe('symbol', () => {
  const version = (message: Uint8Array) =>
    QRCode.create(toText(message), { errorCorrectionLevel: 'M' }).version

  it('the code of the mail is at most version 8 at level M', () => {
    expect(version(message1)).toBeLessThanOrEqual(8)
  })

  it('the code of the screen is at most version 6 at level M', () => {
    expect(version(message2)).toBeLessThanOrEqual(6)
  })
})
