import { describe, expect, it } from 'vitest'
import { codeIn, DEVICE_KEY, Desk, fieldsOf, SERIAL } from '../support/customer.ts'
import { codeOne, signatureFor, spoiled, toCodeTwo } from '../support/device.ts'

function atDeviceCode(policy = {}): { desk: Desk; code: string } {
  const desk = new Desk({ policy })
  desk.login()
  desk.click('nav:otp')
  desk.click('request-mail')
  const code = codeOne(codeIn(desk.mail('activation-code').blocks))
  return { desk, code }
}

const fullWidth = (digits: string): string =>
  digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))

describe('the device code as it is typed', () => {
  it.each([
    ['in groups of four', (c: string) => c.replace(/(.{4})/g, '$1 ')],
    ['with hyphens', (c: string) => c.replace(/(.{4})(?=.)/g, '$1-')],
    ['in full width', fullWidth],
    ['in full width with a full-width blank', (c: string) => `　${fullWidth(c)}　`],
  ])('[S0-14] is accepted %s', (_, write) => {
    const { desk, code } = atDeviceCode()
    expect(desk.click('submit-device-code', { deviceCode: write(code) }).id).toBe('otp-signature')
  })

  it.each([
    ['nothing', () => '', 'OTP-W01'],
    ['a digit too few', (c: string) => c.slice(1), 'OTP-W02'],
    ['a letter', (c: string) => `O${c.slice(1)}`, 'OTP-W03'],
    ['a wrong digit', spoiled, 'OTP-W04'],
    ['a page of junk', () => '9'.repeat(100_000), 'OTP-W03'],
    ['control characters', () => '\u0000\u001b[2J\u202e', 'OTP-W03'],
  ])('is refused with a sentence: %s', (_, spoil, alert) => {
    const { desk, code } = atDeviceCode()
    desk.click('submit-device-code', { deviceCode: spoil(code) })
    expect(desk.page.id).toBe('otp-device-code')
    expect(desk.alerts()).toEqual([alert])
    const [field] = fieldsOf(desk.page)
    expect(field?.error).not.toBeNull()
    expect(field?.value).not.toMatch(/\p{Cc}|\p{Cf}/u)
    expect(field?.value.length).toBeLessThanOrEqual(64)
    expect(desk.audited().at(-1)).toBe('typing-slip')
    expect(desk.customer().wrongCodes).toBe(0)
    expect(desk.click('submit-device-code', { deviceCode: code }).id).toBe('otp-signature')
  })

  it('[S0-14] tells two swapped neighbours as a slip, not as a wrong code', () => {
    const { desk, code } = atDeviceCode()
    const at = [...code].findIndex((digit, i) => digit !== code[i + 1])
    const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
    desk.click('submit-device-code', { deviceCode: swapped })
    expect(desk.alerts()).toEqual(['OTP-W04'])
  })

  it('counts slips where the policy says so, but never an empty field', () => {
    const { desk, code } = atDeviceCode({ slipCounts: true, lockAfter: 2 })
    desk.click('submit-device-code', { deviceCode: '' })
    expect(desk.customer().wrongCodes).toBe(0)
    desk.click('submit-device-code', { deviceCode: spoiled(code) })
    expect(desk.customer()).toMatchObject({ wrongCodes: 1, locked: false })
    expect(desk.click('submit-device-code', { deviceCode: spoiled(code) }).id).toBe('locked')
  })

  it('tells the audit of a token that was not shipped here, and the page no more than "wrong"', () => {
    const { desk } = atDeviceCode()
    const mail = codeIn(desk.mail('activation-code').blocks)
    desk.click('submit-device-code', { deviceCode: codeOne(mail, 16, 99_999_999) })
    expect(desk.alerts()).toEqual(['OTP-E01'])
    expect(desk.audit.at(-1)).toMatchObject({
      what: 'wrong-device-code',
      detail: expect.stringContaining('99999999 was not shipped'),
    })
    const stranger = codeOne(
      mail,
      16,
      SERIAL,
      DEVICE_KEY.map((b) => b ^ 1),
    )
    desk.click('submit-device-code', { deviceCode: stranger })
    expect(desk.alerts()).toEqual(['OTP-E01'])
    expect(desk.audit.at(-1)?.detail).not.toContain('shipped')
  })

  it('of an earlier mail is wrong, with the hint to use the newest', () => {
    const { desk, code: old } = atDeviceCode()
    desk.click('request-mail')
    expect(desk.alerts()).toEqual(['OTP-I02'])
    desk.click('submit-device-code', { deviceCode: old })
    expect(desk.alerts()).toEqual(['OTP-E01'])
    expect(desk.page.alerts[0]?.text.ja).toContain('最新のメール')
    const fresh = codeOne(codeIn(desk.mail('activation-code').blocks))
    expect(desk.click('submit-device-code', { deviceCode: fresh }).id).toBe('otp-signature')
  })

  it('follows the digits of the policy', () => {
    const desk = new Desk({ policy: { deviceCodeDigits: 15, signatureDigits: 6 } })
    toCodeTwo(desk)
    expect(signatureFor(desk)).toHaveLength(6)
    desk.click('submit-signature', { signature: signatureFor(desk) })
    expect(desk.registration().state).toBe('registered')
  })
})

describe('the signature as it is typed', () => {
  it('[S0-24] is accepted in full width and with blanks', () => {
    const desk = new Desk()
    toCodeTwo(desk)
    const signature = ` ${fullWidth(signatureFor(desk)).replace(/(.{4})/, '$1　')}`
    expect(desk.click('submit-signature', { signature }).id).toBe('otp-complete')
  })

  it.each([
    ['nothing', '', 'OTP-W11'],
    ['the long code', '1234567890123456', 'OTP-W12'],
    ['letters', '1234567O', 'OTP-W13'],
  ])('is refused with a sentence: %s', (_, signature, alert) => {
    const desk = new Desk()
    toCodeTwo(desk)
    const shown = codeIn(desk.page.blocks)
    desk.click('submit-signature', { signature })
    expect(desk.alerts()).toEqual([alert])
    expect(codeIn(desk.page.blocks)).toBe(shown)
    expect(desk.customer().wrongCodes).toBe(0)
  })

  it('wrong: stays on the page with the same code 2 and counts', () => {
    const desk = new Desk()
    toCodeTwo(desk)
    const shown = codeIn(desk.page.blocks)
    const right = signatureFor(desk)
    desk.click('submit-signature', { signature: spoiled(right) })
    expect(desk.alerts()).toEqual(['OTP-E11'])
    expect(desk.audited().at(-1)).toBe('wrong-signature')
    expect(codeIn(desk.page.blocks)).toBe(shown)
    expect(desk.customer().wrongCodes).toBe(1)
    expect(desk.mails.map(({ template }) => template)).toEqual(['activation-code'])
    desk.click('submit-signature', { signature: right })
    expect(desk.registration().state).toBe('registered')
    expect(desk.customer().wrongCodes).toBe(0)
  })
})
