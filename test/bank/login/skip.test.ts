import { describe, expect, it } from 'vitest'
import { E, registered, shared } from '../support/company-desk.ts'
import { actionsOf, DAY, Desk, factOf, labelsOf, START, wordsOf } from '../support/customer.ts'
import { startFob } from '../support/otp-walks.ts'

describe('初期設定 at login', () => {
  it('[S4-33, S4-36, S4-47] comes for all users once the application is registered, and not before', () => {
    const desk = new Desk(E)
    desk.handIn('tokkun01', 'application', 'key-fob')
    const { setupDays } = desk.bank.policy
    desk.wait(setupDays * DAY - 1)
    expect(desk.login().id).toBe('top')
    desk.wait(1)
    for (const user of ['tokkun01', 'tokkun02', 'tokkun03', 'tokkun04', 'tokkun05']) {
      desk.relogin(user)
      expect(desk.page.id).toBe('hardware-start')
      expect(desk.page.title.ja).toBe('ワンタイムパスワード利用開始登録')
    }
  })

  it('[S4-34, S4-35] one token is sent out, and until it arrives only the skip leads on', () => {
    const desk = registered()
    desk.login()
    expect(desk.fobs()).toHaveLength(0)
    desk.click('start-hardware', { serial: '12345678', otp: '123456' })
    expect(desk.page.id).toBe('hardware-start')
    expect(desk.click('nav:balance').id).toBe('hardware-start')
    desk.wait(desk.bank.policy.deliveryDays * DAY)
    expect(desk.fobs()).toHaveLength(1)
    desk.click('nav:login')
    startFob(desk)
    expect(desk.page.id).toBe('hardware-start-complete')
  })

  it('[S4-37] トークン利用開始登録の省略 lets this login go on, and the next one asks again', () => {
    const desk = registered()
    desk.login()
    expect(labelsOf(desk.page)).toContain('トークン利用開始登録の省略')
    expect(desk.click('skip-start').id).toBe('top')
    expect(desk.alerts()).toContain('OTP-I82')
    expect(factOf(desk.page.blocks, '利用開始登録を省略できる期間')).toBe('残り30日')
    expect(desk.audited().at(-1)).toBe('registration-skipped')
    expect(desk.click('nav:balance').id).toBe('balance')
    expect(desk.relogin().id).toBe('hardware-start')
  })

  it('[S4-38, S4-39] can be skipped for 30 days to the moment; then only the setup leads on', () => {
    const desk = registered()
    desk.wait(30 * DAY - 1)
    desk.login()
    expect(wordsOf(desk.page.blocks)).toContain('最大30日間、残り1日')
    expect(desk.click('skip-start').id).toBe('top')
    desk.relogin()
    desk.wait(1)
    // The button of a page from before: refused.
    expect(actionsOf(desk.page)).toContain('skip-start')
    desk.click('skip-start')
    expect(desk.page.id).toBe('hardware-start')
    expect(desk.alerts()).toEqual(['OTP-E85'])
    desk.relogin()
    expect(actionsOf(desk.page)).not.toContain('skip-start')
    expect(desk.click('nav:top').id).toBe('hardware-start')
    desk.click('start-hardware', { serial: desk.fob(), otp: desk.fobCode() })
    expect(desk.page.id).toBe('hardware-start-complete')
    expect(desk.click('nav:top').id).toBe('top')
  })

  it('[S4-38] counts from the registration, not from the day of the form', () => {
    const desk = registered()
    expect(desk.bank.contract.application?.registeredAt).toBe(START + 3 * DAY)
    desk.wait(29 * DAY)
    desk.login()
    desk.click('skip-start')
    expect(factOf(desk.page.blocks, '利用開始登録を省略できる期間')).toBe('残り1日')
  })

  it('[S4-20] after it the code is asked for in addition to login ID and password', () => {
    const { desk, serial } = shared(['tokkun01'])
    expect(desk.login().id).toBe('login-otp')
    expect(desk.click('skip-start').id).toBe('login-otp')
    desk.click('submit-login-otp', { otp: desk.fobCode(serial) })
    expect(desk.page.id).toBe('top')
  })

  it('[S4-48] is the same for every user: nobody is spared the code while others use it', () => {
    const { desk } = shared(['tokkun01'])
    desk.wait(30 * DAY)
    for (const user of ['tokkun02', 'tokkun03', 'tokkun04', 'tokkun05']) {
      expect(desk.login(user).id).toBe('hardware-start')
      expect(actionsOf(desk.page)).not.toContain('skip-start')
      desk.click('nav:logout')
    }
    expect(desk.login('tokkun01').id).toBe('login-otp')
  })
})
