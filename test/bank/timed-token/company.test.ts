import { describe, expect, it } from 'vitest'
import { knowForeignFob } from '../../../bank/books/imported-fobs.ts'
import { arrived, E, registered, shared } from '../support/company-desk.ts'
import { actionsOf, DAY, Desk, MINUTE } from '../support/customer.ts'
import {
  applied,
  issueSoft,
  loginWithCode,
  START_PASSWORD,
  startFob,
  withPhone,
  wrongCode,
} from '../support/otp-walks.ts'

describe('one token and several users', () => {
  it('[S4-26] may be used by all of them', () => {
    const users = ['tokkun01', 'tokkun02', 'tokkun03'] as const
    const { desk, serial } = shared(users)
    for (const user of users) {
      loginWithCode(desk, user, serial)
      expect(desk.page.id).toBe('top')
      desk.click('nav:logout')
      desk.wait(MINUTE)
    }
  })

  it('[S4-27] or each has one of his own', () => {
    const { desk, serial } = shared(['tokkun01'])
    desk.handIn('tokkun02', 'additional-token')
    desk.wait(desk.bank.policy.reissueDays * DAY)
    const own = desk.fob()
    startFob(desk, 'tokkun02', own)
    expect(desk.enrolment('tokkun02')).toMatchObject({ serial: own })
    expect(desk.enrolment('tokkun01')).toMatchObject({ serial })
    desk.relogin('tokkun02')
    desk.wait(MINUTE)
    desk.click('submit-login-otp', { otp: desk.fobCode(serial) })
    expect(desk.alerts()).toEqual(['OTP-E31'])
    expect(desk.record(serial).wrong).toBe(0)
  })

  it('[S4-28] one user cannot register several', () => {
    const { desk, serial } = shared(['tokkun01'])
    desk.handIn('tokkun01', 'additional-token')
    desk.wait(desk.bank.policy.reissueDays * DAY)
    loginWithCode(desk, 'tokkun01', serial)
    desk.click('nav:services')
    desk.click('otp-selection')
    desk.click('choose-start')
    expect(desk.page.id).toBe('otp-selection')
    expect(desk.alerts()).toEqual(['OTP-E71'])
    expect(desk.enrolment()).toMatchObject({ serial })
  })

  it("[S4-29, S4-50] another company's token is refused, and ours is ours for good", () => {
    const desk = arrived()
    const code = { digits: 6, periodSeconds: 60, algorithm: 'sha1' } as const
    const fob = { serial: '88888888', secret: new Uint8Array(20).fill(1), code, expires: null }
    desk.bank = knowForeignFob(desk.bank, fob)
    desk.phone.set(fob.serial, fob.secret)
    desk.login()
    desk.click('start-hardware', { serial: '88888888', otp: desk.fobCode('88888888') })
    expect(desk.alerts()).toEqual(['OTP-E82'])
    expect(desk.audited().at(-1)).toBe('start-refused')
    expect(desk.record('88888888').company).not.toBe(desk.bank.contract.id)
    desk.click('start-hardware', { serial: desk.fob(), otp: desk.fobCode() })
    expect(desk.record(desk.fob()).company).toBe(desk.bank.contract.id)
  })

  it('[S4-51, S4-52] a stop shuts all of them out, and nobody else', () => {
    const { desk, serial } = shared(['tokkun01', 'tokkun02'], { lockAfter: 3 })
    const other = withOwn(desk, 'tokkun04')
    const wrong = wrongCode(desk, serial)
    desk.login('tokkun02')
    for (let i = 1; i < 3; i++) desk.click('submit-login-otp', { otp: wrong })
    expect(desk.record(serial).locked).toBe(false)
    desk.click('submit-login-otp', { otp: wrong })
    expect(desk.record(serial).locked).toBe(true)
    desk.click('nav:logout')
    desk.login('tokkun01')
    expect(desk.alerts()).toEqual(['OTP-E32'])
    expect(desk.page.alerts[0]?.text.ja).toContain('お取引店')
    desk.click('submit-login-otp', { otp: desk.fobCode(serial) })
    expect(desk.page.id).toBe('login-otp')
    desk.click('nav:logout')
    loginWithCode(desk, 'tokkun04', other)
    expect(desk.page.id).toBe('top')
  })

  it('[S4-51] wrong codes of all who share it are counted together', () => {
    const { desk, serial } = shared(['tokkun01', 'tokkun02'], { lockAfter: 2 })
    for (const user of ['tokkun01', 'tokkun02']) {
      desk.login(user)
      desk.click('submit-login-otp', { otp: wrongCode(desk, serial) })
      desk.click('nav:logout')
    }
    expect(desk.record(serial).locked).toBe(true)
  })
})

