import { describe, expect, it } from 'vitest'
import { Desk, MINUTE } from '../support/customer.ts'
import { orderFob, startFob, wrongCode } from '../support/otp-walks.ts'
import { atCode, B, type } from '../support/verify-desk.ts'

describe('the window', () => {
  it.each([
    [-1, 'top'],
    [0, 'top'],
    [1, 'top'],
    [-2, 'otp-resync'],
    [2, 'otp-resync'],
  ])('of one minute to either side: %i minutes off leads to %s', (steps, id) => {
    const { desk, serial } = atCode()
    desk.wait(2 * MINUTE)
    expect(type(desk, desk.fobCode(serial, steps))).toBe(id)
  })

  it('follows the drift that was stored, and stays as wide around it', () => {
    const { desk, serial } = atCode()
    for (let drift = 1; drift <= 5; drift++) {
      expect(type(desk, desk.fobCode(serial, drift))).toBe('top')
      expect(desk.record(serial).driftSteps).toBe(drift)
      desk.relogin()
      desk.wait(2 * MINUTE)
    }
    // Five minutes ahead by now: the true time is no longer in its window.
    expect(type(desk, desk.fobCode(serial))).not.toBe('top')
  })

  it('follows its width and the form of the code in the policy', () => {
    const { desk, serial } = atCode({
      windowSteps: 0,
      resyncSteps: 0,
      code: { digits: 8, periodSeconds: 30, algorithm: 'sha256' },
    })
    expect(desk.fobCode(serial)).toHaveLength(8)
    expect(type(desk, desk.fobCode(serial, 1))).toBe('login-otp')
    expect(desk.alerts()).toEqual(['OTP-E31'])
    expect(type(desk, desk.fobCode(serial))).toBe('top')
  })

  it('beyond the resynchronisation a code is wrong, within it the next one is asked for', () => {
    const { desk, serial } = atCode({ lockAfter: 99 })
    expect(type(desk, desk.fobCode(serial, 31))).toBe('login-otp')
    expect(desk.alerts()).toEqual(['OTP-E31'])
    expect(type(desk, desk.fobCode(serial, 30))).toBe('otp-resync')
    expect(desk.alerts()).toEqual(['OTP-W34'])
  })
})

describe('a code that was used', () => {
  it('[S1-04, S2-04, S4-05] is void at once, in the words of a wrong one; the audit knows', () => {
    const { desk, serial } = atCode()
    const otp = desk.fobCode(serial)
    expect(type(desk, otp)).toBe('top')
    desk.relogin()
    desk.wait(1000)
    type(desk, otp)
    expect(desk.alerts()).toEqual(['OTP-E31'])
    const told = desk.page.alerts[0]?.text
    expect(desk.audited().at(-1)).toBe('replayed-code')
    expect(desk.record(serial).wrong).toBe(1)
    type(desk, wrongCode(desk, serial))
    expect(desk.page.alerts[0]?.text.ja.replace('あと3回', 'あと4回')).toBe(told?.ja)
    desk.wait(MINUTE)
    expect(type(desk, desk.fobCode(serial))).toBe('top')
  })

  it('[S1-04] voids all older ones: after that of the next minute the present one fails', () => {
    const { desk, serial } = atCode()
    expect(type(desk, desk.fobCode(serial, 1))).toBe('top')
    desk.relogin()
    type(desk, desk.fobCode(serial, 0))
    expect(desk.audited().at(-1)).toBe('replayed-code')
    type(desk, desk.fobCode(serial, 1))
    expect(desk.audited().at(-1)).toBe('replayed-code')
    expect(type(desk, desk.fobCode(serial, 2))).toBe('top')
  })

  it('stays void from the start of use to the login in the same minute', () => {
    const desk = new Desk(B)
    orderFob(desk)
    const otp = desk.fobCode()
    startFob(desk)
    desk.relogin()
    expect(type(desk, otp)).toBe('login-otp')
    expect(desk.audited().at(-1)).toBe('replayed-code')
    desk.wait(MINUTE)
    expect(type(desk, desk.fobCode())).toBe('top')
  })
})

