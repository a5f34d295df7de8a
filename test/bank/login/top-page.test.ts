import { describe, expect, it } from 'vitest'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { actionsOf, Desk, factOf, fieldsOf, wordsOf } from '../support/customer.ts'
import { applied, orderFob, startFob } from '../support/otp-walks.ts'

const B = { institution: 'key-fob-online' }

describe('the top page', () => {
  it('[S2-37] tells the class of the user: three of them', () => {
    for (const [user, role] of [
      ['tokkun01', 'マスターユーザ'],
      ['tokkun02', '一般ユーザ'],
      ['tokkun03', '管理者ユーザ'],
      ['tokkun05', 'マスターユーザ'],
    ] as const) {
      const desk = new Desk(B)
      desk.login(user)
      expect(factOf(desk.page.blocks, '利用者')).toContain(`（${role}）`)
      expect(desk.page.nav.some(({ action }) => action === 'nav:admin')).toBe(role !== '一般ユーザ')
    }
  })

  it('tells how far the one-time password is, and what to do', () => {
    const desk = new Desk(B)
    desk.login()
    expect(factOf(desk.page.blocks, 'ワンタイムパスワード')).toBe('未登録')
    expect(desk.alerts()).toEqual(['OTP-I20'])
    expect(desk.page.alerts[0]?.text.ja).toContain(
      '「ご利用サービスの変更」→「ワンタイムパスワード」',
    )
    desk.click('nav:logout')
    orderFob(desk)
    desk.login()
    expect(factOf(desk.page.blocks, 'ワンタイムパスワード')).toBe('トークン発行済')
    desk.click('nav:logout')
    startFob(desk)
    desk.click('nav:top')
    expect(factOf(desk.page.blocks, 'ワンタイムパスワード')).toBe('サービス利用中')
    expect(desk.alerts()).toEqual([])
  })

  it('has only ways that lead somewhere, in every institution', () => {
    for (const { id } of policies) {
      const desk = new Desk({ institution: id })
      const actions = [...desk.login().nav, ...desk.page.blocks].flatMap((part) =>
        'action' in part ? [part.action] : [],
      )
      for (const action of [...actions, ...actionsOf(desk.page)]) {
        if (action === 'nav:logout') continue
        expect(desk.click(action).id, `${id}: ${action}`).not.toBe('notice')
      }
    }
  })

  it('of an institution with camera tokens alone has no timed procedures, not even by a forged request', () => {
    const desk = new Desk()
    desk.login()
    for (const action of ['nav:services', 'nav:procedures', 'otp-selection']) {
      expect(desk.click(action).id).toBe('notice')
      expect(desk.alerts()).toEqual(['WEB-W01'])
    }
  })
})

describe('the login page', () => {
  it('calls the ID as the institution does, in the field and in what it refuses', () => {
    for (const [institution, name] of [
      ['camera-token', '利用者ID'],
      ['key-fob-online', 'ログインID'],
    ] as const) {
      const desk = new Desk({ institution })
      expect(fieldsOf(desk.page)[0]?.label.ja).toBe(name)
      desk.click('login', { userId: 'nobody', password: 'x' })
      expect(desk.page.alerts[0]?.text.ja).toContain(`${name}またはパスワードが違います`)
    }
  })

  it('tells what is asked besides the password, before and after the registration', () => {
    expect(wordsOf(new Desk(B).page.blocks)).toContain('ID・パスワードのみでログインできます')
    expect(wordsOf(new Desk({ institution: 'business-direct' }).page.blocks)).toContain(
      'ワンタイムパスワードでの認証が必要',
    )
  })
})

describe('passwords that are wrong too often', () => {
  it('close the login of that user, whatever token he has', () => {
    const desk = new Desk({ institution: 'business-direct', policy: { passwordLockAfter: 2 } })
    applied(desk, 'key-fob')
    desk.login('tokkun02', 'wrong')
    desk.login('tokkun02', 'wrong')
    expect(desk.alerts()).toEqual(['LGN-E04'])
    expect(desk.page.alerts[0]?.text.ja).not.toContain('トークン初期化')
    expect(desk.login('tokkun02').id).toBe('login')
    expect(desk.login('tokkun01').id).toBe('hardware-start')
  })

  it('do not stop the token, and wrong codes do not close the password', () => {
    const desk = new Desk({ ...B, policy: { lockAfter: 1 } })
    orderFob(desk)
    startFob(desk)
    desk.relogin()
    desk.click('submit-login-otp', { otp: desk.fobCode() })
    expect(desk.record(desk.fob())).toMatchObject({ locked: true })
    expect(desk.customer()).toMatchObject({ locked: false, wrongPasswords: 0 })
    expect(desk.relogin().id).toBe('login-otp')
  })
})
