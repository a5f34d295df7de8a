import { describe, expect, it } from 'vitest'
import { verifyOtp } from '../../../bank/verify/timed-code.ts'
import { MINUTE } from '../support/customer.ts'
import { wrongCode } from '../support/otp-walks.ts'
import { atCode, type } from '../support/verify-desk.ts'

describe('the stop', () => {
  it('[S1-33, S2-24] comes at the limit of wrong codes in a row and not before', () => {
    const { desk, serial } = atCode({ lockAfter: 3 })
    const wrong = wrongCode(desk, serial)
    for (const left of [2, 1]) {
      type(desk, wrong)
      expect(desk.alerts()).toEqual(['OTP-E31'])
      expect(desk.page.alerts[0]?.text.ja).toContain(`あと${left}回`)
      expect(desk.record(serial).locked).toBe(false)
    }
    type(desk, wrong)
    expect(desk.alerts()).toEqual(['OTP-E32'])
    expect(desk.record(serial).locked).toBe(true)
    expect(desk.audited().slice(-2)).toEqual(['wrong-code', 'locked'])
  })

  it('[S1-33] counts those in a row only: a right one forgives the ones before', () => {
    const { desk, serial } = atCode({ lockAfter: 2 })
    for (let round = 0; round < 3; round++) {
      type(desk, wrongCode(desk, serial))
      expect(type(desk, desk.fobCode(serial))).toBe('top')
      desk.relogin()
      desk.wait(2 * MINUTE)
    }
    expect(desk.record(serial).locked).toBe(false)
  })

  it('[S4-51] counts all of them where the policy does not say in a row', () => {
    const { desk, serial } = atCode({ lockAfter: 2, lockConsecutive: false })
    type(desk, wrongCode(desk, serial))
    expect(type(desk, desk.fobCode(serial))).toBe('top')
    desk.relogin()
    desk.wait(2 * MINUTE)
    type(desk, wrongCode(desk, serial))
    expect(desk.record(serial).locked).toBe(true)
  })

  it('[S1-34, S1-35] lets not even a right code through, and says whom to ask', () => {
    const { desk, serial } = atCode({ lockAfter: 1 })
    type(desk, wrongCode(desk, serial))
    expect(type(desk, desk.fobCode(serial))).toBe('login-otp')
    expect(desk.alerts()).toEqual(['OTP-E32'])
    expect(desk.page.alerts[0]?.text.ja).toContain('当組合')
    expect(desk.audit.at(-1)).toMatchObject({
      what: 'code-while-locked',
      detail: `${serial}: right`,
    })
    type(desk, '')
    expect(desk.audit.at(-1)).toMatchObject({ detail: `${serial}: empty` })
    expect(desk.relogin().id).toBe('login-otp')
    expect(desk.alerts()).toEqual(['OTP-E32'])
    expect(desk.click('nav:balance').id).toBe('login-otp')
  })

  it('does not come by slips, unless the policy counts them', () => {
    for (const [slipCounts, locked] of [
      [false, false],
      [true, true],
    ] as const) {
      const { desk, serial } = atCode({ lockAfter: 2, slipCounts })
      for (const otp of ['', '123', 'abcdef', '']) type(desk, otp)
      expect(desk.record(serial).locked).toBe(locked)
    }
  })
})

describe('odd input', () => {
  it.each([
    ['nothing', '', 'OTP-W31'],
    ['five digits', '12345', 'OTP-W32'],
    ['seven digits', '1234567', 'OTP-W32'],
    ['letters', 'abcdef', 'OTP-W33'],
    ['a page of junk', '1'.repeat(100_000), 'OTP-W33'],
    ['control characters', '\u0000\u001b[2J', 'OTP-W33'],
  ])('%s is a slip with a sentence', (_, otp, code) => {
    const { desk, serial } = atCode()
    type(desk, otp)
    expect(desk.alerts()).toEqual([code])
    expect(desk.record(serial).wrong).toBe(0)
    expect(type(desk, desk.fobCode(serial))).toBe('top')
  })

  it('full width, blanks and line breaks are put right', () => {
    const { desk, serial } = atCode()
    const code = desk.fobCode(serial)
    const wide = code.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
    expect(type(desk, ` ${wide.slice(0, 3)}　${wide.slice(3)}\r\n`)).toBe('top')
  })

  it('a form sent twice costs neither a try nor the login', () => {
    const { desk, serial } = atCode()
    const form = desk.page
    const otp = desk.fobCode(serial)
    desk.clickOn(form, 'submit-login-otp', { otp })
    expect(desk.page.id).toBe('top')
    desk.clickOn(form, 'submit-login-otp', { otp })
    expect(desk.page.id).toBe('notice')
    expect(desk.record(serial).wrong).toBe(0)
    expect(desk.click('nav:top').id).toBe('top')
  })

  it('from an older tab leads back to the field', () => {
    const { desk, serial } = atCode()
    const tab = desk.page
    type(desk, '1')
    desk.clickOn(tab, 'submit-login-otp', { otp: desk.fobCode(serial) })
    expect(desk.page.id).toBe('login-otp')
    expect(desk.alerts()).toEqual(['WEB-W02'])
    expect(type(desk, desk.fobCode(serial))).toBe('top')
  })

  it('a serial that nobody has is wrong, and counts nowhere', () => {
    const { desk } = atCode()
    const step = { bank: desk.bank, effects: [] }
    const answer = verifyOtp(step, 'tokkun01', '00000000', '123456', desk.now)
    expect(answer.verdict).toEqual({ kind: 'wrong', left: null })
    expect(answer.step.bank).toBe(desk.bank)
  })
})
