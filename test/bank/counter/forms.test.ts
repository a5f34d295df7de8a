import { describe, expect, it } from 'vitest'
import { nextDeadline } from '../../../bank/bank.ts'
import { CUSTOMERS } from '../../../bank/books/users.ts'
import { codeIn, DAY, Desk, START } from '../support/customer.ts'
import { message1, register, strangersCode } from '../support/device.ts'

describe('お取引店への書面提出', () => {
  it('[S0-36] resets the registration after some days, and a mail tells', () => {
    const desk = new Desk({ policy: { paperDays: 7 } })
    register(desk)
    desk.click('nav:logout')
    const answer = desk.handIn()
    expect(answer.accepted).toBe(true)
    expect(answer.said.ja).toContain('2026年11月28日')
    expect(nextDeadline(desk.bank)).toEqual({ at: START + 7 * DAY, what: 'form-due' })
    desk.wait(7 * DAY - 1)
    expect(desk.registration().state).toBe('registered')
    desk.wait(1)
    expect(desk.registration()).toEqual({ state: 'none' })
    expect(desk.mail('reset-done').to).toBe(desk.customer().mail)
    expect(desk.audited().slice(-2)).toEqual(['form-handed-in', 'form-done'])
    expect(nextDeadline(desk.bank)).toBeNull()
  })

  it('[S0-36, S0-42] registration is done again after it, under a higher licence', () => {
    const desk = new Desk()
    register(desk)
    desk.handIn()
    desk.wait(7 * DAY)
    desk.click('nav:login')
    register(desk)
    expect(message1(codeIn(desk.mail('activation-code').blocks)).licence).toBe(2)
    expect(desk.registration()).toMatchObject({ state: 'registered', licence: 2 })
  })

  it('frees a locked master, by codes or by passwords', () => {
    const desk = new Desk({ policy: { lockAfter: 1 } })
    desk.login()
    desk.click('nav:otp')
    desk.click('request-mail')
    desk.click('submit-device-code', { deviceCode: strangersCode(desk) })
    expect(desk.customer().locked).toBe(true)
    expect(desk.handIn().accepted).toBe(true)
    desk.wait(7 * DAY)
    expect(desk.customer()).toMatchObject({ locked: false, wrongCodes: 0 })

    const forgetful = new Desk({ policy: { passwordLockAfter: 1 } })
    forgetful.login('tokkun01', 'wrong')
    expect(forgetful.handIn().accepted).toBe(true)
    forgetful.wait(7 * DAY)
    expect(forgetful.login().id).toBe('otp-request')
  })

  it('is refused with a sentence: nothing to reset, handed in before, nobody of that name', () => {
    const desk = new Desk()
    expect(desk.handIn()).toMatchObject({ accepted: false })
    register(desk)
    desk.handIn()
    const twice = desk.handIn()
    expect(twice.accepted).toBe(false)
    expect(twice.said.ja).toContain('すでにお預かり')
    expect(desk.bank.forms).toHaveLength(1)
    expect(desk.handIn('nobody').accepted).toBe(false)
    expect(desk.audited().filter((what) => what === 'refused')).toHaveLength(3)
  })

  it('is withdrawn by an initialisation online, so that it cannot wipe the next registration', () => {
    const desk = new Desk()
    register(desk)
    desk.handIn()
    desk.click('nav:initialise')
    const confirmPassword = CUSTOMERS[0]?.confirmPassword ?? ''
    desk.click('initialise', { 'select:tokkun01': 'true', confirmPassword })
    register(desk)
    desk.wait(8 * DAY)
    expect(desk.registration().state).toBe('registered')
  })

  it('done under the eyes of a logged-in user leads him back to the first step', () => {
    const desk = new Desk({ policy: { paperDays: 0 } })
    register(desk)
    desk.handIn()
    desk.wait(0)
    expect(desk.click('nav:otp').id).toBe('otp-request')
  })
})
