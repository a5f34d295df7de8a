import { describe, expect, it } from 'vitest'
import { fraudMessage } from '../../../bank/verify/fraud.ts'
import { openType4 } from '../../../protocol/message/deactivation.ts'
import { parseMessage } from '../../../protocol/message/parse.ts'
import { fromText } from '../../../protocol/message/text.ts'
import { millis } from '../../../protocol/time.ts'
import { transactionCode } from '../../../protocol/transaction.ts'
import { codeIn, Desk, MINUTE, wordsOf } from '../support/customer.ts'
import { spoiled } from '../support/device.ts'
import {
  CONFIRM,
  cameraCode,
  fillIn,
  type Instance,
  registerCamera,
  shownBy,
  shownOf,
} from '../support/transfer-desk.ts'

/** A customer at the login's second step, whose token has already approved a transfer. */
function atLogin(policy = {}): { desk: Desk; key: Instance } {
  const desk = new Desk({ policy })
  const key = registerCamera(desk)
  fillIn(desk)
  const code = cameraCode(desk, key)
  desk.click('transfer-approve', { confirmPassword: CONFIRM, transactionCode: code })
  desk.relogin()
  return { desk, key }
}

describe('login with the camera token', () => {
  it('[S0-04, S0-39] asks for no code until a first good one came, and then always', () => {
    const desk = new Desk()
    const key = registerCamera(desk)
    expect(desk.relogin().id).toBe('top')
    fillIn(desk)
    const code = cameraCode(desk, key)
    desk.click('transfer-approve', { confirmPassword: CONFIRM, transactionCode: code })
    expect(desk.relogin().id).toBe('login-challenge')
    expect(desk.click('nav:balance').id).toBe('login-challenge')
  })

  it('shows user and time on the token, and opens with its digits', () => {
    const { desk, key } = atLogin()
    expect(shownBy(key, desk.page)).toEqual({
      purpose: 'login',
      fields: [
        { label: 'user-id', value: 'tokkun01' },
        { label: 'date', value: '2026-11-21 10:03 No.3' },
      ],
    })
    desk.click('submit-login-code', { transactionCode: cameraCode(desk, key) })
    expect(desk.page.id).toBe('top')
    expect(desk.audited().slice(-2)).toEqual(['code-accepted', 'login'])
    expect(desk.click('nav:balance').id).toBe('balance')
  })

  it('takes T - 1 and T + 1, not T - 2 and T + 2', () => {
    for (const [steps, page] of [
      [-2, 'login-challenge'],
      [-1, 'top'],
      [1, 'top'],
      [2, 'login-challenge'],
    ] as const) {
      const { desk, key } = atLogin()
      const code = cameraCode(desk, key, desk.page, steps)
      expect(desk.click('submit-login-code', { transactionCode: code }).id).toBe(page)
    }
  })

  it('at 180 seconds brings a new code; the old one opens nothing', () => {
    const early = atLogin()
    early.desk.wait(179_999)
    const code = cameraCode(early.desk, early.key)
    expect(early.desk.click('submit-login-code', { transactionCode: code }).id).toBe('top')

    const { desk, key } = atLogin()
    const old = desk.page
    desk.wait(180_000)
    desk.click('submit-login-code', { transactionCode: cameraCode(desk, key) })
    expect(desk.alerts()).toEqual(['OTP-W44'])
    desk.click('submit-login-code', { transactionCode: cameraCode(desk, key, old) })
    expect(desk.alerts()).toEqual(['OTP-E31'])
    desk.click('submit-login-code', { transactionCode: cameraCode(desk, key) })
    expect(desk.page.id).toBe('top')
  })

  it('does not take a login code twice, nor at a transfer', () => {
    const { desk, key } = atLogin()
    const code = cameraCode(desk, key)
    desk.click('submit-login-code', { transactionCode: code })
    fillIn(desk)
    desk.click('transfer-approve', { confirmPassword: CONFIRM, transactionCode: code })
    expect(desk.alerts()).toEqual(['OTP-E31'])
    desk.relogin()
    desk.click('submit-login-code', { transactionCode: code })
    expect(desk.page.id).toBe('login-challenge')
  })

  it('slips are told, wrong codes stop the serial, and the stop is told at the next login', () => {
    const { desk, key } = atLogin({ lockAfter: 2 })
    desk.click('submit-login-code', { transactionCode: '12' })
    expect(desk.alerts()).toEqual(['OTP-W32'])
    const wrong = spoiled(cameraCode(desk, key))
    desk.click('submit-login-code', { transactionCode: wrong })
    expect(desk.alerts()).toEqual(['OTP-E31'])
    desk.click('submit-login-code', { transactionCode: wrong })
    expect(desk.alerts()).toEqual(['OTP-E32'])
    expect(wordsOf(desk.page.blocks)).not.toContain('transactionCode')
    expect(desk.relogin().id).toBe('login-challenge')
    expect(desk.alerts()).toEqual(['OTP-E32'])
  })

  it('a form sent twice, or from an older page, gets a new code and no way in', () => {
    const { desk, key } = atLogin()
    const old = desk.page
    const code = cameraCode(desk, key)
    desk.clickOn(old, 'submit-login-code', { transactionCode: '1' })
    desk.clickOn(old, 'submit-login-code', { transactionCode: code })
    expect(desk.page.id).toBe('login-challenge')
    expect(desk.alerts()).toEqual(['WEB-W02'])
  })

  it('is let in where the registration was given up meanwhile', () => {
    const { desk } = atLogin()
    desk.bank = {
      ...desk.bank,
      customers: desk.bank.customers.map((c) => ({ ...c, registration: { state: 'none' } })),
    }
    expect(desk.click('submit-login-code', { transactionCode: '12345678' }).id).toBe('top')
  })
})

