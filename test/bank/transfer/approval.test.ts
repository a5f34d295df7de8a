import { describe, expect, it } from 'vitest'
import { DAY, Desk, MINUTE, wordsOf } from '../support/customer.ts'
import { spoiled } from '../support/device.ts'
import { applied, startFob, withPhone, wrongCode } from '../support/otp-walks.ts'
import {
  BALANCE,
  balance,
  CONFIRM,
  FOB,
  fieldNames,
  fillIn,
  fobCode,
  fobDesk,
} from '../support/transfer-desk.ts'

describe('最終承認', () => {
  it('[S4-02] of a transfer takes the one-time password in addition to the password', () => {
    const desk = fobDesk()
    expect(fillIn(desk).id).toBe('transfer-confirm')
    expect(fieldNames(desk)).toEqual(['confirmPassword', 'otp'])

    desk.click('transfer-approve', { confirmPassword: CONFIRM })
    expect(desk.alerts()).toEqual(['OTP-W31'])
    desk.click('transfer-approve', { otp: fobCode(desk) })
    expect(desk.alerts()).toEqual(['OTP-W61'])
    desk.click('transfer-approve', { confirmPassword: 'Kakunin-99', otp: fobCode(desk) })
    expect(desk.alerts()).toEqual(['OTP-E61'])
    desk.click('transfer-approve', { confirmPassword: CONFIRM, otp: spoiled(fobCode(desk)) })
    expect(desk.alerts()).toEqual(['OTP-E31'])
    expect(balance(desk)).toBe(BALANCE)

    // None of these has used up the code, and the order is still there.
    desk.click('transfer-approve', { confirmPassword: CONFIRM, otp: fobCode(desk) })
    expect(desk.page.id).toBe('transfer-complete')
    expect(balance(desk)).toBe(BALANCE - 1000)
    expect(desk.bank.contract.transfers).toMatchObject([
      { user: 'tokkun01', yen: 1000, payeeAccount: '1234567', payeeName: 'ﾄﾂｸﾝ ﾀﾛｳ', serial: FOB },
    ])
    expect(desk.audited().slice(-2)).toEqual(['code-accepted', 'transfer-booked'])
  })

  it('[S3-52] asks an app user for the code at login and when confirming a transfer', () => {
    const desk = new Desk({ institution: 'phone-app' })
    const serial = withPhone(desk)
    expect(desk.login().id).toBe('login-otp')
    desk.click('submit-login-otp', { otp: desk.fobCode(serial) })
    expect(desk.page.id).toBe('top')
    fillIn(desk)
    expect(fieldNames(desk)).toEqual(['confirmPassword', 'otp'])
    desk.click('transfer-approve', { confirmPassword: CONFIRM, otp: desk.fobCode(serial) })
    expect(desk.alerts()).toEqual(['OTP-E31'])
    desk.wait(MINUTE)
    desk.click('transfer-approve', { confirmPassword: CONFIRM, otp: desk.fobCode(serial) })
    expect(desk.page.id).toBe('transfer-complete')
    expect(desk.bank.contract.transfers).toMatchObject([{ serial }])
  })

  it('[S4-02, S4-20] a hard token from its parcel: asked for at login, and at the approval', () => {
    const desk = new Desk({ institution: 'business-direct' })
    applied(desk, 'key-fob')
    desk.wait(desk.bank.policy.deliveryDays * DAY)
    startFob(desk)
    desk.click('nav:logout')
    desk.wait(2 * MINUTE)
    expect(desk.login().id).toBe('login-otp')
    // Login ID and password alone are not enough.
    expect(desk.click('nav:transfer').id).toBe('login-otp')
    desk.click('submit-login-otp', { otp: wrongCode(desk) })
    expect(desk.page.id).toBe('login-otp')
    expect(desk.click('submit-login-otp', { otp: desk.fobCode() }).id).toBe('top')
    desk.wait(MINUTE)
    fillIn(desk)
    desk.click('transfer-approve', { confirmPassword: CONFIRM, otp: desk.fobCode() })
    expect(desk.page.id).toBe('transfer-complete')
  })

  it('[S1-01] asks for no code where the login did: the confirmation password alone approves', () => {
    const desk = fobDesk({}, 'key-fob-online')
    expect(desk.relogin().id).toBe('login-otp')
    desk.click('submit-login-otp', { otp: fobCode(desk) })
    expect(desk.audited().slice(-2)).toEqual(['code-accepted', 'login'])
    fillIn(desk)
    expect(fieldNames(desk)).toEqual(['confirmPassword'])
    desk.click('transfer-approve', { confirmPassword: 'Kakunin-99' })
    expect(desk.page.id).toBe('transfer-confirm')
    expect(desk.click('transfer-approve', { confirmPassword: CONFIRM }).id).toBe(
      'transfer-complete',
    )
    expect(desk.bank.contract.transfers).toMatchObject([{ serial: null }])
  })

  it('takes each code once, for whatever it was typed', () => {
    const desk = fobDesk()
    fillIn(desk)
    const otp = fobCode(desk)
    desk.click('transfer-approve', { confirmPassword: CONFIRM, otp })
    fillIn(desk)
    desk.click('transfer-approve', { confirmPassword: CONFIRM, otp })
    expect(desk.alerts()).toEqual(['OTP-E31'])
    expect(desk.page.alerts[0]?.text.ja).not.toContain('使用済')
    expect(desk.audited().at(-1)).toBe('replayed-code')
    expect(balance(desk)).toBe(BALANCE - 1000)
    desk.wait(MINUTE)
    desk.click('transfer-approve', { confirmPassword: CONFIRM, otp: fobCode(desk) })
    expect(balance(desk)).toBe(BALANCE - 2000)
  })

  it('counts wrong codes on the serial, stops it for all who share it, and says whom to ask', () => {
    const desk = fobDesk({ lockAfter: 2 })
    fillIn(desk)
    const wrong = { confirmPassword: CONFIRM, otp: spoiled(fobCode(desk)) }
    desk.click('transfer-approve', wrong)
    desk.click('transfer-approve', wrong)
    expect(desk.alerts()).toEqual(['OTP-E32'])
    expect(desk.page.alerts[0]?.text.ja).toContain('お取引店')
    desk.click('transfer-approve', { confirmPassword: CONFIRM, otp: fobCode(desk) })
    expect(desk.page.id).toBe('transfer-confirm')
    expect(desk.audited().at(-1)).toBe('code-while-locked')
    expect(balance(desk)).toBe(BALANCE)
    expect(desk.relogin('tokkun02').id).toBe('login-otp')
    expect(desk.alerts()).toEqual(['OTP-E32'])
  })

  it('resynchronises a token far off by two codes in a row on the same page', () => {
    const desk = fobDesk()
    fillIn(desk)
    desk.click('transfer-approve', { confirmPassword: CONFIRM, otp: fobCode(desk, 5) })
    expect(desk.alerts()).toEqual(['OTP-W34'])
    expect(balance(desk)).toBe(BALANCE)
    // Both at once, as a thief types noted codes: one more is asked for.
    desk.click('transfer-approve', { confirmPassword: CONFIRM, otp: fobCode(desk, 6) })
    expect(desk.alerts()).toEqual(['OTP-W34'])
    expect(balance(desk)).toBe(BALANCE)
    desk.wait(MINUTE)
    desk.click('transfer-approve', { confirmPassword: CONFIRM, otp: fobCode(desk, 6) })
    expect(desk.page.id).toBe('transfer-complete')
  })

  it('takes no code of a token past its expiry date', () => {
    const desk = fobDesk()
    fillIn(desk)
    const approval = { confirmPassword: CONFIRM, otp: fobCode(desk) }
    const serials = desk.bank.serials.map((record) => ({ ...record, expires: desk.now }))
    desk.bank = { ...desk.bank, serials }
    desk.click('transfer-approve', approval)
    expect(desk.alerts()).toEqual(['OTP-E33'])
    expect(balance(desk)).toBe(BALANCE)
  })

  it('gives up a transfer whose token was revoked between the pages', () => {
    const desk = fobDesk()
    fillIn(desk)
    const approval = { confirmPassword: CONFIRM, otp: fobCode(desk) }
    const customers = desk.bank.customers.map((customer) => ({
      ...customer,
      enrolment: { state: 'none' as const },
    }))
    desk.bank = { ...desk.bank, customers }
    expect(desk.click('transfer-approve', approval).id).toBe('transfer-refused')
    expect(balance(desk)).toBe(BALANCE)
  })

  it('takes the 確認用パスワード for what it is: too many wrong ones close the user ID', () => {
    const desk = fobDesk({ passwordLockAfter: 2 })
    fillIn(desk)
    const wrong = { confirmPassword: 'Kakunin-99', otp: fobCode(desk) }
    desk.click('transfer-approve', wrong)
    expect(desk.click('transfer-approve', wrong).id).toBe('locked')
    expect(desk.click('nav:transfer').id).toBe('locked')
    expect(balance(desk)).toBe(BALANCE)
  })
})

