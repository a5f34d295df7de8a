import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import { asciiBytes, concat, toHex } from '../../protocol/bytes.ts'
import { ocra } from '../../protocol/ocra.ts'
import { millis } from '../../protocol/time.ts'

// RFC 6287, appendix C: the keys are the digits 1 to 0 over and over, the PIN is 1234.
const key = (length: number) => asciiBytes('1234567890'.repeat(7).slice(0, length))
const pinHash = sha1(asciiBytes('1234'))
// 0x132d0b6 minutes: 2008-03-25T12:06 UTC; any second of that minute will do.
const time = millis(0x132d0b6 * 60_000 + 30_000)

/** One eight-fold digit each: 00000000, 11111111, … */
const repeated = (n: number) => n.toString().repeat(8)

describe('RFC 6287, appendix C.1: one-way challenge-response', () => {
  it('OCRA-1:HOTP-SHA1-6:QN08', () => {
    const codes = Array.from({ length: 10 }, (_, n) =>
      ocra('OCRA-1:HOTP-SHA1-6:QN08', key(20), { question: repeated(n) }),
    )
    expect(codes.join(' ')).toBe(
      '237653 243178 653583 740991 608993 388898 816933 224598 750600 294470',
    )
  })

  it('OCRA-1:HOTP-SHA256-8:C-QN08-PSHA1', () => {
    const codes = Array.from({ length: 10 }, (_, counter) =>
      ocra('OCRA-1:HOTP-SHA256-8:C-QN08-PSHA1', key(32), {
        question: '12345678',
        counter,
        pinHash,
      }),
    )
    expect(codes.join(' ')).toBe(
      '65347737 86775851 78192410 71565254 10104329 65983500 70069104 91771096 75011558 08522129',
    )
  })

  it('OCRA-1:HOTP-SHA256-8:QN08-PSHA1', () => {
    const codes = Array.from({ length: 5 }, (_, n) =>
      ocra('OCRA-1:HOTP-SHA256-8:QN08-PSHA1', key(32), { question: repeated(n), pinHash }),
    )
    expect(codes.join(' ')).toBe('83238735 01501458 17957585 86776967 86807031')
  })

  it('OCRA-1:HOTP-SHA512-8:C-QN08', () => {
    const codes = Array.from({ length: 10 }, (_, n) =>
      ocra('OCRA-1:HOTP-SHA512-8:C-QN08', key(64), { question: repeated(n), counter: BigInt(n) }),
    )
    expect(codes.join(' ')).toBe(
      '07016083 63947962 70123924 25341727 33203315 34205738 44343969 51946085 20403879 31409299',
    )
  })

  it('OCRA-1:HOTP-SHA512-8:QN08-T1M', () => {
    const codes = Array.from({ length: 5 }, (_, n) =>
      ocra('OCRA-1:HOTP-SHA512-8:QN08-T1M', key(64), { question: repeated(n), time }),
    )
    expect(codes.join(' ')).toBe('95209754 55907591 22048402 24218844 36209546')
  })
})

describe('RFC 6287, appendix C.2: mutual challenge-response', () => {
  const server = (n: number) => `CLI2222${n}SRV1111${n}`
  const client = (n: number) => `SRV1111${n}CLI2222${n}`

  it('OCRA-1:HOTP-SHA256-8:QA08, server and client', () => {
    const codes = (question: (n: number) => string) =>
      Array.from({ length: 5 }, (_, n) =>
        ocra('OCRA-1:HOTP-SHA256-8:QA08', key(32), { question: question(n) }),
      ).join(' ')
    expect(codes(server)).toBe('28247970 01984843 65387857 03351211 83412541')
    expect(codes(client)).toBe('15510767 90175646 33777207 95285278 28934924')
  })

  it('OCRA-1:HOTP-SHA512-8:QA08, server', () => {
    const codes = Array.from({ length: 5 }, (_, n) =>
      ocra('OCRA-1:HOTP-SHA512-8:QA08', key(64), { question: server(n) }),
    )
    expect(codes.join(' ')).toBe('79496648 76831980 12250499 90856481 12761449')
  })

  it('OCRA-1:HOTP-SHA512-8:QA08-PSHA1, client', () => {
    const codes = Array.from({ length: 5 }, (_, n) =>
      ocra('OCRA-1:HOTP-SHA512-8:QA08-PSHA1', key(64), { question: client(n), pinHash }),
    )
    expect(codes.join(' ')).toBe('18806276 70020315 01600026 18951020 32528969')
  })
})

describe('RFC 6287, appendix C.3: plain signature', () => {
  it('OCRA-1:HOTP-SHA256-8:QA08', () => {
    const codes = Array.from({ length: 5 }, (_, n) =>
      ocra('OCRA-1:HOTP-SHA256-8:QA08', key(32), { question: `SIG1${n}000` }),
    )
    expect(codes.join(' ')).toBe('53095496 04110475 31331128 76028668 46554205')
  })

  it('OCRA-1:HOTP-SHA512-8:QA10-T1M', () => {
    const codes = Array.from({ length: 5 }, (_, n) =>
      ocra('OCRA-1:HOTP-SHA512-8:QA10-T1M', key(64), { question: `SIG1${n}00000`, time }),
    )
    expect(codes.join(' ')).toBe('77537423 31970405 10235557 95213541 65360607')
  })
})

