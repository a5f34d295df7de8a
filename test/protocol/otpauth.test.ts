import { describe, expect, it } from 'vitest'
import { asciiBytes } from '../../protocol/bytes.ts'
import {
  type OtpauthError,
  type OtpauthKey,
  readOtpauth,
  toOtpauth,
} from '../../protocol/otpauth.ts'
import { millis } from '../../protocol/time.ts'
import { totp } from '../../protocol/totp.ts'
import { oathtool, randomKeys } from './support/tools.ts'

/** 20 bytes, as RFC 4226 has them in its examples. */
const SECRET = asciiBytes('12345678901234567890')
const BASE32 = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const KEY: OtpauthKey = {
  issuer: 'とっくん銀行',
  account: '999800000001',
  secret: SECRET,
  code: { digits: 6, periodSeconds: 60, algorithm: 'sha1' },
}

function read(text: string): OtpauthKey {
  const key = readOtpauth(text)
  if (!key.ok) throw new Error(key.error)
  return key.value
}

describe('writing', () => {
  it('percent-encodes label and issuer, and leaves the padding of base32 out', () => {
    const issuer = encodeURIComponent('とっくん銀行')
    expect(toOtpauth(KEY)).toBe(
      `otpauth://totp/${issuer}:999800000001?secret=${BASE32}&issuer=${issuer}&period=60`,
    )
    expect(toOtpauth({ ...KEY, secret: SECRET.slice(0, 17) })).not.toContain('=&')
  })

  it('says algorithm and digits where they are not the usual ones', () => {
    const text = toOtpauth({ ...KEY, code: { digits: 8, periodSeconds: 30, algorithm: 'sha512' } })
    expect(text).toMatch(/&algorithm=SHA512&digits=8$/)
  })

  it('a name with a colon, a half character or without end makes no text that cannot be read', () => {
    const odd = { ...KEY, issuer: `A:B\n\uD800${'銀'.repeat(500)}`, account: ' a: b ' }
    const { issuer, account } = read(toOtpauth(odd))
    expect(issuer).toBe(`A B \uFFFD${'銀'.repeat(55)}`)
    expect(account).toBe('a b')
  })
})

describe('reading', () => {
  it('what is written is read again', () => {
    const names = ['とっくん銀行', 'Bank & Co?/#%+', 'a@bank.example', 'ﾄｰｸﾝ 🗝', '']
    randomKeys('otpauth', 500).forEach(({ secret, code }, i) => {
      const key = {
        issuer: names[i % names.length] ?? '',
        account: names[i % 4] ?? '',
        secret,
        code,
      }
      expect(read(toOtpauth(key))).toEqual(key)
    })
  })

  it('what is not said is SHA-1, 6 digits, 30 s', () => {
    expect(read(`otpauth://totp/a?secret=${BASE32}`)).toEqual({
      issuer: '',
      account: 'a',
      secret: SECRET,
      code: { digits: 6, periodSeconds: 30, algorithm: 'sha1' },
    })
  })

  it('issuer of the parameter before that of the label; blanks and an encoded colon in the label', () => {
    expect(read(`otpauth://totp/Old%3A%20a?issuer=New&secret=${BASE32}`)).toMatchObject({
      issuer: 'New',
      account: 'a',
    })
    expect(read(`otpauth://totp/Bank:a?secret=${BASE32}`)).toMatchObject({
      issuer: 'Bank',
      account: 'a',
    })
  })

  it('a secret in small letters, in groups or padded; the scheme in capitals', () => {
    const grouped = BASE32.toLowerCase().replace(/(.{4})/g, '$1%20')
    expect(read(`OTPAUTH://TOTP/a?secret=${grouped}`).secret).toEqual(SECRET)
    expect(read(`otpauth://totp/a?secret=${BASE32}GE======`).secret).toHaveLength(21)
  })

  it('the key makes the codes that oathtool makes', () => {
    for (const { secret, code } of randomKeys('otpauth codes', 50)) {
      const key = read(toOtpauth({ ...KEY, secret, code }))
      const at = 1_795_222_800
      expect([totp(key.secret, millis(at * 1000), key.code)]).toEqual(oathtool(secret, code, at, 1))
    }
  })

  const BAD: readonly (readonly [OtpauthError, string])[] = [
    ['not-otpauth', ''],
    ['not-otpauth', 'https://bank.example/'],
    ['not-otpauth', 'otpauth://totp'],
    ['not-otpauth', `otpauth://motp/a?secret=${BASE32}`],
    ['not-otpauth', `otpauth://totp/%E3%81?secret=${BASE32}`],
    ['not-otpauth', `otpauth://totp/a?secret=${BASE32}&x=${'y'.repeat(3000)}`],
    ['hotp', `otpauth://hotp/a?secret=${BASE32}&counter=0`],
    ['no-account', `otpauth://totp/?secret=${BASE32}`],
    ['no-account', `otpauth://totp/Bank:%20?secret=${BASE32}`],
    ['no-secret', 'otpauth://totp/a'],
    ['no-secret', 'otpauth://totp/a?secret=&issuer=b'],
    ['bad-base32', `otpauth://totp/a?secret=${BASE32.replace('Q', '1')}`],
    ['bad-base32', `otpauth://totp/a?secret=${BASE32}A`],
    ['secret-length', 'otpauth://totp/a?secret=GEZDGNBVGY3TQOJQGEZDGNBV'],
    ['secret-length', `otpauth://totp/a?secret=${'A'.repeat(104)}`],
    ['bad-form', `otpauth://totp/a?secret=${BASE32}&digits=5`],
    ['bad-form', `otpauth://totp/a?secret=${BASE32}&digits=9`],
    ['bad-form', `otpauth://totp/a?secret=${BASE32}&algorithm=MD5`],
    ['bad-form', `otpauth://totp/a?secret=${BASE32}&period=0`],
    ['bad-form', `otpauth://totp/a?secret=${BASE32}&period=3601`],
    ['bad-form', `otpauth://totp/a?secret=${BASE32}&period=1e1`],
  ]

  it.each(BAD)('%s: %s', (error, text) => {
    expect(readOtpauth(text)).toEqual({ ok: false, error })
  })

  it('secrets of 16 and of 64 bytes are taken', () => {
    expect(read(`otpauth://totp/a?secret=${'A'.repeat(26)}`).secret).toHaveLength(16)
    expect(read(`otpauth://totp/a?secret=${'A'.repeat(103)}`).secret).toHaveLength(64)
  })
})
