import { describe, expect, it } from 'vitest'
import { CUSTOMERS, type Customer } from '../../../bank/books/users.ts'
import { codeIn, Desk, SERIAL, START, wordsOf } from '../support/customer.ts'
import { message1, message2, register, signatureFor, toCodeTwo } from '../support/device.ts'

const CONFIRM = CUSTOMERS[0]?.confirmPassword ?? ''

function initialise(desk: Desk, user = 'tokkun01', confirmPassword = CONFIRM): void {
  desk.click('nav:initialise')
  desk.click('initialise', { [`select:${user}`]: 'on', confirmPassword })
}

/** A colleague who has used the registered token in a transaction. */
function veteran(): readonly Customer[] {
  return CUSTOMERS.map((customer) =>
    customer.id !== 'tokkun02'
      ? customer
      : {
          ...customer,
          registration: {
            state: 'registered',
            licence: 1,
            serial: SERIAL,
            seq: 1,
            key: new Uint8Array(32),
            at: START,
            confirmed: true,
            usedInTransaction: true,
          },
        },
  )
}

describe('トークン初期化', () => {
  it('[S0-41, S0-43] is offered online to the master, with a confirmation password and no paper', () => {
    const desk = new Desk()
    register(desk)
    expect(desk.click('nav:admin').id).toBe('admin-tasks')
    expect(desk.click('admin-users').id).toBe('admin-work')
    expect(wordsOf(desk.page.blocks)).toContain('nav:initialise')
    expect(desk.click('nav:initialise').id).toBe('initialise')
    expect(desk.page.breadcrumb.map(({ ja }) => ja)).toEqual([
      'トップページ',
      '管理',
      '利用者管理',
      'トークン初期化',
    ])
    initialise(desk)
    expect(desk.page.id).toBe('initialise-result')
    expect(desk.alerts()).toEqual(['ADM-I01'])
    expect(desk.bank.forms).toEqual([])
    expect(desk.audited().at(-1)).toBe('initialised')
  })

  it('[S0-42] the whole procedure follows, under a higher licence number', () => {
    const desk = new Desk()
    register(desk)
    initialise(desk)
    expect(desk.page.alerts[0]?.text.ja).toContain('再度')
    expect(desk.registration()).toEqual({ state: 'none' })
    expect(desk.click('nav:otp').id).toBe('otp-request')
    desk.click('request-mail')
    expect(message1(codeIn(desk.mail('activation-code').blocks)).licence).toBe(2)
  })

  it('[S0-45, S0-46, S0-47] the second registration is accepted with the very same mail', () => {
    const desk = new Desk()
    register(desk)
    const first = desk.mail('accepted')
    initialise(desk)
    register(desk)
    const second = desk.mail('accepted')
    expect(second.id).not.toBe(first.id)
    expect({ ...second, id: 0, at: 0 }).toEqual({ ...first, id: 0, at: 0 })
    expect(wordsOf(second.blocks)).toContain('登録を受け付けました')
    expect(desk.registration()).toMatchObject({ licence: 2, seq: 2, serial: SERIAL })
    expect(wordsOf(desk.click('nav:token-code').blocks)).toContain('CT-1020-3040')
  })

  it('keeps the licence within one round, however many mails are asked for', () => {
    const desk = new Desk()
    desk.login()
    desk.click('nav:otp')
    for (let i = 0; i < 3; i++) desk.click('request-mail')
    const licences = desk.mails.map(({ blocks }) => message1(codeIn(blocks)).licence)
    expect(licences).toEqual([1, 1, 1])
  })

  it('frees a procedure that was broken off: the token may have committed unseen', () => {
    const desk = new Desk()
    toCodeTwo(desk)
    initialise(desk)
    expect(desk.page.id).toBe('initialise-result')
    toCodeTwo(desk)
    expect(message2(codeIn(desk.page.blocks)).seq).toBe(2)
    desk.click('submit-signature', { signature: signatureFor(desk) })
    expect(desk.registration()).toMatchObject({ state: 'registered', licence: 2 })
  })

  it.each([
    [{ confirmPassword: CONFIRM }, 'ADM-W01'],
    [{ 'select:tokkun01': 'off', confirmPassword: CONFIRM }, 'ADM-W01'],
    [{ 'select:nobody': 'on', confirmPassword: CONFIRM }, 'ADM-W01'],
    [{ 'select:tokkun01': 'on' }, 'ADM-W02'],
    [{ 'select:tokkun01': 'on', confirmPassword: 'Hanako-2026' }, 'ADM-E01'],
    [{ 'select:tokkun01': 'on', confirmPassword: 'short' }, 'ADM-W03'],
    [{ 'select:tokkun01': 'on', confirmPassword: 'Ｋａｋｕｎｉｎ' }, 'ADM-W03'],
    [{ 'select:tokkun02': 'on', confirmPassword: CONFIRM }, 'ADM-E03'],
    [{ 'select:tokkun01': 'on', 'select:tokkun02': 'on', confirmPassword: CONFIRM }, 'ADM-E03'],
  ])('%o is refused with %s and changes nothing', (fields, alert) => {
    const desk = new Desk()
    register(desk)
    desk.click('nav:initialise')
    desk.click('initialise', { ...fields })
    expect(desk.page.id).toBe('initialise')
    expect(desk.alerts()).toEqual([alert])
    expect(desk.registration().state).toBe('registered')
    expect(desk.audited().at(-1)).toBe('initialise-refused')
  })

  it('is refused once the token was used in a transaction', () => {
    const desk = new Desk({ customers: veteran() })
    desk.login()
    initialise(desk, 'tokkun02')
    expect(desk.alerts()).toEqual(['ADM-E02'])
    expect(desk.registration('tokkun02').state).toBe('registered')
  })

  it('is not for general users, neither in the menu nor by a forged request', () => {
    const desk = new Desk()
    desk.login('tokkun02')
    expect(desk.page.nav.map(({ action }) => action)).not.toContain('nav:admin')
    for (const [action, alert] of [
      ['nav:admin', 'ADM-E07'],
      ['admin-users', 'ADM-E07'],
      ['nav:initialise', 'ADM-E05'],
    ] as const) {
      expect(desk.click(action).id).toBe('notice')
      expect(desk.alerts()).toEqual([alert])
    }
    desk.click('initialise', { 'select:tokkun02': 'on', confirmPassword: 'Kakunin02' })
    expect(desk.page.id).toBe('notice')
  })

  it('is not for administrators, who come as far as the choice of work', () => {
    const desk = new Desk()
    desk.login('tokkun03')
    expect(wordsOf(desk.click('admin-users').blocks)).not.toContain('nav:initialise')
    expect(desk.click('nav:initialise').id).toBe('notice')
    expect(desk.alerts()).toEqual(['ADM-E05'])
  })

  it('is by paper only where the policy says so', () => {
    const desk = new Desk({ policy: { initialiseOnline: false } })
    register(desk)
    expect(wordsOf(desk.page.blocks)).not.toContain('nav:initialise')
    expect(wordsOf(desk.click('admin-users').blocks)).not.toContain('nav:initialise')
    expect(desk.click('nav:initialise').id).toBe('notice')
    expect(desk.alerts()).toEqual(['ADM-E06'])
    expect(desk.registration().state).toBe('registered')
  })

  it('locks after too many wrong confirmation passwords', () => {
    const desk = new Desk({ policy: { passwordLockAfter: 3 } })
    register(desk)
    for (let i = 0; i < 3; i++) initialise(desk, 'tokkun01', 'wrong-one')
    expect(desk.page.id).toBe('locked')
    expect(desk.alerts()).toEqual(['LGN-E02'])
    desk.click('nav:logout')
    desk.login()
    expect(desk.alerts()).toEqual(['LGN-E02'])
  })

  it('keeps one token to one user', () => {
    const desk = new Desk()
    register(desk)
    desk.click('nav:logout')
    toCodeTwo(desk, 'tokkun02')
    expect(desk.page.id).toBe('otp-device-code')
    expect(desk.alerts()).toEqual(['OTP-E03'])
    expect(desk.customer('tokkun02').wrongCodes).toBe(0)
  })
})