describe('resynchronisation', () => {
  it('takes the code of the very next minute, and stores the drift', () => {
    const { desk, serial } = atCode()
    type(desk, desk.fobCode(serial, -20))
    expect(desk.page.id).toBe('login-otp')
    type(desk, desk.fobCode(serial, 20))
    expect(desk.page.id).toBe('otp-resync')
    desk.wait(MINUTE)
    expect(type(desk, desk.fobCode(serial, 20))).toBe('top')
    expect(desk.record(serial)).toMatchObject({ driftSteps: 20, wrong: 0 })
    expect(desk.audited().slice(-3)).toEqual(['resynchronised', 'code-accepted', 'login'])
    desk.relogin()
    desk.wait(MINUTE)
    expect(type(desk, desk.fobCode(serial, 20))).toBe('top')
  })

  it.each([-20, 20])('heals a clock that is %i minutes off, by two current codes', (steps) => {
    const { desk, serial } = atCode()
    desk.wait(60 * MINUTE)
    desk.relogin()
    expect(type(desk, desk.fobCode(serial, steps))).toBe('otp-resync')
    desk.wait(MINUTE)
    expect(type(desk, desk.fobCode(serial, steps))).toBe('top')
  })

  it('two noted codes typed at once open nothing, however many of them', () => {
    const { desk, serial } = atCode()
    desk.wait(60 * MINUTE)
    desk.relogin()
    const noted = [-25, -24, -23, -22].map((steps) => desk.fobCode(serial, steps))
    for (const code of noted) expect(type(desk, code)).toBe('otp-resync')
    expect(desk.record(serial)).toMatchObject({
      driftSteps: 0,
      wrong: 0,
      lastStep: expect.any(Number),
    })
    expect(desk.click('nav:balance').id).not.toBe('balance')
  })

  it('a clock half a minute off, both codes within one minute of the bank: one more is asked for', () => {
    const { desk, serial } = atCode()
    expect(type(desk, desk.fobCode(serial, 10))).toBe('otp-resync')
    desk.wait(MINUTE / 2)
    expect(type(desk, desk.fobCode(serial, 11))).toBe('otp-resync')
    expect(desk.alerts()).toEqual(['OTP-W34'])
    expect(desk.record(serial).wrong).toBe(0)
    desk.wait(MINUTE)
    expect(type(desk, desk.fobCode(serial, 11))).toBe('top')
    expect(desk.record(serial).driftSteps).toBe(11)
  })

  it.each([
    [3, 'top'],
    [4, 'login-otp'],
  ])('the second code is taken %i minutes after the first at most: %s', (minutes, id) => {
    const { desk, serial } = atCode()
    type(desk, desk.fobCode(serial, 10))
    const next = desk.fobCode(serial, 11)
    desk.wait(minutes * MINUTE)
    expect(type(desk, next)).toBe(id)
  })

  it('works while the customer waits for the next code, too', () => {
    const { desk, serial } = atCode()
    type(desk, desk.fobCode(serial, 10))
    desk.wait(MINUTE)
    expect(type(desk, desk.fobCode(serial, 10))).toBe('top')
    expect(desk.record(serial).driftSteps).toBe(10)
  })

  it.each([
    ['the same code again', 10],
    ['the one after the next', 12],
    ['the one before', 9],
  ])('refuses %s, and that counts as a wrong code', (_, steps) => {
    const { desk, serial } = atCode()
    type(desk, desk.fobCode(serial, 10))
    expect(desk.record(serial).wrong).toBe(0)
    expect(type(desk, desk.fobCode(serial, steps))).toBe('login-otp')
    expect(desk.alerts()).toEqual(['OTP-E31'])
    expect(desk.record(serial)).toMatchObject({ wrong: 1, driftSteps: 0 })
    // The first code is forgotten: the pair has to be typed anew.
    type(desk, desk.fobCode(serial, 11))
    expect(desk.page.id).toBe('otp-resync')
  })

  it('is over when the pair has grown older than it looks back', () => {
    for (const [waited, id] of [
      [2, 'top'],
      [3, 'login-otp'],
    ] as const) {
      const { desk, serial } = atCode()
      desk.wait(60 * MINUTE)
      desk.click('nav:login')
      desk.login()
      type(desk, desk.fobCode(serial, -30))
      expect(desk.page.id).toBe('otp-resync')
      const next = desk.fobCode(serial, -29)
      desk.wait(waited * MINUTE)
      expect(type(desk, next)).toBe(id)
    }
  })

  it('keeps its place over a slip', () => {
    const { desk, serial } = atCode()
    type(desk, desk.fobCode(serial, 10))
    expect(type(desk, '12')).toBe('otp-resync')
    expect(desk.alerts()).toEqual(['OTP-W32'])
    desk.wait(MINUTE)
    expect(type(desk, desk.fobCode(serial, 10))).toBe('top')
  })

  it('lets no code pass that is older than the last one used', () => {
    const { desk, serial } = atCode({ lockAfter: 99 })
    expect(type(desk, desk.fobCode(serial, 1))).toBe('top')
    desk.relogin()
    for (const steps of [-20, -10, -2]) {
      type(desk, desk.fobCode(serial, steps))
      expect(desk.page.id).toBe('login-otp')
      expect(desk.audited().at(-1)).toBe('replayed-code')
    }
  })

  it('is not there where the policy has none', () => {
    const { desk, serial } = atCode({ resyncSteps: 0 })
    expect(type(desk, desk.fobCode(serial, 5))).toBe('login-otp')
    expect(desk.record(serial).wrong).toBe(1)
  })
})
