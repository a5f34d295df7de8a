import { describe, expect, it } from 'vitest'
import { codeIn, Desk, wordsOf } from '../support/customer.ts'
import { codeOne, signatureFor, spoiled, strangersCode, toCodeTwo } from '../support/device.ts'

function mailed(user = 'tokkun01', policy = {}): Desk {
  const desk = new Desk({ policy: { lockAfter: 3, ...policy } })
  desk.login(user)
  desk.click('nav:otp')
  desk.click('request-mail')
  return desk
}

/** Types wrong device codes until the user is locked. */
function lock(desk: Desk): void {
  for (let i = 0; i < desk.bank.policy.lockAfter; i++) {
    desk.click('submit-device-code', { deviceCode: strangersCode(desk) })
  }
}

describe('wrong codes in a row', () => {
  it('lock the user at the limit and not before', () => {
    const desk = mailed()
    for (const left of [2, 1]) {
      desk.click('submit-device-code', { deviceCode: strangersCode(desk) })
      expect(desk.alerts()).toEqual(['OTP-E01'])
      expect(desk.page.alerts[0]?.text.ja).toContain(`あと${left}回`)
      expect(desk.customer().locked).toBe(false)
    }
    desk.click('submit-device-code', { deviceCode: strangersCode(desk) })
    expect(desk.page.id).toBe('locked')
    expect(desk.alerts()).toEqual(['OTP-E90'])
    expect(desk.page.alerts[0]?.text.ja).toContain('お取引店へ書面')
    expect(desk.audited().slice(-2)).toEqual(['wrong-device-code', 'locked'])
  })

  it('are forgotten after a good one', () => {
    const desk = mailed()
    desk.click('submit-device-code', { deviceCode: strangersCode(desk) })
    desk.click('submit-device-code', { deviceCode: strangersCode(desk) })
    toCodeTwo(desk)
    expect(desk.customer().wrongCodes).toBe(0)
    const right = signatureFor(desk)
    desk.click('submit-signature', { signature: spoiled(right) })
    desk.click('submit-signature', { signature: spoiled(right) })
    expect(desk.click('submit-signature', { signature: right }).id).toBe('otp-complete')
  })

  it('count over both fields and lock at the signature too', () => {
    const desk = new Desk({ policy: { lockAfter: 2 } })
    toCodeTwo(desk)
    const right = signatureFor(desk)
    desk.click('submit-signature', { signature: spoiled(right) })
    expect(desk.click('submit-signature', { signature: spoiled(right) }).id).toBe('locked')
    expect(desk.registration().state).toBe('code-2-shown')
  })

  it('once locked, even a right code, a new mail and the administration are refused', () => {
    const desk = mailed()
    const right = codeOne(codeIn(desk.mail('activation-code').blocks))
    lock(desk)
    for (const action of ['nav:otp', 'nav:admin', 'nav:initialise']) {
      expect(desk.click(action).id).toBe('locked')
    }
    expect(desk.click('submit-device-code', { deviceCode: right }).id).toBe('notice')
    expect(desk.click('request-mail').id).toBe('notice')
    expect(desk.click('nav:otp').id).toBe('locked')
    expect(desk.mails).toHaveLength(1)
    expect(desk.registration().state).toBe('mail-sent')
  })

  it('[S0-04] leave the login with ID and password and the balance open', () => {
    const desk = mailed()
    lock(desk)
    desk.click('nav:logout')
    expect(desk.login().id).toBe('top')
    expect(desk.alerts()).toEqual(['OTP-E90'])
    expect(desk.click('nav:balance').id).toBe('balance')
  })

  it('of a general user are lifted by the master; the master cannot free himself', () => {
    const desk = mailed('tokkun02')
    lock(desk)
    expect(desk.page.alerts[0]?.text.ja).toContain('マスターユーザに')
    desk.click('nav:logout')
    desk.login('tokkun01')
    desk.click('nav:initialise')
    const fields = { 'select:tokkun02': 'on', confirmPassword: desk.customer().confirmPassword }
    expect(desk.click('initialise', fields).id).toBe('initialise-result')
    expect(desk.customer('tokkun02')).toMatchObject({ locked: false, wrongCodes: 0 })

    const master = mailed('tokkun01')
    lock(master)
    expect(master.page.alerts[0]?.text.ja).toContain('ご自身では解除できません')
    expect(master.click('nav:initialise').id).toBe('locked')
    expect(master.customer().locked).toBe(true)
  })
})

describe('passwords', () => {
  it.each([
    [{}, 'LGN-W01'],
    [{ userId: 'tokkun01' }, 'LGN-W01'],
    [{ userId: 'ｔｏｋｋｕｎ０１', password: 'x' }, 'LGN-W02'],
    [{ userId: 'nobody', password: 'x' }, 'LGN-E01'],
    [{ userId: 'tokkun01', password: 'hanako-2026' }, 'LGN-E01'],
    [{ userId: 'tokkun01\u0000', password: 'Hanako-2026' }, 'LGN-W02'],
    [{ userId: 'x'.repeat(100_000), password: 'y'.repeat(100_000) }, 'LGN-W02'],
  ])('%o is refused with %s', (fields, alert) => {
    const desk = new Desk()
    expect(desk.click('login', { ...fields }).id).toBe('login')
    expect(desk.alerts()).toEqual([alert])
    expect(desk.session).toBeNull()
    expect(desk.audited()).toEqual(['login-refused'])
    expect(wordsOf(desk.page.blocks)).not.toContain('"value":"Hanako')
  })

  it('lock the login at their own, more generous limit, for the right one too', () => {
    const desk = new Desk()
    const limit = desk.bank.policy.passwordLockAfter
    expect(limit).toBeGreaterThan(desk.bank.policy.lockAfter)
    for (let i = 1; i < limit; i++) desk.login('tokkun01', 'wrong')
    expect(desk.alerts()).toEqual(['LGN-E01'])
    desk.login('tokkun01', 'wrong')
    expect(desk.alerts()).toEqual(['LGN-E02'])
    expect(desk.audited()).toContain('locked')
    desk.login()
    expect(desk.page.id).toBe('login')
    expect(desk.alerts()).toEqual(['LGN-E02'])
    expect(desk.login('tokkun02').id).toBe('top')
  })

  it('are forgiven by a right one', () => {
    const desk = new Desk({ policy: { passwordLockAfter: 2 } })
    for (let i = 0; i < 4; i++) {
      desk.login('tokkun01', 'wrong')
      expect(desk.login().id).toBe('top')
      desk.click('nav:logout')
    }
  })
})
