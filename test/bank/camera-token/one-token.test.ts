import { describe, expect, it } from 'vitest'
import { codeIn, Desk, SERIAL } from '../support/customer.ts'
import { codeTwo, toCodeTwo } from '../support/device.ts'

describe('one token and two users', () => {
  it('whoever signs second is refused, though both had come to code 2', () => {
    const desk = new Desk()
    toCodeTwo(desk)
    const signature = codeTwo(codeIn(desk.mail('activation-code').blocks), codeIn(desk.page.blocks))
    desk.click('nav:logout')
    toCodeTwo(desk, 'tokkun02')
    expect(desk.page.id).toBe('otp-signature')
    const second = codeTwo(codeIn(desk.mail('activation-code').blocks), codeIn(desk.page.blocks))
    desk.click('submit-signature', { signature: second })
    expect(desk.registration('tokkun02').state).toBe('registered')

    desk.click('nav:logout')
    desk.login()
    desk.click('nav:otp')
    desk.click('submit-signature', { signature })
    expect(desk.alerts()).toContain('OTP-E03')
    expect(desk.registration().state).toBe('code-2-shown')
  })
})

describe('sequence numbers of a token', () => {
  it('end at 255: the 256th code 2 is refused with a sentence, never wrapped', () => {
    const desk = new Desk()
    desk.bank = { ...desk.bank, lastSeq: { [String(SERIAL)]: 254 } }
    toCodeTwo(desk)
    expect(desk.page.id).toBe('otp-signature')
    desk.click('request-mail')
    toCodeTwo(desk)
    expect(desk.page.id).toBe('otp-device-code')
    expect(desk.alerts()).toEqual(['OTP-E04'])
  })
})
