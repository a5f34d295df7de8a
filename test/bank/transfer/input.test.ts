import { describe, expect, it } from 'vitest'
import { fieldsOf } from '../support/customer.ts'
import { CONFIRM, fillIn, fobDesk, type ORDER } from '../support/transfer-desk.ts'

/** What came of one form: the order that was booked, or the alerts. */
function tried(order: Partial<typeof ORDER>): unknown {
  const desk = fobDesk({}, 'key-fob-online')
  if (fillIn(desk, order).id !== 'transfer-confirm') return desk.alerts()
  desk.click('transfer-approve', { confirmPassword: CONFIRM })
  return desk.bank.contract.transfers[0]
}

describe('the form of a transfer', () => {
  it.each([
    ['ﾄﾂｸﾝ ﾀﾛｳ', 'ﾄﾂｸﾝ ﾀﾛｳ'],
    ['トックン タロウ', 'ﾄｯｸﾝ ﾀﾛｳ'],
    ['とっくん　たろう', 'ﾄｯｸﾝ ﾀﾛｳ'],
    ['ガギグパピヴー', 'ｶﾞｷﾞｸﾞﾊﾟﾋﾟｳﾞｰ'],
    ['カ\u3099', 'ｶﾞ'],
    ['（カ）アオゾラ', '(ｶ)ｱｵｿﾞﾗ'],
    ['ヲンヮヰヱ', 'ｦﾝﾜｲｴ'],
    ['ア'.repeat(48), 'ｱ'.repeat(48)],
    ['ガ'.repeat(24), 'ｶﾞ'.repeat(24)],
  ])('takes the name %s as %s', (payeeName, name) => {
    expect(tried({ payeeName })).toMatchObject({ payeeName: name })
  })

  it.each([
    ['', 'TRF-W07', ''],
    ['　 ', 'TRF-W07', ''],
    ['ア'.repeat(49), 'TRF-W08', '半角49文字'],
    [`ガ${'ア'.repeat(47)}`, 'TRF-W08', '半角49文字'],
    ['ﾄﾂｸﾝ Taro', 'TRF-W09', '6文字目「T」'],
    ['特訓', 'TRF-W09', '1文字目「特」'],
    ['ﾀﾛｳ1', 'TRF-W09', '4文字目「1」'],
    ['ﾀﾛｳ\nｼﾞﾛｳ', 'TRF-W09', '4文字目'],
    ['ﾀﾛｳ。', 'TRF-W09', '4文字目「。」'],
    ['𠮷', 'TRF-W09', '1文字目「𠮷」'],
    ['__proto__', 'TRF-W09', '1文字目「_」'],
  ])('refuses the name %j and says what and where', (payeeName, alert, where) => {
    const desk = fobDesk({}, 'key-fob-online')
    fillIn(desk, { payeeName })
    expect(desk.alerts()).toEqual([alert])
    expect(desk.page.alerts[0]?.text.ja).toContain(where)
    const field = fieldsOf(desk.page).find(({ name }) => name === 'payeeName')
    expect(field).toMatchObject({ value: payeeName, error: desk.page.alerts[0]?.text })
  })

  it.each([
    ['1', 1],
    ['1,234,567', 1_234_567],
    ['１２３４', 1234],
    ['¥1,000', 1000],
    ['￥１，０００', 1000],
    ['1000円', 1000],
    [' 1 000 ', 1000],
    ['0000001000', 1000],
    ['12,345,678', 12_345_678],
  ])('takes the amount %j as %d yen', (amount, yen) => {
    expect(tried({ amount })).toMatchObject({ yen })
  })

  it.each([
    ['', 'TRF-W10'],
    ['円', 'TRF-W10'],
    ['12.5', 'TRF-W11'],
    ['千円', 'TRF-W11'],
    ['1e3', 'TRF-W11'],
    ['0x10', 'TRF-W11'],
    ['1,00', 'TRF-W12'],
    [',100', 'TRF-W12'],
    ['1,000,', 'TRF-W12'],
    ['-1', 'TRF-W13'],
    ['−１', 'TRF-W13'],
    ['▲100', 'TRF-W13'],
    ['0', 'TRF-W14'],
    ['0,000', 'TRF-W14'],
    ['9999999999', 'TRF-E01'],
    ['10000000000', 'TRF-W15'],
    ['9'.repeat(5000), 'TRF-W11'],
  ])('refuses the amount %j', (amount, alert) => {
    expect(tried({ amount })).toEqual([alert])
  })

  it.each([
    ['1234567', '1234567'],
    ['１２３４５６７', '1234567'],
    ['123-4567', '1234567'],
    ['0000001', '0000001'],
  ])('takes the account %j as %s', (payeeAccount, account) => {
    expect(tried({ payeeAccount })).toMatchObject({ payeeAccount: account })
  })

  it.each([
    [{ payeeAccount: '' }, ['TRF-W04']],
    [{ payeeAccount: '123456A' }, ['TRF-W05']],
    [{ payeeAccount: '123456' }, ['TRF-W06']],
    [{ payeeAccount: '12345678' }, ['TRF-W06']],
    [{ payeeBank: '\u200b ' }, ['TRF-W02']],
    [{ payeeBank: 'あ'.repeat(61) }, ['TRF-W03']],
    [{ payee: 'nobody' }, ['TRF-W01']],
    [{ payee: 'aozora', amount: '0' }, ['TRF-W14']],
    [
      { payeeBank: '', payeeAccount: 'x', payeeName: 'x', amount: 'x' },
      ['TRF-W02', 'TRF-W05', 'TRF-W09', 'TRF-W11'],
    ],
  ])('%j is refused with %j', (order, alerts) => {
    expect(tried(order)).toEqual(alerts)
  })

  it('takes a registered payee whatever else stands in the form', () => {
    expect(tried({ payee: 'kazama', payeeAccount: 'x', payeeName: 'x' })).toMatchObject({
      payeeAccount: '0086420',
      payeeName: 'ｶｻﾞﾏ ｼﾞﾛｳ',
    })
  })

  it('keeps what was typed over every error', () => {
    const desk = fobDesk({}, 'key-fob-online')
    fillIn(desk, { amount: '１２．５', payeeAccount: '12' })
    const typed = Object.fromEntries(fieldsOf(desk.page).map(({ name, value }) => [name, value]))
    expect(typed).toMatchObject({ amount: '１２．５', payeeAccount: '12', payeeName: 'ﾄﾂｸﾝ ﾀﾛｳ' })
  })
})