describe('without a token in service', () => {
  it('no transfer where the approval asks for a code; the way leads to the registration', () => {
    const desk = new Desk({ institution: 'phone-app' })
    desk.login()
    expect(desk.click('nav:transfer').id).toBe('transfer-refused')
    expect(desk.alerts()).toEqual(['TRF-W21'])
    expect(wordsOf(desk.page.blocks)).toContain('nav:services')
    expect(desk.audited().at(-1)).toBe('transfer-refused')

    const camera = new Desk()
    camera.login()
    expect(camera.click('nav:transfer').id).toBe('transfer-refused')
    expect(wordsOf(camera.page.blocks)).toContain('nav:otp')
  })

  it('transfers go on with the password where the policy says so', () => {
    const desk = new Desk({ policy: { transferBeforeStart: true } })
    desk.login()
    fillIn(desk)
    expect(fieldNames(desk)).toEqual(['confirmPassword'])
    desk.click('transfer-approve', { confirmPassword: CONFIRM })
    expect(balance(desk)).toBe(BALANCE - 1000)
  })

  it('registered payees are paid where they are exempt, new ones are not', () => {
    const desk = new Desk({ policy: { registeredPayeesExempt: true } })
    desk.login()
    expect(fillIn(desk).id).toBe('transfer-refused')
    fillIn(desk, { payee: 'aozora' })
    expect(fieldNames(desk)).toEqual(['confirmPassword'])
    desk.click('transfer-approve', { confirmPassword: CONFIRM })
    expect(desk.bank.contract.transfers).toMatchObject([{ payeeName: 'ｶ)ｱｵｿﾞﾗｼﾖｳｼﾞ', yen: 1000 }])
  })
})
