import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asciiBytes,
  concat,
  crc16,
  equalBytes,
  fromHex,
  readU16,
  readU32,
  toHex,
  writeU8,
  writeU16,
  writeU32,
} from '../../protocol/bytes.ts'
import { dammDigit, dammValid } from '../../protocol/damm.ts'
import { decodeBase45, encodeBase45 } from '../../protocol/message/text.ts'

describe('bytes', () => {
  it('hex goes there and back, and bad hex is told', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual({ ok: true, value: bytes })
      }),
    )
    expect(fromHex('0AfF')).toEqual({ ok: true, value: Uint8Array.of(0x0a, 0xff) })
    for (const bad of ['0', '0g', ' 00', '0x00', '００']) {
      expect(fromHex(bad)).toEqual({ ok: false, error: 'not-hex' })
    }
  })

  it('integers are big-endian, wherever the view begins, and do not wrap', () => {
    expect(writeU16(0x0102)).toEqual(Uint8Array.of(1, 2))
    expect(writeU32(0xfffe_fdfc)).toEqual(Uint8Array.of(0xff, 0xfe, 0xfd, 0xfc))
    const inside = Uint8Array.of(9, 9, 0xff, 0xfe, 0xfd, 0xfc).subarray(1)
    expect(readU16(inside, 1)).toBe(0xfffe)
    expect(readU32(inside, 1)).toBe(0xfffe_fdfc)
    for (const bad of [-1, 2 ** 32, 0.5, Number.NaN]) {
      for (const write of [writeU8, writeU16, writeU32])
        expect(() => write(bad)).toThrow(RangeError)
    }
  })

  it('equality looks at length and at every byte', () => {
    expect(equalBytes(asciiBytes('abc'), asciiBytes('abc'))).toBe(true)
    expect(equalBytes(asciiBytes('abc'), asciiBytes('abd'))).toBe(false)
    expect(equalBytes(asciiBytes('abc'), asciiBytes('ab'))).toBe(false)
    expect(concat(asciiBytes('a'), asciiBytes(''), asciiBytes('bc'))).toEqual(asciiBytes('abc'))
    expect(() => asciiBytes('é')).toThrow(RangeError)
  })
})

describe('CRC-16/CCITT-FALSE', () => {
  it('has the check value 0x29B1, and 0xFFFF of nothing', () => {
    expect(crc16(asciiBytes('123456789'))).toBe(0x29b1)
    expect(crc16(new Uint8Array(0))).toBe(0xffff)
  })
})

describe('Damm check digit', () => {
  const digits = fc.stringMatching(/^[0-9]{1,18}$/)

  it('gives 4 for 572, the usual example', () => {
    expect(dammDigit('572')).toBe('4')
    expect(dammValid('5724')).toBe(true)
    expect(dammValid('5727')).toBe(false)
  })

  it('shows every single wrong digit', () => {
    fc.assert(
      fc.property(digits, (body) => {
        const code = body + dammDigit(body)
        expect(dammValid(code)).toBe(true)
        for (let i = 0; i < code.length; i += 1) {
          for (const digit of '0123456789') {
            if (digit === code.charAt(i)) continue
            expect(dammValid(code.slice(0, i) + digit + code.slice(i + 1))).toBe(false)
          }
        }
      }),
    )
  })

  it('shows every swap of two neighbours, the check digit included', () => {
    // All codes of 3 digits and a check digit, then codes of other lengths by chance.
    const swapped = (code: string) => {
      for (let i = 0; i + 1 < code.length; i += 1) {
        const [a, b] = [code.charAt(i), code.charAt(i + 1)]
        if (a !== b && dammValid(code.slice(0, i) + b + a + code.slice(i + 2))) return i
      }
      return null
    }
    const missed = Array.from({ length: 1000 }, (_, n) => n.toString().padStart(3, '0'))
      .map((body) => body + dammDigit(body))
      .filter((code) => swapped(code) !== null)
    expect(missed).toEqual([])
    fc.assert(fc.property(digits, (body) => swapped(body + dammDigit(body)) === null))
  })

  it('takes digits only', () => {
    expect(() => dammDigit('12a')).toThrow(RangeError)
    expect(dammValid('')).toBe(false)
    expect(dammValid('572４')).toBe(false)
  })
})

describe('Base45', () => {
  it('has the vectors of RFC 9285, section 4', () => {
    for (const [text, coded] of [
      ['AB', 'BB8'],
      ['Hello!!', '%69 VD92EX0'],
      ['base-45', 'UJCLQE7W581'],
      ['ietf!', 'QED8WEX0'],
    ] as const) {
      expect(encodeBase45(asciiBytes(text))).toBe(coded)
      expect(decodeBase45(coded)).toEqual({ ok: true, value: asciiBytes(text) })
    }
    expect(decodeBase45('FGW')).toEqual({ ok: true, value: Uint8Array.of(0xff, 0xff) })
    expect(decodeBase45('')).toEqual({ ok: true, value: new Uint8Array(0) })
  })

  it('goes there and back for all bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeBase45(encodeBase45(bytes))).toEqual({ ok: true, value: bytes })
      }),
    )
  })

  it('refuses what no bytes give', () => {
    // Too large a group (RFC 9285's GGW, :::), a lone character, foreign characters.
    for (const bad of ['GGW', ':::', '::', 'V5', 'A', 'BB8A', 'bb8', 'BB_', 'ＢＢ８', 'BB8\n']) {
      expect(decodeBase45(bad), bad).toEqual({ ok: false, error: 'not-base45' })
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = decodeBase45(text)
        // What is taken is the one way to write its bytes.
        return !read.ok || encodeBase45(read.value) === text
      }),
    )
  })
})