describe('fraud at the login', () => {
  it('the page tells that account or amount on the token mean: type nothing, call the bank', () => {
    const { desk } = atLogin()
    const words = wordsOf(desk.page.blocks)
    expect(words).toContain('口座番号や金額が表示された場合')
    expect(words).toContain('never type the digits')
  })

  it('in the drill the token shows a transfer, and its code opens nothing and pays nobody', () => {
    const { desk, key } = atLogin()
    const relayed = fraudMessage(desk.bank, 'tokkun01', desk.now)
    if (relayed === null) throw new Error('no message')
    const shown = shownOf(key, relayed)
    expect(shown.purpose).toBe('transfer')
    expect(shown.fields.map(({ label }) => label)).toContain('payee-account')
    const form = { digits: 8, periodSeconds: 60 }
    const code = transactionCode(key, shown.fields, desk.now, form)
    desk.click('submit-login-code', { transactionCode: code })
    expect(desk.page.id).toBe('login-challenge')
    expect(desk.alerts()).toEqual(['OTP-E31'])
    const later = fraudMessage(desk.bank, 'tokkun01', millis(desk.now + 1000))
    expect(later).not.toBe(relayed)
  })

  it('there is nothing to relay for a user without a token', () => {
    const desk = new Desk()
    expect(fraudMessage(desk.bank, 'tokkun01', desk.now)).toBeNull()
    expect(fraudMessage(desk.bank, 'nobody', desk.now)).toBeNull()
  })
})

describe('トークンの利用解除', () => {
  it('gives the registration up, and hands the token the message to delete it', () => {
    const { desk, key } = atLogin()
    desk.click('submit-login-code', { transactionCode: cameraCode(desk, key) })
    desk.click('nav:token-code')
    expect(wordsOf(desk.page.blocks)).toContain('camera-deactivate')
    expect(desk.click('camera-deactivate').id).toBe('camera-deactivate')
    desk.click('deactivate', { confirmPassword: 'Kakunin-99' })
    expect(desk.alerts()).toEqual(['OTP-E61'])
    expect(desk.registration().state).toBe('registered')
    desk.click('deactivate', { confirmPassword: CONFIRM })
    expect(desk.page.id).toBe('camera-deactivate-complete')
    expect(desk.registration()).toEqual({ state: 'none' })
    expect(deactivation(codeIn(desk.page.blocks), key)).toMatchObject({ serial: 10_203_040 })
    expect(desk.audited().slice(-2)).toEqual(['deactivation-shown', 'released'])
    expect(desk.relogin().id).toBe('otp-request')
  })

  it('is only for those who have a token registered', () => {
    const desk = new Desk()
    desk.login()
    desk.click('nav:token-code')
    expect(wordsOf(desk.page.blocks)).not.toContain('camera-deactivate')
    desk.click('camera-deactivate')
    expect(desk.alerts()).toEqual(['OTP-W50'])
  })

  it('is no way around the stop of a serial', () => {
    const { desk, key } = atLogin({ lockAfter: 1 })
    desk.click('submit-login-code', { transactionCode: cameraCode(desk, key) })
    fillIn(desk)
    const wrong = spoiled(cameraCode(desk, key))
    desk.click('transfer-approve', { confirmPassword: CONFIRM, transactionCode: wrong })
    desk.click('nav:token-code')
    desk.click('camera-deactivate')
    desk.click('deactivate', { confirmPassword: CONFIRM })
    expect(desk.page.id).toBe('camera-deactivate-complete')
    desk.wait(MINUTE)
    registerCamera(desk)
    expect(desk.record('10203040').locked).toBe(true)
    fillIn(desk)
    expect(desk.alerts()).toEqual(['OTP-E32'])
  })
})

/** What the token deletes after Yes. */
function deactivation(text: string, key: Instance): unknown {
  const bytes = fromText(text)
  const message = bytes.ok ? parseMessage(bytes.value) : bytes
  if (!message.ok || message.value.type !== 4) throw new Error('no deactivation')
  const opened = openType4(message.value, key)
  return opened.ok ? opened.value : opened.error
}
