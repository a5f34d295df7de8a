import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiBytes } from '../../protocol/bytes.ts'
import { millis } from '../../protocol/time.ts'
import { CODE_DIGITS, SECRET_BYTES, totp, totpSteps } from '../../protocol/totp.ts'

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

describe('many steps of one key', () => {
  it('are the codes that each step has by itself, whatever key, form and step', () => {
    const forms = fc.record({
      secret: fc.uint8Array({ minLength: SECRET_BYTES.min, maxLength: SECRET_BYTES.max }),
      digits: fc.integer(CODE_DIGITS),
      periodSeconds: fc.constantFrom(1, 30, 60, 3600),
      algorithm: fc.constantFrom('sha1' as const, 'sha256' as const, 'sha512' as const),
      // Beyond 32 bits too: with steps of one second that is some time after 2106.
      steps: fc.array(
        fc.oneof(
          fc.nat(),
          fc.maxSafeNat().map((n) => n % 2 ** 33),
        ),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
    })
    fc.assert(
      fc.property(forms, ({ secret, steps, ...options }) => {
        const codeOf = totpSteps(secret, options)
        for (const wanted of steps) {
          const last = Math.floor(Number.MAX_SAFE_INTEGER / 1000 / options.periodSeconds)
          const step = wanted % last
          const at = millis(step * options.periodSeconds * 1000)
          expect(codeOf(step)).toBe(totp(secret, at, options))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('may be asked in any order, and again', () => {
    const codeOf = totpSteps(key(20), { digits: 8, algorithm: 'sha1' })
    // Appendix B, in steps of 30 s: 59 s and 1111111109 s.
    expect([1, 37037036, 1].map(codeOf)).toEqual(['94287082', '07081804', '94287082'])
  })
})
