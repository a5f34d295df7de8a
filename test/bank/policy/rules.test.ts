import { describe, expect, it } from 'vitest'
import { checkPolicy } from '../../../bank/policy/problems.ts'
import type { Policy } from '../../../bank/policy/schema.ts'
import { defaultPolicy } from '../support/customer.ts'

const FOBS = { tokens: ['key-fob'], initialiseOnline: false } as const
const APP = { tokens: ['phone-app'], initialiseOnline: false, hardwareOrder: [] } as const
const FORCED = 'forced-from-application'
const CODE: Policy['code'] = { digits: 6, periodSeconds: 60, algorithm: 'sha1' }

describe('rules over several values', () => {
  const rules: readonly (readonly [string, Partial<Policy>, Partial<Policy>])[] = [
    [
      'kindsMixed',
      { kindsMixed: true, tokens: ['camera-token'] },
      { kindsMixed: true, tokens: ['camera-token', 'key-fob'] },
    ],
    ['codeAtLogin', { codeAtLogin: false, codeAtTransfer: false }, { codeAtLogin: false }],
    [
      'registeredPayeesExempt',
      { registeredPayeesExempt: true, codeAtTransfer: false, ...FOBS },
      { registeredPayeesExempt: true, ...FOBS },
    ],
    ['hardwareOrder', { hardwareOrder: [] }, { hardwareOrder: ['counter'] }],
    [
      'hardwareOrder',
      { tokens: ['phone-app'], initialiseOnline: false },
      { tokens: ['phone-app'], initialiseOnline: false, hardwareOrder: [] },
    ],
    ['skipDays', { skipDays: 1, ...FOBS }, { skipDays: 1, beforeStart: FORCED, ...FOBS }],
    ['codeAtTransfer', { codeAtTransfer: false }, { codeAtTransfer: false, ...FOBS }],
    ['beforeStart', { beforeStart: FORCED }, { beforeStart: FORCED, ...FOBS }],
    [
      'beforeStart',
      { beforeStart: FORCED, ...FOBS, hardwareOrder: ['online'] },
      { beforeStart: FORCED, ...FOBS, hardwareOrder: ['online', 'counter'] },
    ],
    [
      'beforeStart',
      { beforeStart: FORCED, ...APP, softwareOrder: 'online' },
      { beforeStart: FORCED, ...APP, softwareOrder: 'form' },
    ],
    [
      'code.periodSeconds',
      { code: { ...CODE, periodSeconds: 4 }, windowSteps: 1 },
      { code: { ...CODE, periodSeconds: 5 }, windowSteps: 1 },
    ],
    ['resyncSteps', { resyncSteps: 1 }, { resyncSteps: 2 }],
    [
      'serialDigits.max',
      { serialDigits: { min: 9, max: 8 } },
      { serialDigits: { min: 8, max: 8 } },
    ],
    [
      'confirmPassword.max',
      { confirmPassword: { min: 9, max: 8 } },
      { confirmPassword: { min: 8, max: 8 } },
    ],
    ['initialiseOnline', { tokens: ['key-fob'] }, { tokens: ['key-fob'], initialiseOnline: false }],
    ['reissueNight', { reissueNight: night(9, 9) }, { reissueNight: night(8, 9) }],
  ]
  it.each(rules)('%s: one side is refused, the other taken', (path, broken, right) => {
    const wrong = checkPolicy({ ...defaultPolicy(), ...broken })
    expect(wrong).toMatchObject({ ok: false, error: [{ path, reason: 'rule' }] })
    expect(checkPolicy({ ...defaultPolicy(), ...right }).ok).toBe(true)
  })

  it('[S2-14, X-10] a serial has 8 to 12 digits: no institution may want 7 or 13', () => {
    for (const [min, max, ok] of [
      [8, 12, true],
      [7, 12, false],
      [8, 13, false],
      [7, 7, false],
    ] as const) {
      expect(checkPolicy({ ...defaultPolicy(), serialDigits: { min, max } }).ok).toBe(ok)
    }
  })

  it('[X-8, S3-23] the start-of-use password has 4 to 8 digits, as the app takes them, or fewer lengths', () => {
    for (const [min, max, ok] of [
      [4, 8, true],
      [4, 4, true],
      [3, 8, false],
      [4, 9, false],
    ] as const) {
      const { told } = defaultPolicy().startPassword
      expect(checkPolicy({ ...defaultPolicy(), startPassword: { min, max, told } }).ok).toBe(ok)
    }
  })

  it('[S0-23] the second code has fewer digits than the first, by range alone', () => {
    for (const [deviceCodeDigits, signatureDigits] of [
      [13, 10],
      [19, 4],
    ]) {
      expect(checkPolicy({ ...defaultPolicy(), deviceCodeDigits, signatureDigits }).ok).toBe(true)
    }
    const swapped = checkPolicy({ ...defaultPolicy(), deviceCodeDigits: 8, signatureDigits: 16 })
    expect(swapped.ok).toBe(false)
  })
})

function night(from: number, until: number): Policy['reissueNight'] {
  return { from: { hour: from, minute: 0 }, until: { hour: until, minute: 0 } }
}
