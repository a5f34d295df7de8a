import { describe, expect, it } from 'vitest'
import { nextDeadline } from '../../../bank/bank.ts'
import { codeIn, Desk, MINUTE, START } from '../support/customer.ts'
import { codeOne, register, signatureFor, toCodeTwo } from '../support/device.ts'

describe('session', () => {
  it('lives to the last millisecond before its limit, and every request renews it', () => {
    const desk = new Desk({ policy: { sessionMinutes: 15 } })
    desk.login()
    desk.wait(15 * MINUTE - 1)
    expect(desk.click('nav:top').id).toBe('top')
    desk.wait(15 * MINUTE - 1)
    expect(desk.click('nav:balance').id).toBe('balance')
  })

  it('is over at its limit, once in the audit, whether time or a request comes first', () => {
    const waited = new Desk({ policy: { sessionMinutes: 15 } })
    waited.login()
    expect(nextDeadline(waited.bank)).toEqual({ at: START + 15 * MINUTE, what: 'session-timeout' })
    waited.wait(15 * MINUTE)
    expect(nextDeadline(waited.bank)).toBeNull()
    const clicked = new Desk({ policy: { sessionMinutes: 15 } })
    clicked.login()
    clicked.now = waited.now
    for (const desk of [waited, clicked]) {
      expect(desk.click('nav:balance').id).toBe('session-timeout')
      expect(desk.alerts()).toEqual(['WEB-E01'])
      expect(desk.session).toBeNull()
      expect(desk.audited().filter((what) => what === 'session-timeout')).toHaveLength(1)
      expect(desk.click('nav:login').id).toBe('login')
      expect(desk.login().id).toBe('top')
    }
  })

  it('ended in the middle of the procedure is taken up again after login', () => {
    const desk = new Desk({ policy: { sessionMinutes: 5 } })
    toCodeTwo(desk)
    const shown = codeIn(desk.page.blocks)
    desk.wait(5 * MINUTE)
    desk.click('submit-signature', { signature: signatureFor(desk) })
    expect(desk.page.id).toBe('session-timeout')
    expect(desk.registration().state).toBe('code-2-shown')
    desk.login()
    expect(desk.click('nav:otp').id).toBe('otp-signature')
    expect(codeIn(desk.page.blocks)).toBe(shown)
    desk.click('submit-signature', { signature: signatureFor(desk) })
    expect(desk.registration().state).toBe('registered')
  })

  it('is one a user: a login elsewhere ends the one before', () => {
    const desk = new Desk()
    desk.login()
    const old = desk.session
    desk.session = null
    desk.login()
    desk.session = old
    expect(desk.click('nav:top').id).toBe('session-timeout')
  })
})

describe('life of the codes', () => {
  it('the code of the mail is taken until just before its end', () => {
    const desk = new Desk({ policy: { mailCodeMinutes: 60 } })
    desk.login()
    desk.click('nav:otp')
    desk.click('request-mail')
    const deviceCode = codeOne(codeIn(desk.mail('activation-code').blocks))
    desk.waitHere(60 * MINUTE - 1)
    expect(desk.click('nav:otp').id).toBe('otp-device-code')
    expect(desk.click('submit-device-code', { deviceCode }).id).toBe('otp-signature')
  })

  it('the code of the mail is refused from its end on, with what to do, and does not count', () => {
    const desk = new Desk({ policy: { mailCodeMinutes: 60 } })
    desk.login()
    desk.click('nav:otp')
    desk.click('request-mail')
    const deviceCode = codeOne(codeIn(desk.mail('activation-code').blocks))
    desk.waitHere(60 * MINUTE - 1)
    desk.click('nav:otp')
    desk.wait(1)
    expect(desk.click('submit-device-code', { deviceCode }).id).toBe('otp-request')
    expect(desk.alerts()).toEqual(['OTP-E02'])
    expect(desk.audited().at(-1)).toBe('code-1-expired')
    expect(desk.customer().wrongCodes).toBe(0)
    expect(desk.click('request-mail').id).toBe('otp-device-code')
    const fresh = codeOne(codeIn(desk.mail('activation-code').blocks))
    expect(desk.click('submit-device-code', { deviceCode: fresh }).id).toBe('otp-signature')
  })

  it('the code on the screen is taken until just before its end', () => {
    const desk = new Desk({ policy: { screenCodeMinutes: 10 } })
    toCodeTwo(desk)
    const signature = signatureFor(desk)
    desk.wait(10 * MINUTE - 1)
    expect(desk.click('submit-signature', { signature }).id).toBe('otp-complete')
  })

  it('the code on the screen is refused from its end on: start again', () => {
    const desk = new Desk({ policy: { screenCodeMinutes: 10 } })
    toCodeTwo(desk)
    const signature = signatureFor(desk)
    desk.wait(10 * MINUTE)
    expect(desk.click('submit-signature', { signature }).id).toBe('otp-request')
    expect(desk.alerts()).toEqual(['OTP-E12'])
    expect(desk.audited().at(-1)).toBe('code-2-expired')
    expect(desk.click('nav:otp').id).toBe('otp-request')
    register(desk)
    expect(desk.registration()).toMatchObject({ state: 'registered', seq: 2, licence: 1 })
  })
})
