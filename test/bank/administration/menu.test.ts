import { describe, expect, it } from 'vitest'
import { KEY_FOB_COUNTER } from '../../../bank/policy/institutions/key-fob-counter.ts'
import { KEY_FOB_ONLINE } from '../../../bank/policy/institutions/key-fob-online.ts'
import { AdminDesk, buttonsOf } from '../support/admin-desk.ts'

describe('the way to the administration', () => {
  it('[S2-26, S2-27, S2-28, S2-29] leads over 管理, 利用者管理 and the button', () => {
    const desk = new AdminDesk(KEY_FOB_COUNTER)
    expect(desk.enter('tokkun01').id).toBe('top')
    expect(desk.page.nav.find(({ action }) => action === 'nav:admin')?.label.ja).toBe('管理')
    expect(desk.click('nav:admin').title.ja).toBe('業務選択')
    expect(buttonsOf(desk.page)).toMatchObject({ 'admin-users': '利用者管理' })
    expect(desk.click('admin-users').title.ja).toBe('作業内容選択')
    expect(buttonsOf(desk.page)).toMatchObject({
      'open-unlock': 'ワンタイムパスワードの利用停止解除',
    })
    expect(desk.click('open-unlock').id).toBe('unlock-list')
  })

  it('[S2-25] is open to masters and administrators, and closed to general users', () => {
    const desk = new AdminDesk(KEY_FOB_COUNTER)
    for (const user of ['tokkun01', 'tokkun03']) {
      desk.enter(user)
      expect(desk.click('open-unlock').id).toBe('unlock-list')
      desk.wait(60_000)
    }
    desk.enter('tokkun02')
    expect(desk.page.nav.map(({ action }) => action)).not.toContain('nav:admin')
    expect(desk.click('open-unlock').id).toBe('notice')
    expect(desk.alerts()).toEqual(['ADM-E07'])
  })

  it('[S1-35] is closed where only the institution lifts stops', () => {
    const desk = new AdminDesk(KEY_FOB_ONLINE)
    desk.enter('tokkun01')
    desk.click('admin-users')
    expect(buttonsOf(desk.page)).not.toHaveProperty('open-unlock')
    expect(desk.click('open-unlock').id).toBe('notice')
    expect(desk.alerts()).toEqual(['ADM-E14'])
  })

  it('is closed before the login is complete, whatever is sent', () => {
    const desk = new AdminDesk(KEY_FOB_COUNTER)
    desk.giveFob('12345678', ['tokkun01'])
    desk.as('tokkun01').password()
    expect(desk.page.id).toBe('login-otp')
    for (const action of ['nav:admin', 'admin-users', 'open-unlock', 'unlock', 'revoke']) {
      expect(desk.click(action).id).not.toMatch(/^(admin|unlock|revoke)/)
    }
    desk.typeCode()
    expect(desk.click('nav:admin').id).toBe('admin-tasks')
  })

  it('is closed to a master whose user ID is locked', () => {
    const desk = new AdminDesk({ ...KEY_FOB_COUNTER, passwordLockAfter: 1 })
    desk.enter('tokkun01')
    desk.click('open-revoke')
    const { session } = desk
    desk.password('wrong')
    desk.session = session
    expect(desk.click('open-unlock').id).toBe('locked')
    expect(desk.click('admin-users').id).toBe('locked')
  })
})