describe('what the vectors of RFC 6287 leave out', () => {
  const question = 'a1b2'

  /** The data input by hand, section 5.1. */
  const macOf = (suite: string, ...fields: Uint8Array[]) => {
    const q = concat(Uint8Array.of(0xa1, 0xb2), new Uint8Array(126))
    return toHex(hmac(sha256, key(32), concat(asciiBytes(suite), Uint8Array.of(0), q, ...fields)))
  }

  it('0 digits give the whole HMAC; hex questions and bytes are the same', () => {
    const suite = 'OCRA-1:HOTP-SHA256-0:QH64'
    expect(ocra(suite, key(32), { question })).toBe(macOf(suite))
    expect(ocra(suite, key(32), { question: Uint8Array.of(0xa1, 0xb2) })).toBe(macOf(suite))
  })

  it('S is padded on the left, to 64 bytes unless the suite says another length', () => {
    const session = asciiBytes('ab')
    for (const [suite, length] of [
      ['OCRA-1:HOTP-SHA256-0:QH04-S128', 128],
      ['OCRA-1:HOTP-SHA256-0:QH04-S', 64],
    ] as const) {
      expect(ocra(suite, key(32), { question, session })).toBe(
        macOf(suite, new Uint8Array(length - 2), session),
      )
    }
  })

  it('P takes SHA-256 and SHA-512 hashes and is SHA-1 unless said', () => {
    for (const [name, length] of [
      ['P', 20],
      ['PSHA1', 20],
      ['PSHA256', 32],
      ['PSHA512', 64],
    ] as const) {
      const suite = `OCRA-1:HOTP-SHA256-0:QH04-${name}`
      const hash = key(length)
      expect(ocra(suite, key(32), { question, pinHash: hash })).toBe(macOf(suite, hash))
      expect(() => ocra(suite, key(32), { question, pinHash: key(19) })).toThrow(RangeError)
    }
  })

  it('T counts seconds, minutes and hours', () => {
    for (const [step, count] of [
      ['T30S', 2],
      ['T1M', 1],
      ['T', 1],
      ['T48H', 0],
    ] as const) {
      const suite = `OCRA-1:HOTP-SHA256-0:QH04-${step}`
      const field = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, count)
      expect(ocra(suite, key(32), { question, time: millis(89_999) })).toBe(macOf(suite, field))
    }
  })

  it('10 digits keep their leading zeros', () => {
    const codes = Array.from({ length: 10 }, (_, n) =>
      ocra('OCRA-1:HOTP-SHA1-10:QN08', key(20), { question: repeated(n) }),
    )
    // 31 bits: at most 2147483647, so that some of ten begin with 0.
    expect(codes.every((code) => /^[0-2][0-9]{9}$/.test(code))).toBe(true)
    expect(codes.some((code) => code.startsWith('0'))).toBe(true)
  })

  it('a suite or an input that the RFC does not allow is a bug', () => {
    for (const suite of [
      '',
      'OCRA-2:HOTP-SHA1-6:QN08',
      'OCRA-1:HOTP-MD5-6:QN08',
      'OCRA-1:HOTP-SHA1-3:QN08',
      'OCRA-1:HOTP-SHA1-11:QN08',
      'OCRA-1:HOTP-SHA1-6:QN03',
      'OCRA-1:HOTP-SHA1-6:QN65',
      'OCRA-1:HOTP-SHA1-6:C',
      'OCRA-1:HOTP-SHA1-6:QN08-C',
      'OCRA-1:HOTP-SHA1-6:QN08-T0M',
      'OCRA-1:HOTP-SHA1-6:QN08-T60S',
      'OCRA-1:HOTP-SHA1-6:QN08-T49H',
      'OCRA-1:HOTP-SHA1-6:QN08-PMD5',
    ]) {
      expect(() => ocra(suite, key(20), { question: '0', time }), suite).toThrow(RangeError)
    }
    const suite = 'OCRA-1:HOTP-SHA1-6:QN08'
    expect(() => ocra(suite, key(20), { question: '12x' })).toThrow(RangeError)
    expect(() => ocra(suite, key(20), { question: new Uint8Array(129) })).toThrow(RangeError)
    for (const asks of ['C-QN08', 'QN08-PSHA1', 'QN08-S064', 'QN08-T1M']) {
      expect(() => ocra(`OCRA-1:HOTP-SHA1-6:${asks}`, key(20), { question: '1' })).toThrow(
        'asks for',
      )
    }
    expect(() =>
      ocra('OCRA-1:HOTP-SHA1-6:C-QN08', key(20), { question: '1', counter: -1 }),
    ).toThrow(RangeError)
  })
})
