import { describe, expect, it } from 'vitest'
import { BUSINESS_DIRECT } from '../../../bank/policy/institutions/business-direct.ts'
import { AdminDesk } from '../support/admin-desk.ts'
import { DAY, MINUTE } from '../support/customer.ts'

/** Registers a key-fob that lies on the desk, for a user who has none yet. */
function start(desk: AdminDesk, user: string, serial: string): void {
  desk.as(user).password()
  desk.click('start-hardware', { serial, otp: desk.fobCode(serial) })
  desk.click('nav:logout')
  desk.wait(MINUTE)
}

/** A company that has applied, and whose only token two users have registered. */
function sharing(): { readonly desk: AdminDesk; readonly first: string } {
  const desk = new AdminDesk(BUSINESS_DIRECT)
  desk.file('application', 'tokkun01', 'key-fob')
  desk.wait((BUSINESS_DIRECT.setupDays + BUSINESS_DIRECT.deliveryDays) * DAY)
  const first = desk.fob()
  for (const user of ['tokkun01', 'tokkun02']) start(desk, user, first)
  return { desk, first }
}

describe('a company with key-fobs, from the form to the branch and back', () => {
  it('[S4-26, S4-50] one token serves several users, and is their company’s from then on', () => {
    const { desk, first } = sharing()
    for (const user of ['tokkun01', 'tokkun02']) {
      expect(desk.enrolment(user)).toMatchObject({ state: 'in-service', serial: first })
    }
    expect(desk.record(first)).toMatchObject({
      company: desk.bank.contract.id,
      state: 'in-use',
    })
  })

  it('[S4-52, S4-53] wrong codes of one shut out both, until the branch has lifted the stop', () => {
    const { desk, first } = sharing()
    expect(desk.enter('tokkun01').user).not.toBeNull()
    desk.wait(MINUTE)
    desk.stop('tokkun02')
    expect(desk.record(first).locked).toBe(true)
    for (const user of ['tokkun01', 'tokkun02']) {
      desk.wait(MINUTE)
      expect(desk.enter(user).id).not.toBe('top')
    }
    desk.file('unlock', 'tokkun02')
    desk.wait(BUSINESS_DIRECT.unlockDays * DAY)
    for (const user of ['tokkun01', 'tokkun02']) {
      desk.wait(MINUTE)
      expect(desk.enter(user).id).toBe('top')
    }
  })

  it('[S4-27, S4-28] by additional issue each user has his own, and nobody has two', () => {
    const { desk, first } = sharing()
    desk.file('additional-token', 'tokkun03')
    desk.wait(BUSINESS_DIRECT.reissueDays * DAY)
    const second = desk.fob()
    expect(second).not.toBe(first)
    start(desk, 'tokkun03', second)
    expect(desk.enrolment('tokkun03')).toMatchObject({ serial: second })
    // The first user has one already: the bank asks for its code, and the other one's is wrong.
    expect(desk.as('tokkun01').password().id).toBe('login-otp')
    desk.click('start-hardware', { serial: second, otp: desk.fobCode(second) })
    expect(desk.enrolment('tokkun01')).toMatchObject({ serial: first })
    expect(desk.enter('tokkun01').id).toBe('top')
    desk.wait(MINUTE)
    for (const action of ['nav:services', 'otp-selection', 'choose-start']) desk.click(action)
    expect(desk.page.alerts[0]?.text.ja).toContain('複数のトークンは登録できません')
    desk.click('start-hardware', { serial: second, otp: desk.fobCode(second) })
    expect(desk.enrolment('tokkun01')).toMatchObject({ serial: first })
  })

  it('[S4-43] a lost shared token is replaced for all who used it', () => {
    const { desk, first } = sharing()
    desk.file('reissue', 'tokkun02')
    desk.wait(BUSINESS_DIRECT.reissueDays * DAY)
    const second = desk.fob()
    expect(desk.record(first).state).toBe('barred')
    desk.as('tokkun01').password()
    desk.click('start-hardware', { serial: first, otp: desk.fobCode(first) })
    expect(desk.enrolment('tokkun01').state).toBe('issued')
    for (const user of ['tokkun01', 'tokkun02']) start(desk, user, second)
    desk.wait(MINUTE)
    expect(desk.enter('tokkun02').id).toBe('top')
  })
})
