import { describe, expect, it } from 'vitest'
import { knowForeignFob } from '../../../bank/books/imported-fobs.ts'
import { Desk, factOf, fieldsOf, labelsOf, wordsOf } from '../support/customer.ts'
import {
  loginWithCode,
  orderFob,
  startFob,
  toHardwareStart,
  toSelection,
  wrongCode,
} from '../support/otp-walks.ts'

const B = { institution: 'key-fob-online' }

function ready(policy = {}): Desk {
  const desk = new Desk({ ...B, policy })
  orderFob(desk)
  toHardwareStart(desk)
  return desk
}

const fullWidth = (digits: string): string =>
  digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))

describe('ワンタイムパスワード利用開始登録 (ハードウェアトークン)', () => {
  it('[S1-25, S1-26, S1-27, S1-28, S1-29, S1-30] asks for the serial on the back and the code', () => {
    const desk = new Desk(B)
    desk.login()
    toSelection(desk)
    expect(labelsOf(desk.page)).toContain('ワンタイムパスワード利用開始')
    desk.click('choose-start')
    expect(desk.page.title.ja).toBe('ワンタイムパスワード利用開始(ハードウェアトークン確認)')
    expect(fieldsOf(desk.page).map(({ label }) => label.ja)).toEqual([
      'シリアル番号',
      'ワンタイムパスワード',
    ])
    expect(wordsOf(desk.page.blocks)).toContain('裏面')
    expect(labelsOf(desk.page)[0]).toBe('利用開始する')
  })

  it('[S1-24, S1-31] only a right code starts the use, and a completion screen says so', () => {
    const desk = ready()
    const serial = desk.fob()
    desk.click('start-hardware', { serial, otp: wrongCode(desk) })
    expect(desk.alerts()).toEqual(['OTP-E31'])
    expect(desk.enrolment().state).toBe('issued')
    desk.click('start-hardware', { serial, otp: desk.fobCode() })
    expect(desk.page.title.ja).toBe('ワンタイムパスワード利用開始(ハードウェアトークン完了)')
    expect(desk.enrolment()).toMatchObject({ state: 'in-service', kind: 'key-fob', serial })
    expect(desk.record(serial)).toMatchObject({ state: 'in-use', company: 'tokkun-shoji' })
    toSelection(desk)
    expect(factOf(desk.page.blocks, '登録状況')).toBe('サービス利用中')
    expect(factOf(desk.page.blocks, 'シリアル番号')).toBe(serial)
    expect(factOf(desk.page.blocks, 'トークン有効期限')).toMatch(/^2031年\d\d月\d\d日 08時00分$/)
  })

  it('[S2-14] a serial of 7 and 13 digits is a slip, one of 8 and 12 is looked up', () => {
    const desk = ready()
    for (const [digits, code] of [
      [7, 'OTP-W83'],
      [8, 'OTP-E81'],
      [12, 'OTP-E81'],
      [13, 'OTP-W83'],
    ] as const) {
      desk.click('start-hardware', { serial: '9'.repeat(digits), otp: '123456' })
      expect(desk.alerts()).toEqual([code])
      expect(fieldsOf(desk.page)[0]?.value).toBe('9'.repeat(digits))
    }
  })

  it.each([
    ['nothing', '', 'OTP-W81'],
    ['letters', 'ABCDEFGH', 'OTP-W82'],
    ['a page of junk', '9'.repeat(100_000), 'OTP-W82'],
    ['control characters', '1234\u0000567\u001b', 'OTP-W82'],
  ])('tells a slip in the serial: %s', (_, serial, code) => {
    const desk = ready()
    desk.click('start-hardware', { serial, otp: desk.fobCode() })
    expect(desk.alerts()).toEqual([code])
    expect(fieldsOf(desk.page)[0]?.value).not.toMatch(/\p{Cc}/u)
    expect(desk.record(desk.fob()).wrong).toBe(0)
  })

  it('takes full width, blanks and pasted line breaks in both fields', () => {
    const desk = ready()
    desk.click('start-hardware', {
      serial: ` ${fullWidth(desk.fob())}\r\n`,
      otp: `${fullWidth(desk.fobCode().slice(0, 3))}　${desk.fobCode().slice(3)}\n`,
    })
    expect(desk.page.id).toBe('hardware-start-complete')
  })

  it.each([
    ['nothing', '', 'OTP-W31'],
    ['too short', '12345', 'OTP-W32'],
    ['too long', '1234567', 'OTP-W32'],
    ['letters', '12345O', 'OTP-W33'],
  ])('tells a slip in the code, and does not count it: %s', (_, otp, code) => {
    const desk = ready({ lockAfter: 1 })
    desk.click('start-hardware', { serial: desk.fob(), otp })
    expect(desk.alerts()).toEqual([code])
    expect(desk.record(desk.fob())).toMatchObject({ wrong: 0, locked: false })
    expect(desk.audited().at(-1)).toBe('typing-slip')
    desk.click('start-hardware', { serial: desk.fob(), otp: desk.fobCode() })
    expect(desk.page.id).toBe('hardware-start-complete')
  })

  it('refuses the right code of the wrong token', () => {
    const desk = new Desk(B)
    orderFob(desk, 'tokkun02')
    const other = desk.fob()
    orderFob(desk)
    toHardwareStart(desk)
    desk.click('start-hardware', { serial: desk.fob(), otp: desk.fobCode(other) })
    expect(desk.alerts()).toEqual(['OTP-E31'])
    expect(desk.record(desk.fob()).wrong).toBe(1)
    expect(desk.record(other).wrong).toBe(0)
  })

  it('without sharing refuses a token that another user has in use', () => {
    const desk = new Desk(B)
    orderFob(desk)
    startFob(desk)
    desk.click('nav:logout')
    toHardwareStart(desk, 'tokkun02')
    desk.click('start-hardware', { serial: desk.fob(), otp: desk.fobCode() })
    expect(desk.alerts()).toEqual(['OTP-E84'])
    expect(desk.enrolment('tokkun02')).toEqual({ state: 'none' })
    expect(desk.audited().at(-1)).toBe('start-refused')
  })

  it('refuses an expired token from the minute of its expiry on', () => {
    for (const [early, page] of [
      [1, 'hardware-start-complete'],
      [0, 'hardware-start'],
    ] as const) {
      const desk = new Desk(B)
      orderFob(desk)
      desk.wait((desk.record(desk.fob()).expires ?? 0) - desk.now - early)
      toHardwareStart(desk)
      desk.click('start-hardware', { serial: desk.fob(), otp: desk.fobCode() })
      expect(desk.page.id).toBe(page)
      if (early === 0) expect(desk.alerts()).toEqual(['OTP-E33'])
    }
  })

  it('refuses a token of the vault that was never sent', () => {
    const desk = ready()
    const serial = desk.fob()
    const stocked = desk.bank.serials.map((record) => ({ ...record, state: 'stock' as const }))
    desk.bank = { ...desk.bank, serials: stocked }
    desk.click('start-hardware', { serial, otp: desk.fobCode() })
    expect(desk.alerts()).toEqual(['OTP-E81'])
  })

  it("refuses another company's token where it is dedicated, or in use there", () => {
    const desk = ready()
    const code = { digits: 6, periodSeconds: 60, algorithm: 'sha1' } as const
    const secret = new Uint8Array(20).fill(1)
    const fob = { serial: '88888888', secret, code, expires: null }
    desk.bank = knowForeignFob(desk.bank, fob)
    desk.phone.set(fob.serial, fob.secret)
    desk.click('start-hardware', { serial: '88888888', otp: desk.fobCode('88888888') })
    expect(desk.alerts()).toEqual(['OTP-E82'])
    expect(desk.record('88888888').wrong).toBe(0)
  })

  it('sent twice starts once', () => {
    const desk = ready()
    const form = desk.page
    const fields = { serial: desk.fob(), otp: desk.fobCode() }
    desk.clickOn(form, 'start-hardware', fields)
    desk.clickOn(form, 'start-hardware', fields)
    expect(desk.alerts()).toEqual(['WEB-W02'])
    expect(desk.audited().filter((what) => what === 'use-started')).toHaveLength(1)
    expect(desk.record(desk.fob()).wrong).toBe(0)
  })

  it('registers a token whose clock is far off by two codes in a row', () => {
    const desk = ready()
    const serial = desk.fob()
    desk.click('start-hardware', { serial, otp: desk.fobCode(serial, 12) })
    expect(desk.page.id).toBe('hardware-start')
    expect(desk.alerts()).toEqual(['OTP-W34'])
    expect(desk.enrolment().state).toBe('issued')
    desk.wait(60_000)
    desk.click('start-hardware', { serial, otp: desk.fobCode(serial, 12) })
    expect(desk.page.id).toBe('hardware-start-complete')
    expect(desk.record(serial).driftSteps).toBe(12)
    expect(desk.audited()).toContain('resynchronised')
  })

  it('[S1-01] from then on the login asks for the code in addition to the password', () => {
    const desk = ready()
    desk.click('start-hardware', { serial: desk.fob(), otp: desk.fobCode() })
    desk.click('nav:logout')
    desk.wait(60_000)
    loginWithCode(desk, 'tokkun01', desk.fob())
    expect(desk.page.id).toBe('top')
  })
})
