import { describe, expect, it } from 'vitest'
import {
  actionsOf,
  confirmOf,
  DAY,
  Desk,
  factOf,
  fieldsOf,
  labelsOf,
  wordsOf,
} from '../support/customer.ts'
import { orderFob, startFob, toSelection, withFob } from '../support/otp-walks.ts'

const B = { institution: 'key-fob-online' }

function toConfirm(desk: Desk): void {
  desk.login()
  toSelection(desk)
  desk.click('choose-issue')
  desk.click('issue-hardware')
}

describe('トークン発行(ハードウェアトークン)', () => {
  it('[S1-12, S1-13] is reached by [ご利用サービスの変更] → [ワンタイムパスワード]', () => {
    const desk = new Desk(B)
    desk.login()
    const entry = desk.page.nav.find(({ action }) => action === 'nav:services')
    expect(entry?.label.ja).toBe('ご利用サービスの変更')
    expect(labelsOf(desk.click('nav:services'))).toEqual(['ワンタイムパスワード'])
    expect(desk.page.id).toBe('otp-menu')
    expect(desk.click('otp-selection').title.ja).toBe('ワンタイムパスワード申請内容選択')
  })

  it('[S1-14] the selection has notes, what a token is, and the button トークン発行', () => {
    const desk = new Desk(B)
    desk.login()
    toSelection(desk)
    const words = wordsOf(desk.page.blocks)
    expect(words).toContain('注意事項')
    expect(words).toContain('ワンタイムパスワードを生成')
    expect(words).toContain('キーホルダー型の専用機器')
    expect(labelsOf(desk.page)[0]).toBe('トークン発行')
    expect(factOf(desk.page.blocks, '登録状況')).toBe('未登録')
  })

  it('[S1-06, S1-07, S1-15, S1-16] the customer chooses one of two kinds', () => {
    const desk = new Desk(B)
    desk.login()
    toSelection(desk)
    desk.click('choose-issue')
    expect(desk.page.title.ja).toBe('トークン発行(選択)')
    expect(wordsOf(desk.page.blocks)).toContain('トークンの選択欄')
    expect(wordsOf(desk.page.blocks)).toContain(
      'ハードウェアトークン(キーホルダー型の生成機に表示する方法)',
    )
    expect(wordsOf(desk.page.blocks)).toContain('ソフトウェアトークン')
    expect(labelsOf(desk.page).filter((label) => label === '選択')).toHaveLength(2)
    expect(desk.click('issue-software').id).toBe('soft-issue-input')
    toSelection(desk)
    desk.click('choose-issue')
    expect(desk.click('issue-hardware').id).toBe('hardware-issue-confirm')
  })

  it('[S1-17, S1-18, S1-20] the confirmation has notes, the password field and its button', () => {
    const desk = new Desk(B)
    toConfirm(desk)
    expect(desk.page.title.ja).toBe('トークン発行(ハードウェアトークン発行確認)')
    expect(wordsOf(desk.page.blocks)).toContain('注意事項')
    expect(fieldsOf(desk.page).map(({ label }) => label.ja)).toEqual(['確認用パスワード'])
    expect(labelsOf(desk.page)).toContain('トークンを発行する')
  })

  it.each([
    ['nothing', '', 'OTP-W61'],
    ['the login password', 'Hanako-2026', 'OTP-E61'],
    ['full width', 'Ｋａｋｕｎｉｎ', 'OTP-W62'],
    ['a page of junk', 'x'.repeat(5000), 'OTP-W62'],
    ['a line break at the end', `${confirmOf()}\n`, 'OTP-W62'],
  ])('[S1-19] is not issued without the confirmation password: %s', (_, confirmPassword, code) => {
    const desk = new Desk(B)
    toConfirm(desk)
    desk.click('confirm-hardware-issue', { confirmPassword })
    expect(desk.page.id).toBe('hardware-issue-confirm')
    expect(desk.alerts()).toEqual([code])
    expect(desk.enrolment()).toEqual({ state: 'none' })
    expect(desk.bank.deliveries).toEqual([])
    desk.click('confirm-hardware-issue', { confirmPassword: confirmOf() })
    expect(desk.page.id).toBe('hardware-issue-complete')
  })

  it('[S3-30] a confirmation password of 5 and 13 characters is a slip, of 6 and 12 a wrong one', () => {
    const desk = new Desk(B)
    toConfirm(desk)
    for (const length of [5, 13]) {
      desk.click('confirm-hardware-issue', { confirmPassword: 'x'.repeat(length) })
      expect(desk.alerts()).toEqual(['OTP-W62'])
    }
    expect(desk.customer().wrongPasswords).toBe(0)
    for (const length of [6, 12]) {
      desk.click('confirm-hardware-issue', { confirmPassword: 'x'.repeat(length) })
      expect(desk.alerts()).toEqual(['OTP-E61'])
    }
    expect(desk.customer().wrongPasswords).toBe(2)
  })

  it('closes the user ID after too many wrong confirmation passwords', () => {
    const desk = new Desk({ ...B, policy: { passwordLockAfter: 2 } })
    toConfirm(desk)
    desk.click('confirm-hardware-issue', { confirmPassword: 'wrong-1' })
    expect(desk.click('confirm-hardware-issue', { confirmPassword: 'wrong-2' }).id).toBe('locked')
    expect(desk.alerts()).toEqual(['LGN-E04'])
    expect(desk.bank.deliveries).toEqual([])
    expect(desk.relogin().id).toBe('login')
    expect(desk.alerts()).toEqual(['LGN-E04'])
  })

  it('[S1-08, S1-09, S1-10, S1-21, S1-22] the token is posted to the registered address', () => {
    const desk = new Desk(B)
    toConfirm(desk)
    desk.click('confirm-hardware-issue', { confirmPassword: confirmOf() })
    expect(desk.page.title.ja).toBe('トークン発行(ハードウェアトークン発行完了)')
    expect(wordsOf(desk.page.blocks)).toContain('受付が完了しました')
    expect(wordsOf(desk.page.blocks)).toContain(desk.bank.contract.address.ja)
    expect(desk.enrolment()).toMatchObject({ state: 'issued', kind: 'key-fob' })
    const days = desk.bank.policy.deliveryDays * DAY
    desk.wait(days - 1)
    expect(desk.fobs()).toEqual([])
    desk.wait(1)
    expect(desk.fobs()).toHaveLength(1)
    expect(desk.fob()).toMatch(/^[1-9]\d{7}$/)
    expect(desk.record(desk.fob())).toMatchObject({ kind: 'key-fob', state: 'sent' })
    expect(desk.audited()).toEqual(expect.arrayContaining(['token-issued', 'token-sent']))
  })

  it('[S1-32] every token has a serial of its own and the same expiry inside and on its back', () => {
    const desk = new Desk(B)
    orderFob(desk)
    orderFob(desk, 'tokkun02')
    const [first, second] = desk.fobs()
    expect(first?.serial).not.toBe(second?.serial)
    expect(first?.secret).not.toEqual(second?.secret)
    for (const fob of desk.fobs()) {
      expect(desk.record(fob.serial).expires).toBe(fob.expires)
      // 08:00 in Tokyo, five years on.
      expect(new Date(fob.expires).toISOString()).toMatch(/^2031-\d\d-\d\dT23:00:00\.000Z$/)
    }
  })

  it('[S1-11, S1-23] before the parcel is there nothing can be started; afterwards it can', () => {
    const desk = new Desk(B)
    toConfirm(desk)
    desk.click('confirm-hardware-issue', { confirmPassword: confirmOf() })
    expect(wordsOf(desk.page.blocks)).toContain('お手元に届いた後')
    desk.click('otp-selection')
    desk.click('choose-start')
    desk.click('start-hardware', { serial: '12345678', otp: '123456' })
    expect(desk.enrolment().state).toBe('issued')
    desk.wait(4 * DAY)
    desk.click('nav:login')
    startFob(desk)
    expect(desk.page.id).toBe('hardware-start-complete')
  })

  it('is refused while one is on its way, and once one is in use', () => {
    const desk = new Desk(B)
    orderFob(desk)
    desk.login()
    toSelection(desk)
    desk.click('choose-issue')
    desk.click('issue-hardware')
    expect(desk.alerts()).toEqual(['OTP-W71'])
    expect(desk.bank.deliveries).toEqual([])
    desk.click('nav:logout')
    startFob(desk)
    toSelection(desk)
    desk.click('choose-issue')
    expect(desk.page.id).toBe('otp-selection')
    expect(desk.alerts()).toEqual(['OTP-E71'])
  })

  it('sent twice, or from an older tab, posts one token only', () => {
    const desk = new Desk(B)
    toConfirm(desk)
    const form = desk.page
    const fields = { confirmPassword: confirmOf() }
    desk.clickOn(form, 'confirm-hardware-issue', fields)
    desk.clickOn(form, 'confirm-hardware-issue', fields)
    expect(desk.page.id).toBe('notice')
    expect(desk.alerts()).toEqual(['WEB-W02'])
    expect(desk.bank.deliveries).toHaveLength(1)
  })

  it('debits its fee where the policy has one', () => {
    const fees = { first: 0, additional: 2200, reissue: 2200, monthly: 0, software: 0 }
    const desk = new Desk({ ...B, policy: { fees } })
    const before = desk.bank.contract.balanceYen
    orderFob(desk)
    expect(desk.bank.contract.balanceYen).toBe(before)
    orderFob(desk, 'tokkun02')
    expect(desk.bank.contract.balanceYen).toBe(before - 2200)
    expect(desk.bank.contract.statement.at(-1)).toMatchObject({ yen: -2200 })
  })

  it('[S2-06] is not offered online where the counter takes the application', () => {
    const desk = new Desk({ institution: 'key-fob-counter' })
    desk.login()
    toSelection(desk)
    desk.click('choose-issue')
    expect(actionsOf(desk.page)).not.toContain('issue-hardware')
    expect(wordsOf(desk.page.blocks)).toContain('窓口')
    desk.click('issue-hardware')
    expect(desk.alerts()).toEqual(['OTP-E74'])
    expect(desk.bank.deliveries).toEqual([])
  })

  it('[S1-01] keeps the user out without the code once it is in service', () => {
    const desk = new Desk(B)
    withFob(desk)
    expect(desk.login().id).toBe('login-otp')
    expect(desk.page.nav.map(({ action }) => action)).toEqual(['nav:logout'])
    for (const action of ['nav:top', 'nav:balance', 'nav:services', 'otp-selection', 'nav:admin']) {
      expect(desk.click(action).id).toBe('login-otp')
      expect(desk.alerts()).toEqual(['WEB-I01'])
    }
  })
})
