import { describe, expect, it } from 'vitest'
import { B, rest, stopAtLogin, ticks } from '../support/claims-walks.ts'
import { confirmOf, DAY, Desk, fieldsOf, labelsOf, wordsOf } from '../support/customer.ts'
import {
  loginWithCode,
  orderFob,
  startFob,
  toHardwareStart,
  toSelection,
  withFob,
} from '../support/otp-walks.ts'

describe('a token is needed', () => {
  it('[S1-05] without one nothing is started, whatever is typed; with one it is', () => {
    const desk = new Desk({ institution: B })
    toHardwareStart(desk)
    for (const serial of ['12345678', '00000000', '999999999999']) {
      for (const otp of ['000000', '123456']) {
        desk.click('start-hardware', { serial, otp })
        expect(desk.page.id).toBe('hardware-start')
      }
    }
    expect(desk.enrolment()).toEqual({ state: 'none' })
    desk.click('nav:logout')
    orderFob(desk)
    startFob(desk)
    expect(desk.enrolment().state).toBe('in-service')
  })
})

describe('institution B', () => {
  it('[S1-13, S1-14] トークン発行 is a button, below the notes’ heading', () => {
    const desk = new Desk({ institution: B })
    desk.login()
    toSelection(desk)
    expect(desk.page.title.ja).toBe('ワンタイムパスワード申請内容選択')
    const kinds = desk.page.blocks.map((b) => (b.kind === 'heading' ? b.text.ja : b.kind))
    const buttons = desk.page.blocks.flatMap((b) => (b.kind === 'buttons' ? b.buttons : []))
    expect(kinds.slice(kinds.indexOf('注意事項'))).toContain('notes')
    expect(buttons[0]).toMatchObject({ label: { ja: 'トークン発行' }, tone: 'primary' })
  })

  it('[S1-28, S1-30] the code of the token itself is asked for: not an earlier, not another’s', () => {
    const desk = new Desk({ institution: B })
    orderFob(desk)
    orderFob(desk, 'tokkun02')
    const [mine = '', other = ''] = desk.fobs().map(({ serial }) => serial)
    toHardwareStart(desk)
    expect(fieldsOf(desk.page)[1]).toMatchObject({ type: 'code', digits: 6, required: true })
    for (const otp of [desk.fobCode(other), desk.fobCode(mine, -200)]) {
      desk.click('start-hardware', { serial: mine, otp })
      expect(desk.alerts()).toEqual(['OTP-E31'])
    }
    expect(labelsOf(desk.page)).toContain('利用開始する')
    desk.click('start-hardware', { serial: mine, otp: desk.fobCode(mine) })
    expect(desk.page.id).toBe('hardware-start-complete')
  })

  it('[S1-33, S1-34, S1-35] time lifts no stop, nor does a forged request of a master: the union does', () => {
    const desk = new Desk({ institution: B })
    const serial = withFob(desk)
    stopAtLogin(desk, 'tokkun01', serial)
    desk.wait(400 * DAY)
    loginWithCode(desk, 'tokkun01', serial)
    expect(desk.page.id).toBe('login-otp')
    expect(desk.page.alerts[0]?.text.ja).toContain('当組合')
    desk.relogin('tokkun05')
    desk.click('open-unlock')
    desk.click('unlock', { ...ticks(['tokkun01']), confirmPassword: confirmOf('tokkun05') })
    expect(desk.record(serial).locked).toBe(true)
    expect(desk.handIn('tokkun01', 'unlock').accepted).toBe(true)
    rest(desk)
    loginWithCode(desk, 'tokkun01', serial)
    expect(desk.page.id).toBe('top')
  })

  it('[S1-36] any user gives his own up himself, a general one too, and nobody else’s', () => {
    const desk = new Desk({ institution: B })
    const mine = withFob(desk, 'tokkun04')
    const other = withFob(desk)
    loginWithCode(desk, 'tokkun04', mine)
    toSelection(desk)
    desk.click('choose-release')
    desk.click('release', { confirmPassword: confirmOf('tokkun04') })
    expect(desk.enrolment('tokkun04').state).toBe('released')
    expect(desk.record(mine).state).toBe('barred')
    expect(desk.record(other).state).toBe('in-use')
    expect(desk.relogin('tokkun04').id).toBe('top')
  })

  it('[S1-43, S1-44] the old token stays barred days and a new issue later; the new one starts', () => {
    const desk = new Desk({ institution: B })
    const old = withFob(desk)
    loginWithCode(desk, 'tokkun01', old)
    toSelection(desk)
    desk.click('choose-release')
    expect(wordsOf(desk.page.blocks)).toContain(
      '再度同トークンにて利用開始登録を実施してもご利用できません',
    )
    desk.click('release', { confirmPassword: confirmOf() })
    desk.click('nav:logout')
    desk.wait(30 * DAY)
    startFob(desk, 'tokkun01', old)
    expect(desk.alerts()).toEqual(['OTP-E83'])
    desk.click('nav:logout')
    orderFob(desk)
    const fresh = desk.fob()
    startFob(desk, 'tokkun01', old)
    expect(desk.alerts()).toEqual(['OTP-E83'])
    // Nor can a colleague who never had it.
    desk.relogin('tokkun02')
    toSelection(desk)
    desk.click('choose-start')
    desk.click('start-hardware', { serial: old, otp: desk.fobCode(old) })
    expect(desk.alerts()).toEqual(['OTP-E83'])
    desk.click('nav:logout')
    startFob(desk, 'tokkun01', fresh)
    expect(desk.enrolment()).toMatchObject({ state: 'in-service', serial: fresh })
  })
})