describe('one kind for the company', () => {
  it('[S4-49] with hard tokens no user gets a soft one', () => {
    const { desk, serial } = shared(['tokkun01'])
    loginWithCode(desk, 'tokkun01', serial)
    desk.relogin('tokkun02')
    expect(actionsOf(desk.page)).not.toContain('otp-selection')
    desk.click('otp-selection')
    desk.click('choose-issue')
    expect(actionsOf(desk.page)).not.toContain('issue-software')
    desk.click('issue-software')
    expect(desk.alerts()).toEqual(['OTP-E73'])
    expect(desk.mails.filter(({ template }) => template === 'mail-password')).toEqual([])
  })

  it('[S4-49] with soft tokens no user registers a hard one', () => {
    const desk = registered('phone-app')
    expect(desk.login().id).toBe('otp-selection')
    desk.click('choose-start')
    expect(desk.page.id).toBe('otp-selection')
    expect(desk.alerts()).toEqual(['OTP-W84'])
    desk.click('choose-issue')
    expect(actionsOf(desk.page)).not.toContain('issue-hardware')
    desk.click('issue-hardware')
    expect(desk.alerts()).toEqual(['OTP-E73'])
  })

  it('[S4-11] without the form no soft token is issued', () => {
    const desk = new Desk(E)
    desk.login()
    desk.click('nav:services')
    desk.click('otp-selection')
    desk.click('choose-issue')
    desk.click('issue-software')
    expect(desk.page.id).toBe('otp-selection')
    expect(desk.alerts()).toEqual(['OTP-E75'])
    expect(desk.page.alerts[0]?.text.ja).toContain('各種依頼書②')
  })

  it('[S4-07, S4-30] only users of the contract get one, and only with a phone to set it up on', () => {
    const desk = new Desk(E)
    expect(desk.handIn('nobody', 'application', 'phone-app').accepted).toBe(false)
    expect(desk.bank.forms).toEqual([])
    applied(desk, 'phone-app')
    expect(desk.login('nobody').id).toBe('login')
    desk.login()
    const ids = issueSoft(desk)
    desk.click('otp-selection')
    desk.click('choose-start')
    desk.click('start-software', { otp: '123456' })
    expect(desk.alerts()).toEqual(['OTP-W85'])
    expect(desk.enrolment().state).toBe('issued')
    desk.enrolPhone({ ...ids, password: START_PASSWORD })
    desk.click('start-software', { otp: desk.fobCode(ids.userId) })
    expect(desk.page.id).toBe('software-start-complete')
  })

  it('[S4-09] a soft token costs nothing, from the form to the start', () => {
    const desk = new Desk(E)
    const before = desk.bank.contract.balanceYen
    applied(desk, 'phone-app')
    withPhone(desk)
    expect(desk.enrolment().state).toBe('in-service')
    expect(desk.bank.contract.balanceYen).toBe(before)
    expect(desk.bank.contract.statement).toEqual([])
  })

  it('[S4-16] the mail of the first registration comes from the other domain', () => {
    const desk = registered('phone-app')
    const userId = withPhone(desk)
    const [first, second] = desk.bank.policy.mailDomains
    expect(desk.mail('mail-password').from).toBe(`otp@${first}`)
    expect(desk.mail('token-issue').from).toBe(`otp@${second}`)
    expect(first).not.toBe(second)
    expect(desk.enrolment()).toMatchObject({ state: 'in-service', serial: userId })
  })

  it('the soft token, too, may be put off for 30 days', () => {
    const desk = registered('phone-app')
    desk.login()
    expect(desk.click('skip-start').id).toBe('top')
    desk.wait(30 * DAY)
    desk.click('nav:login')
    desk.login()
    expect(desk.page.id).toBe('otp-selection')
    expect(actionsOf(desk.page)).not.toContain('skip-start')
  })
})

/** An additional token of his own, in service. */
function withOwn(desk: Desk, user: string): string {
  desk.handIn(user, 'additional-token')
  desk.wait(desk.bank.policy.reissueDays * DAY)
  const own = desk.fob()
  startFob(desk, user, own)
  desk.click('nav:logout')
  desk.wait(2 * MINUTE)
  return own
}
