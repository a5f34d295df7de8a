import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, fromHex, toHex, writeU32 } from '../../protocol/bytes.ts'
import {
  DEVICE_CODE_DIGITS,
  deviceCode,
  readCode,
  readDeviceCode,
  SIGNATURE_DIGITS,
  signatureCode,
} from '../../protocol/codes.ts'
import { dammValid } from '../../protocol/damm.ts'
import {
  ed25519Public,
  sessionKeys,
  signatureKey,
  trySessionKeys,
  x25519Public,
} from '../../protocol/keys.ts'
import { parseMessage } from '../../protocol/message/parse.ts'
import { ocra } from '../../protocol/ocra.ts'
import {
  bankKeys,
  bytesFor,
  devicePrivate,
  instance,
  message1,
  message2,
  parts1,
  serial,
} from './support/session.ts'

describe('session keys', () => {
  it('are the same on both sides', () => {
    const read = parseMessage(message1)
    if (!read.ok || read.value.type !== 1) throw new Error('not read')
    expect(sessionKeys(devicePrivate, read.value.ephemeralKey, message1)).toEqual(bankKeys)
  })

  it('are all different, of the right size, and belong to one message 1 and one device', () => {
    const { deviceCodeKey, kek } = bankKeys
    expect([deviceCodeKey.length, kek.key.length, kek.nonce.length]).toEqual([32, 32, 12])
    expect(deviceCodeKey).not.toEqual(kek.key)
    expect(kek.key.slice(0, 12)).not.toEqual(kek.nonce)
    const other = sessionKeys(devicePrivate, parts1.ephemeralPublic, message2)
    expect(other.deviceCodeKey).not.toEqual(deviceCodeKey)
    const device = sessionKeys(bytesFor('other device'), parts1.ephemeralPublic, message1)
    expect(device.kek).not.toEqual(kek)
    expect(signatureKey(instance.key)).not.toEqual(instance.key)
  })

  it('public keys are those of RFC 7748, section 6.1, and RFC 8032, section 7.1', () => {
    const bytes = (hex: string) => {
      const read = fromHex(hex)
      if (!read.ok) throw new Error(hex)
      return read.value
    }
    expect(
      toHex(
        ed25519Public(bytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')),
      ),
    ).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    expect(
      toHex(
        x25519Public(bytes('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')),
      ),
    ).toBe('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a')
  })

  it('a peer key of low order or of a wrong length is refused, not thrown', () => {
    // 0, 1, and the points of order 8 (RFC 7748, section 6.1; D. J. Bernstein's list), p - 1, p.
    const low = [
      '0000000000000000000000000000000000000000000000000000000000000000',
      '0100000000000000000000000000000000000000000000000000000000000000',
      'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
      '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    ]
    for (const hex of low) {
      const key = fromHex(hex)
      if (!key.ok) throw new Error(hex)
      expect(trySessionKeys(devicePrivate, key.value, message1), hex).toEqual({
        ok: false,
        error: 'bad-key',
      })
      expect(() => sessionKeys(devicePrivate, key.value, message1)).toThrow(RangeError)
    }
    for (const length of [0, 31, 33]) {
      expect(trySessionKeys(devicePrivate, new Uint8Array(length).fill(9), message1).ok).toBe(false)
    }
    expect(() => trySessionKeys(new Uint8Array(31), x25519Public(devicePrivate), message1)).toThrow(
      RangeError,
    )
  })
})

describe('device code', () => {
  const code = deviceCode(bankKeys.deviceCodeKey, message1, serial)

  it('is serial, OCRA over message 1 and serial, check digit', () => {
    expect(code).toMatch(/^12345678\d{8}$/)
    expect(code.slice(8, 15)).toBe(
      ocra('OCRA-1:HOTP-SHA256-7:QH64', bankKeys.deviceCodeKey, {
        question: sha256(concat(message1, writeU32(serial))),
      }),
    )
    expect(dammValid(code)).toBe(true)
    expect(deviceCode(bankKeys.deviceCodeKey, message1, 42)).toMatch(/^00000042/)
  })

  it('has as many digits as the policy says, 13 to 19', () => {
    for (let digits = 13; digits <= 19; digits += 1) {
      const long = deviceCode(bankKeys.deviceCodeKey, message1, serial, digits)
      expect(long.length).toBe(digits)
      expect(readDeviceCode(long, digits).ok).toBe(true)
    }
    for (const digits of [12, 20]) {
      expect(() => deviceCode(bankKeys.deviceCodeKey, message1, serial, digits)).toThrow(RangeError)
    }
    expect(() => deviceCode(bankKeys.deviceCodeKey, message1, 100_000_000)).toThrow(RangeError)
  })
})

describe('signature', () => {
  it('is shorter than the device code, and under a key of its own', () => {
    const code = signatureCode(instance.key, message1, message2)
    expect(code).toMatch(/^\d{8}$/)
    expect(code.length).toBeLessThan(deviceCode(bankKeys.deviceCodeKey, message1, serial).length)
    expect([DEVICE_CODE_DIGITS, SIGNATURE_DIGITS]).toEqual([16, 8])
    expect(code).toBe(
      ocra('OCRA-1:HOTP-SHA256-8:QH64', signatureKey(instance.key), {
        question: sha256(concat(message1, message2)),
      }),
    )
    expect(signatureCode(instance.key, message1, message2, 6)).toMatch(/^\d{6}$/)
    expect(signatureCode(bytesFor('other'), message1, message2)).not.toBe(code)
    expect(signatureCode(instance.key, message2, message1)).not.toBe(code)
  })
})

describe('a device code as people type it', () => {
  const code = deviceCode(bankKeys.deviceCodeKey, message1, serial)
  const good = { ok: true, value: { serial, code } }
  const groups = code.match(/\d{4}/g) ?? []
  const fullWidth = (text: string) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

  it('full-width digits', () => {
    expect(fullWidth('09')).toBe('０９')
    expect(readDeviceCode(fullWidth(code), 16)).toEqual(good)
    expect(readDeviceCode(code.slice(0, 8) + fullWidth(code.slice(8)), 16)).toEqual(good)
  })

  it.each(
    [...' \t\n\u00a0\u3000\u200b\ufeff-‐‑‒–—―−－﹣ーｰ─━\u00ad'].map((c) => [
      c,
      c.codePointAt(0)?.toString(16),
    ]),
  )('groups divided by "%s" (U+%s)', (separator) => {
    expect(readDeviceCode(groups.join(separator), 16)).toEqual(good)
    expect(readDeviceCode(separator + fullWidth(groups.join(separator)) + separator, 16)).toEqual(
      good,
    )
  })

  it('nothing, letters, too short, too long: each has its own answer', () => {
    const error = (typed: string) => {
      const read = readDeviceCode(typed, 16)
      return read.ok ? null : read.error
    }
    for (const typed of ['', ' ', '　－ー']) expect(error(typed)).toBe('empty')
    for (const typed of [
      `${code.slice(0, 15)}O`,
      'l234567890123456',
      'ＡＢＣ',
      '一二三',
      '①',
      '1.5',
      '+1',
      '²',
    ]) {
      expect(error(typed), typed).toBe('letters')
    }
    for (const typed of [code.slice(0, 15), `${code}0`, '1', '1'.repeat(5000)]) {
      expect(error(typed)).toBe('length')
    }
  })

  it('every swap of two neighbours and every wrong digit is told by the check digit', () => {
    const slip = { ok: false, error: 'check-digit' }
    let swaps = 0
    for (let i = 0; i < code.length; i += 1) {
      const [a, b] = [code.charAt(i), code.charAt(i + 1)]
      if (b !== '' && a !== b) {
        swaps += 1
        expect(readDeviceCode(code.slice(0, i) + b + a + code.slice(i + 2), 16)).toEqual(slip)
      }
      for (const digit of '0123456789') {
        if (digit === a) continue
        expect(readDeviceCode(code.slice(0, i) + digit + code.slice(i + 1), 16)).toEqual(slip)
      }
    }
    expect(swaps).toBeGreaterThan(8)
  })

  it('any text is answered; what is taken is digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = readCode(typed, 8)
        return !read.ok || /^[0-9]{8}$/.test(read.value)
      }),
    )
  })

  it('the signature is read in the same way, without a check digit', () => {
    expect(readCode('１２３４－５６７８', 8)).toEqual({ ok: true, value: '12345678' })
    expect(readCode('1234567', 8)).toEqual({ ok: false, error: 'length' })
    expect(readCode('1234567x', 8)).toEqual({ ok: false, error: 'letters' })
    expect(readCode('　', 8)).toEqual({ ok: false, error: 'empty' })
  })
})
