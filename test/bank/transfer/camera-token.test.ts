import { describe, expect, it } from 'vitest'
import { Desk, MINUTE, wordsOf } from '../support/customer.ts'
import { register, spoiled } from '../support/device.ts'
import {
  BALANCE,
  balance,
  CONFIRM,
  cameraCode,
  fieldNames,
  fillIn,
  type Instance,
  registerCamera,
  shownBy,
} from '../support/transfer-desk.ts'

/** A registered camera token, and a transfer that waits for its final approval. */
function asked(policy = {}): { desk: Desk; key: Instance } {
  const desk = new Desk({ policy })
  const key = registerCamera(desk)
  fillIn(desk)
  return { desk, key }
}

function approve(desk: Desk, transactionCode: string): void {
  desk.click('transfer-approve', { confirmPassword: CONFIRM, transactionCode })
}

describe('a transfer with the camera token', () => {
  it('shows its details on the token, in half-width characters, and is booked by its code', () => {
    const { desk, key } = asked()
    expect(fieldNames(desk)).toEqual(['confirmPassword', 'transactionCode'])
    expect(shownBy(key, desk.page)).toEqual({
      purpose: 'transfer',
      fields: [
        { label: 'currency', value: 'JPY' },
        { label: 'amount', value: '1000' },
        { label: 'payee-account', value: '1234567' },
        { label: 'payee-name', value: 'ﾄﾂｸﾝ ﾀﾛｳ' },
        { label: 'date', value: '2026-11-21 10:03 No.1' },
      ],
    })
    approve(desk, cameraCode(desk, key))
    expect(desk.page.id).toBe('transfer-complete')
    expect(balance(desk)).toBe(BALANCE - 1000)
    expect(desk.bank.contract.transfers).toMatchObject([{ serial: '10203040', yen: 1000 }])
  })

  it('takes the code of the minute before and after, not of two minutes away', () => {
    for (const [steps, page] of [
      [-2, 'transfer-confirm'],
      [-1, 'transfer-complete'],
      [0, 'transfer-complete'],
      [1, 'transfer-complete'],
      [2, 'transfer-confirm'],
    ] as const) {
      const { desk, key } = asked()
      approve(desk, cameraCode(desk, key, desk.page, steps))
      expect([steps, desk.page.id]).toEqual([steps, page])
    }
  })

  it('lives 180 seconds: at the end of them there is a new code and a notice', () => {
    const early = asked()
    early.desk.wait(179_999)
    approve(early.desk, cameraCode(early.desk, early.key))
    expect(early.desk.page.id).toBe('transfer-complete')

    const { desk, key } = asked()
    const before = desk.page
    desk.wait(180_000)
    approve(desk, cameraCode(desk, key))
    expect(desk.page.id).toBe('transfer-confirm')
    expect(desk.alerts()).toEqual(['OTP-W44'])
    expect(desk.audited()).toContain('challenge-expired')
    approve(desk, cameraCode(desk, key, before))
    expect(desk.alerts()).toEqual(['OTP-E31'])
    approve(desk, cameraCode(desk, key))
    expect(desk.page.id).toBe('transfer-complete')
  })

  it('is answered once: the same transfer in the same minute has another code', () => {
    const { desk, key } = asked()
    const code = cameraCode(desk, key)
    approve(desk, code)
    fillIn(desk)
    approve(desk, code)
    expect(desk.page.id).toBe('transfer-confirm')
    expect(desk.alerts()).toEqual(['OTP-E31'])
    expect(balance(desk)).toBe(BALANCE - 1000)
  })

  it('keeps its 2-D code over slips and wrong codes, and counts only the latter', () => {
    const { desk, key } = asked({ lockAfter: 2 })
    const shown = wordsOf(desk.page.blocks.filter(({ kind }) => kind === 'code2d'))
    for (const [typed, alert] of [
      ['', 'OTP-W31'],
      ['１２３４', 'OTP-W32'],
      ['12x45678', 'OTP-W33'],
    ] as const) {
      approve(desk, typed)
      expect(desk.alerts()).toEqual([alert])
    }
    expect(desk.record('10203040').wrong).toBe(0)
    approve(desk, spoiled(cameraCode(desk, key)))
    expect(desk.record('10203040').wrong).toBe(1)
    expect(wordsOf(desk.page.blocks.filter(({ kind }) => kind === 'code2d'))).toBe(shown)
    approve(desk, ` ${cameraCode(desk, key)} `)
    expect(desk.page.id).toBe('transfer-complete')
    expect(desk.record('10203040').wrong).toBe(0)
  })

  it('stops the serial at the limit; then the right code fails, too', () => {
    const { desk, key } = asked({ lockAfter: 2 })
    for (let i = 0; i < 2; i++) approve(desk, spoiled(cameraCode(desk, key)))
    expect(desk.alerts()).toEqual(['OTP-E32'])
    expect(desk.page.alerts[0]?.text.ja).toContain('お取引店')
    expect(desk.audited().slice(-2)).toEqual(['wrong-code', 'locked'])
    approve(desk, cameraCode(desk, key))
    expect(desk.page.id).toBe('transfer-confirm')
    expect(desk.audited().at(-1)).toBe('code-while-locked')
    expect(balance(desk)).toBe(BALANCE)
  })

  it('counts slips, or wrong codes that are not in a row, where the policy says so', () => {
    const strict = asked({ slipCounts: true, lockAfter: 2 })
    approve(strict.desk, '')
    expect(strict.desk.record('10203040').wrong).toBe(0)
    approve(strict.desk, '1234')
    approve(strict.desk, 'x')
    expect(strict.desk.alerts()).toEqual(['OTP-E32'])

    const { desk, key } = asked({ lockConsecutive: false, lockAfter: 2 })
    approve(desk, spoiled(cameraCode(desk, key)))
    approve(desk, cameraCode(desk, key))
    expect(desk.record('10203040').wrong).toBe(1)
    fillIn(desk)
    approve(desk, spoiled(cameraCode(desk, key)))
    expect(desk.record('10203040').locked).toBe(true)
  })

  it('confirms the registration, and only that: accepted alone proves nothing', () => {
    const { desk, key } = asked()
    const state = () => desk.registration()
    expect(state()).toMatchObject({ confirmed: false, usedInTransaction: false })
    expect(wordsOf(desk.click('nav:token-code').blocks)).toContain('利用開始登録未了')
    fillIn(desk)
    approve(desk, spoiled(cameraCode(desk, key)))
    expect(state()).toMatchObject({ confirmed: false, usedInTransaction: false })
    approve(desk, cameraCode(desk, key))
    expect(state()).toMatchObject({ confirmed: true, usedInTransaction: true })
    expect(wordsOf(desk.click('nav:token-code').blocks)).toContain('利用開始登録済')
  })

  it('bars 初期化: before the first transfer it is possible, afterwards refused', () => {
    const initialise = (desk: Desk) => {
      desk.click('nav:initialise')
      desk.click('initialise', { 'select:tokkun01': 'on', confirmPassword: CONFIRM })
      return desk.alerts()
    }
    expect(initialise(asked().desk)).toEqual(['ADM-I01'])
    const { desk, key } = asked()
    approve(desk, cameraCode(desk, key))
    expect(initialise(desk)).toEqual(['ADM-E02'])
  })

  it('is not approved by a code of a registration that is gone', () => {
    const { desk, key } = asked()
    const stale = desk.page
    const code = cameraCode(desk, key)
    desk.bank = {
      ...desk.bank,
      customers: desk.bank.customers.map((customer) =>
        customer.id === 'tokkun01' ? { ...customer, registration: { state: 'none' } } : customer,
      ),
    }
    desk.clickOn(stale, 'transfer-approve', { confirmPassword: CONFIRM, transactionCode: code })
    expect(desk.page.id).toBe('transfer-refused')
    expect(balance(desk)).toBe(BALANCE)
  })

  it("needs the token of the user who orders it, not a colleague's", () => {
    const { desk } = asked()
    const stranger = new Uint8Array(32).fill(5)
    expect(() => shownBy(stranger, desk.page)).toThrow('tag')
    desk.relogin('tokkun02')
    expect(desk.click('nav:transfer').id).toBe('transfer-refused')
  })
})

describe('a registration whose Done → Yes was left out', () => {
  it('cannot be used for a transfer, as the blank token reads nothing', () => {
    const desk = new Desk()
    register(desk)
    desk.wait(MINUTE)
    fillIn(desk)
    approve(desk, '00000000')
    expect(desk.alerts()).toEqual(['OTP-E31'])
    expect(desk.registration()).toMatchObject({ confirmed: false })
  })
})
