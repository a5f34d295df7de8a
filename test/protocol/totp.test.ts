import { describe, expect, it } from 'vitest'
import { asciiBytes } from '../../protocol/bytes.ts'
import { millis } from '../../protocol/time.ts'
import { totp, totpMatch } from '../../protocol/totp.ts'

// RFC 6238, appendix B, with the keys of its reference code: as long as the hash.
const key = (length: number) => asciiBytes('1234567890'.repeat(7).slice(0, length))
const VECTORS = [
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
] as const
const form = { digits: 8, periodSeconds: 30 }

describe('RFC 6238, appendix B', () => {
  it.each(VECTORS)('%i s', (second, sha1, sha256, sha512) => {
    // The milliseconds within the second make no difference.
    for (const ms of [0, 999]) {
      const at = millis(second * 1000 + ms)
      expect(totp(key(20), at, { ...form, algorithm: 'sha1' })).toBe(sha1)
      expect(totp(key(32), at, { ...form, algorithm: 'sha256' })).toBe(sha256)
      expect(totp(key(64), at, { ...form, algorithm: 'sha512' })).toBe(sha512)
    }
  })
})

describe('window', () => {
  const secret = key(20)
  const options = { ...form, algorithm: 'sha1' } as const
  const now = 1_795_222_800_000

  it('tells the step of the match, and nothing beyond the window', () => {
    for (const windowSteps of [0, 1, 2]) {
      for (let step = -4; step <= 4; step += 1) {
        const code = totp(secret, millis(now + step * 30_000), options)
        // At the first and at the last millisecond of a step alike.
        for (const at of [now, now + 29_999]) {
          expect(totpMatch(secret, code, millis(at), { ...options, windowSteps })).toBe(
            Math.abs(step) <= windowSteps ? step : null,
          )
        }
      }
    }
  })

  it('what is no code of that many digits is no match and no exception', () => {
    const code = totp(secret, millis(now), options)
    for (const typed of ['', '1234567', `${code}0`, 'abcdefgh', '１２３４５６７８', ` ${code}`]) {
      expect(totpMatch(secret, typed, millis(now), { ...options, windowSteps: 1 })).toBeNull()
    }
  })

  it('the first steps of the epoch have a window too', () => {
    const code = totp(secret, millis(0), options)
    expect(totpMatch(secret, code, millis(31_000), { ...options, windowSteps: 3 })).toBe(-1)
  })
})
