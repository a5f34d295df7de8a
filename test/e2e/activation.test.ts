import { describe, expect, it } from 'vitest'
import { Hands } from '../../lab/hands.ts'
import { FIRST_HALF } from '../../lab/walks/activation.ts'
import { LOG_IN, walk } from '../../lab/walks/step.ts'
import { benchWindow, SEED, START_MS } from './support/bench-window.ts'
import { filmOf } from './support/film.ts'

const { open } = benchWindow()

/** The same code that the bank will mail if asked at the session's first moment. */
function codeOneOfTheSeed(): string {
  const hands = new Hands({ seed: String(SEED), start: START_MS, institution: 'camera-token' })
  const give = hands.give.bind(hands)
  // All of it at the start: the window's clock also stands still while the mail is requested.
  hands.give = (input) => give(input, 0)
  walk(hands, [LOG_IN, ...FIRST_HALF.slice(0, 1)])
  const code = hands.openNewestMail()
  if (code === null) throw new Error('no mail')
  return code
}

describe('the whole activation by mouse, keys and webcam', () => {
  it('[S0-10, S0-11, S0-12, S0-21, S0-28, S0-29, S0-30, S0-35] (a) code 1 by webcam, code 2 by the desk camera', async () => {
    const person = await open({ paused: true, y4m: filmOf(codeOneOfTheSeed()) })
    await person.logIn()
    await person.requestMail()
    await person.window.keyboard.press('F8')
    await person.at('camera-webcam').click()
    await person.holdCentre('E002')
    await person.press('right')
    await person.lcdShows('Device code')
    await person.enterDeviceCode()
    await person.scanPage()
    await person.enterSignature()
    await person.doneYes()
    expect(await person.lcd()).toContain('Continue')
    await person.holdCentre('')
    await person.holdCentre('Ready')
    expect(await person.lcd()).toContain('Scan')
  })

  it('[S0-15, S0-32, S0-40, S0-43, S0-44, S0-46] (b) nothing pressed after the signature: 初期化 and once more', async () => {
    const person = await open()
    await person.logIn()
    await person.register()
    await person.window.keyboard.press('F9')
    await person.lcdIsDark()
    await person.openNewestMail('accepted')
    const title = '【重要】ワンタイムパスワード利用開始受付のご案内'
    expect(await person.at('mail-accepted').textContent()).toContain(title)
    await person.holdCentre('E002')
    await person.holdCentre('')

    await person.tab('bank')
    await person.menu('nav:top')
    await person.pageIs('top')
    expect(await person.at('page-top').textContent()).toContain('利用開始登録未了')
    await person.menu('nav:admin')
    await person.click('admin-users')
    await person.click('nav:initialise')
    await person.pageIs('initialise')
    await person.window
      .locator(
        'label:has([data-testid^="field-select:tokkun01"]), [data-testid="field-select:tokkun01"]',
      )
      .first()
      .click()
    await person.fill('confirmPassword', 'Kakunin01')
    await person.click('initialise')
    await person.pageIs('initialise-result')

    await person.register()
    await person.doneYes()
    await person.tab('mail')
    const accepted = person.window.locator('[data-testid^="mail-item-"]').filter({ hasText: title })
    expect(await accepted.count()).toBe(2)
  })
})

describe('what customers do wrong, in the window', () => {
  it('(c) No at the last question: E012, and the token stays blank', async () => {
    const person = await open()
    await person.logIn()
    await person.register()
    await person.press('right')
    await person.lcdShows('E011')
    await person.press('left')
    await person.lcdShows('E012')
    await person.holdCentre('')
    await person.holdCentre('E002')
    await person.openNewestMail('accepted')
  })

  it('[S0-15] (d) auto-off while the device code is typed', async () => {
    const person = await open()
    await person.toDeviceCode()
    const code = await person.digits(16)
    await person.tab('bank')
    await person.fill('deviceCode', code.slice(0, 9))
    await person.window.keyboard.press('F9')
    await person.lcdIsDark()
    // The typed digits are still there; the rest can no longer be read from the token.
    expect(await person.at('field-deviceCode').inputValue()).toBe(code.slice(0, 9))
    await person.click('submit-device-code')
    await person.see('alert-OTP-W02')
    await person.holdCentre('E002')
  })

  it('(e) the old mail’s code after a new request is refused by the bank', async () => {
    const person = await open()
    await person.logIn()
    await person.requestMail()
    await person.openNewestMail('activation-code')
    await person.tab('bank')
    await person.click('request-mail')
    await person.see('alert-OTP-I02')
    await person.tab('mail')
    await person.window.locator('[data-testid^="mail-item-"]').last().click()
    await person.holdCentre('E002')
    await person.press('right')
    await person.scanFromDesk()
    const code = await person.digits(16)
    await person.tab('bank')
    await person.fill('deviceCode', code)
    await person.click('submit-device-code')
    await person.see('alert-OTP-E01')
  })

  it('(f) code 2 before code 1: E104 on the token', async () => {
    const person = await open()
    await person.toDeviceCode()
    await person.enterDeviceCode()
    // The token is switched off and on: code 1 is lost, the page still shows code 2.
    await person.holdCentre('')
    await person.holdCentre('E002')
    await person.press('right')
    await person.scanFromDesk()
    await person.lcdShows('E104')
    expect(await person.lcd()).toContain('Continue')
  })
})
