import { describe, expect, it } from 'vitest'
import { holdInVain, place, putCells } from './support/befall.ts'
import { benchWindow } from './support/bench-window.ts'
import { administer, tickAnd } from './support/company.ts'
import { enter, logOut, take } from './support/everyday.ts'

const { open } = benchWindow()

const ACCEPTED = '【重要】ワンタイムパスワード利用開始受付のご案内'

describe('what customers get wrong with the camera token', () => {
  it('row 1: Done → Yes left out: accepted by mail, blank token; 初期化, and registering again works', async () => {
    const person = await open()
    await person.logIn()
    await person.register()
    // Switched off instead of Done → Yes. The mail comes all the same, but proves nothing.
    await person.holdCentre('')
    await person.openNewestMail('accepted')
    expect(await person.at('mail-accepted').textContent()).toContain(ACCEPTED)
    await person.holdCentre('E002')
    await person.holdCentre('')

    await person.tab('bank')
    await administer(person, 'nav:initialise')
    await person.pageIs('initialise')
    await tickAnd(person, 'tokkun01', ['tokkun01'], 'initialise')
    await person.pageIs('initialise-result')
    await logOut(person)
    // At the next login the registration page appears by itself (device-facts, item 5).
    await enter(person)
    await person.pageIs('otp-request')
    await person.register()
    await person.doneYes()
    await person.press('right')
    await person.lcdShows('Ready')
  })

  it('row 11: empty cells: it does not switch on; with new cells the activation is still there', async () => {
    const person = await open()
    await person.logIn()
    await person.register()
    await person.doneYes()
    await person.press('right')
    await person.lcdShows('Ready')
    await person.holdCentre('')
    await putCells(person, 0)
    await person.at('speed-10').click()
    await holdInVain(person)
    expect(await person.lcd()).toBe('')
    await person.at('speed-1').click()
    await putCells(person, 100)
    await person.holdCentre('Ready')
  })

  it('row 14: the camera token of another bank does not know ours: E105; our own reads the same code', async () => {
    const person = await open()
    await person.logIn()
    await person.requestMail()
    await person.openNewestMail('activation-code')
    await place(person, 'camera-token-of-another-bank')
    await person.cameraOn()
    await person.scanFromDesk()
    await person.lcdShows('E105')
    await take(person, 0)
    await person.scanMail()
  })

  it('row 17: the code of an old mail is refused, the newest mail’s is not; (row 18) twice it is out of order', async () => {
    const person = await open()
    await person.logIn()
    await person.requestMail()
    await person.openNewestMail('activation-code')
    await person.tab('bank')
    await person.click('request-mail')
    await person.see('alert-OTP-I02')
    await person.tab('mail')
    await person.window.locator('[data-testid^="mail-item-"]').last().click()
    await person.cameraOn()
    await person.scanFromDesk()
    const old = await person.digits(16)
    await person.tab('bank')
    await person.fill('deviceCode', old)
    await person.click('submit-device-code')
    await person.see('alert-OTP-E01')
    await person.holdCentre('')
    await person.scanMail()
    await person.enterDeviceCode()

    // The same mail's code again, when the page's code is due.
    for (const shown of ['E011', 'capture the next image', 'Cancel']) {
      await person.press('right')
      await person.lcdShows(shown)
    }
    await person.openNewestMail('activation-code')
    await person.scanFromDesk()
    await person.lcdShows('E104')
    expect(await person.lcd()).toContain('Next is the image on the web page')
    await person.press('right')
    await person.lcdShows('Cancel')
    await person.tab('bank')
    await person.scanFromDesk()
    await person.lcdShows('Signature')
    await person.enterSignature()
    await person.doneYes()
  })
})
