import { describe, expect, it } from 'vitest'
import { DAY, wordsOf } from '../support/customer.ts'
import {
  BALANCE,
  balance,
  CONFIRM,
  fillIn,
  fobCode,
  fobDesk,
  ORDER,
} from '../support/transfer-desk.ts'

describe('pages out of order', () => {
  it('a form sent twice books once', () => {
    const desk = fobDesk({}, 'key-fob-online')
    const confirm = fillIn(desk)
    desk.clickOn(confirm, 'transfer-approve', { confirmPassword: CONFIRM })
    expect(desk.page.id).toBe('transfer-complete')
    desk.clickOn(confirm, 'transfer-approve', { confirmPassword: CONFIRM })
    expect(desk.alerts()).toEqual(['WEB-W02'])
    expect(balance(desk)).toBe(BALANCE - 1000)
  })

  it("two tabs with two transfers never book the other one's", () => {
    const desk = fobDesk({}, 'key-fob-online')
    const first = fillIn(desk, { amount: '111' })
    const second = fillIn(desk, { amount: '222' })
    desk.clickOn(first, 'transfer-approve', { confirmPassword: CONFIRM })
    expect(desk.alerts()).toEqual(['WEB-W02'])
    desk.clickOn(second, 'transfer-approve', { confirmPassword: CONFIRM })
    expect(desk.alerts()).toEqual(['WEB-W02'])
    expect(desk.bank.contract.transfers).toEqual([])
  })

  it('back brings the order again, cancel drops it, and neither books', () => {
    const desk = fobDesk({}, 'key-fob-online')
    fillIn(desk, { payeeName: 'とっくん たろう', amount: '￥1,234' })
    expect(desk.alerts()).toEqual(['TRF-I02'])
    desk.click('transfer-back')
    expect(desk.page.id).toBe('transfer-input')
    expect(wordsOf(desk.page.blocks)).toContain('ﾄｯｸﾝ ﾀﾛｳ')
    expect(wordsOf(desk.page.blocks)).toContain('"1234"')
    fillIn(desk, { payee: 'midori' })
    desk.click('transfer-back')
    expect(wordsOf(desk.page.blocks)).toContain('"value":"midori"')
    fillIn(desk)
    expect(desk.click('transfer-cancel').id).toBe('transfer-input')
    expect(desk.alerts()).toEqual(['TRF-I03'])
    expect(desk.click('transfer-approve', { confirmPassword: CONFIRM }).id).toBe('notice')
    expect(balance(desk)).toBe(BALANCE)
  })

  it('an approval from nowhere is refused', () => {
    const desk = fobDesk({}, 'key-fob-online')
    desk.click('transfer-approve', { confirmPassword: CONFIRM })
    expect(desk.alerts()).toEqual(['WEB-W02'])
  })
})

describe('balance and statement', () => {
  it('show what is left and what was paid, newest first', () => {
    const desk = fobDesk({}, 'key-fob-online')
    expect(wordsOf(desk.click('nav:statement').blocks)).toContain('入出金はありません')
    for (const amount of ['1000', '2000']) {
      fillIn(desk, { amount })
      desk.click('transfer-approve', { confirmPassword: CONFIRM })
    }
    desk.click('nav:statement')
    const rows = desk.page.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(rows.map(({ cells }) => cells.slice(1).map(({ ja }) => ja))).toEqual([
      ['振込 ﾄﾂｸﾝ ﾀﾛｳ', '2,000', '', '12,342,678'],
      ['振込 ﾄﾂｸﾝ ﾀﾛｳ', '1,000', '', '12,344,678'],
    ])
    expect(wordsOf(desk.click('nav:balance').blocks)).toContain('12,342,678')
  })

  it('[S4-44] show the fee of a token, taken from the representative account', () => {
    const desk = fobDesk()
    expect(desk.handIn('tokkun01', 'reissue').accepted).toBe(true)
    desk.wait(desk.bank.policy.reissueDays * DAY)
    desk.relogin()
    desk.click('submit-login-otp', { otp: fobCode(desk) })
    const { account, balanceYen } = desk.bank.contract
    expect(balanceYen).toBe(BALANCE - 2200)
    const words = wordsOf(desk.click('nav:statement').blocks)
    expect(words).toContain(account.ja)
    expect(words).toContain('"2,200"')
    expect(words).toContain('手数料')
  })

  it('of the very balance can be paid out, and not a yen more', () => {
    const desk = fobDesk({}, 'key-fob-online')
    fillIn(desk, { amount: String(BALANCE + 1) })
    expect(desk.alerts()).toEqual(['TRF-E01'])
    fillIn(desk, { amount: String(BALANCE) })
    desk.click('transfer-approve', { confirmPassword: CONFIRM })
    expect(balance(desk)).toBe(0)
    fillIn(desk, { ...ORDER, amount: '1' })
    expect(desk.alerts()).toEqual(['TRF-E01'])
  })

  it("is looked at again at the approval: a colleague's transfer may have come first", () => {
    const desk = fobDesk({}, 'key-fob-online')
    fillIn(desk, { amount: String(BALANCE) })
    desk.bank = { ...desk.bank, contract: { ...desk.bank.contract, balanceYen: BALANCE - 1 } }
    desk.click('transfer-approve', { confirmPassword: CONFIRM })
    expect(desk.page.id).toBe('transfer-input')
    expect(desk.alerts()).toEqual(['TRF-E01'])
    expect(balance(desk)).toBe(BALANCE - 1)
  })
})
