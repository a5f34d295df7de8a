import { describe, expect, it } from 'vitest'
import { policyOf } from '../../../bank/policy/institutions/institutions.ts'
import { advise } from '../../../lab/coach/coach.ts'
import { Hands } from '../../../lab/hands.ts'
import { newestFob, readFob } from '../../../lab/walks/key-fob.ts'
import { customer, enter, MASTER, need, walk } from '../../../lab/walks/step.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import { setup } from '../../support/setup.ts'

/** The whole way at an institution, logged out, some minutes later. */
function settled(institution: string, kind: 'key-fob' | 'phone-app'): Hands {
  const hands = new Hands(setup('coach-timed', institution))
  walk(hands, wholeWay(need(policyOf(institution), 'a policy'), kind))
  hands.click('nav:logout')
  hands.wait(180_000)
  return hands
}

function told(hands: Hands): string {
  return advise(hands.world).key
}

describe('機種変更: the app is gone', () => {
  it.each([
    ['phone-app', 'app-gone-counter'],
    ['business-direct', 'app-gone'],
  ])('at %s the coach asks for the revocation first: %s', (institution, key) => {
    const hands = settled(institution, 'phone-app')
    expect(told(hands)).toBe('login-with-code')
    hands.give({ kind: 'phone-change' })
    expect(told(hands)).toBe(key)
    enter(hands, MASTER)
    expect(hands.page.id).toBe('login-otp')
    expect(advise(hands.world)).toMatchObject({ key, tone: 'warning', at: 'counter' })
    hands.handIn('revocation', MASTER)
    expect(told(hands)).toBe('form-waits')
    hands.waitFor('form-due')
    expect(customer(hands, MASTER).enrolment.state).toBe('revoked')
    hands.click('nav:login')
    // Some institutions let a day or a month pass before the next issue, others nothing.
    if (told(hands) === 'wait-for-issue') hands.waitFor('issue-possible')
    expect(told(hands)).toBe('login-to-issue')
    enter(hands, MASTER)
    expect(['open-issue', 'page.otp-selection']).toContain(told(hands))
  })
})

describe("a key-fob's clock that is wrong", () => {
  const CLOCK = { kind: 'token-clock', token: 0, driftSecondsPerDay: 0 } as const

  it('by 20 minutes behind is told as such, though the bank calls the code used', () => {
    const hands = settled('key-fob-counter', 'key-fob')
    hands.give({ ...CLOCK, offsetSeconds: -1200 })
    enter(hands, MASTER)
    readFob(hands, 0)
    expect(told(hands)).not.toBe('wait-for-next-code')
    hands.type('otp', readFob(hands, 0))
    hands.click('submit-login-otp')
    expect(hands.page.id).toBe('login-otp')
    expect(hands.world.desk.refusedCode?.why).toBe('clock')
    expect(advise(hands.world)).toMatchObject({
      key: 'refused-code.clock-void',
      params: { minutes: '20' },
    })
  })

  it.each([
    [-7200, 'refused-code.clock-behind'],
    [7200, 'refused-code.clock-ahead'],
  ])('by %i s is told with its direction: %s', (offsetSeconds, key) => {
    const hands = settled('key-fob-counter', 'key-fob')
    hands.give({ ...CLOCK, offsetSeconds })
    enter(hands, MASTER)
    hands.type('otp', readFob(hands, 0))
    hands.click('submit-login-otp')
    expect(advise(hands.world)).toMatchObject({ key, params: { minutes: '120' } })
  })

  it('is no reason to call a code used that was used: this one was', () => {
    const hands = settled('key-fob-counter', 'key-fob')
    const code = readFob(hands, 0)
    enter(hands, MASTER)
    hands.type('otp', code)
    hands.click('submit-login-otp')
    expect(hands.page.id).toBe('top')
    hands.click('nav:logout')
    enter(hands, MASTER)
    expect(told(hands)).toBe('wait-for-next-code')
    hands.type('otp', code)
    hands.click('submit-login-otp')
    expect(hands.world.desk.refusedCode?.why).toBe('used')
  })
})

describe('a lock', () => {
  it('of the serial is told with the last wrong code, before its reason', () => {
    const hands = settled('key-fob-counter', 'key-fob')
    enter(hands, MASTER)
    for (let n = 0; n < hands.world.bank.policy.lockAfter; n++) {
      expect(told(hands)).not.toMatch(/^stopped/)
      hands.type('otp', '000000')
      hands.click('submit-login-otp')
    }
    expect(told(hands)).toMatch(/^stopped-ask-/)
  })

  it("by wrong passwords is that user's, not another one's stopped serial", () => {
    const hands = settled('key-fob-counter', 'key-fob')
    enter(hands, MASTER)
    for (let n = 0; n < hands.world.bank.policy.lockAfter; n++) {
      hands.type('otp', '000000')
      hands.click('submit-login-otp')
    }
    hands.click('nav:logout')
    hands.click('nav:login')
    for (let n = 0; n < hands.world.bank.policy.passwordLockAfter; n++) {
      hands.type('userId', 'tokkun02')
      hands.type('password', 'wrong')
      hands.click('login')
    }
    expect(hands.alerts).toEqual(['LGN-E04'])
    expect(advise(hands.world)).toMatchObject({
      key: 'password-locked',
      params: { user: 'tokkun02' },
    })
    // Lifted at the counter at once: he may try again.
    hands.handIn('unlock', 'tokkun02')
    expect(customer(hands, 'tokkun02').locked).toBe(false)
    expect(told(hands)).toBe('login')
  })
})

describe('a key-fob on the desk that the bank knows', () => {
  it.each(['key-fob-online', 'key-fob-counter', 'business-direct'])(
    'at %s is to be taken into service, not applied for',
    (institution) => {
      const hands = new Hands(setup('coach-import', institution))
      const before = told(hands)
      hands.give({
        kind: 'import-tokens',
        tokens: [
          {
            serial: '87654321',
            secretHex: '00112233445566778899aabbccddeeff00112233',
            digits: 6,
            periodSeconds: 60,
            algorithm: 'sha1',
            expires: null,
          },
        ],
      })
      expect(newestFob(hands).fob.identity.serial).toBe('87654321')
      expect(before).toMatch(/^(apply|login)$/)
      expect(told(hands)).toBe('login')
      enter(hands, MASTER)
      expect(told(hands)).toBe('open-start')
      hands.give({ kind: 'take-away', token: newestFob(hands).index })
      expect(told(hands)).toMatch(/^(apply|open-issue)$/)
    },
  )
})
