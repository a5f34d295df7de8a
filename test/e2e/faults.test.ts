import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import type { Person } from './support/person.ts'

const { open } = benchWindow()

/** Opens the panel of faults, does something there and closes it again. */
async function inPanel(person: Person, act: () => Promise<void>): Promise<void> {
  await person.at('faults').click()
  await person.see('faults-panel')
  await act()
  await person.at('faults-close').click()
  await person.at('faults-panel').waitFor({ state: 'detached' })
}

async function press(person: Person, ...testIds: readonly string[]): Promise<void> {
  await inPanel(person, async () => {
    for (const id of testIds) await person.at(id).click()
  })
}

/** Waits until the bar shows this number of faults; 0: it shows none. */
async function counts(person: Person, faults: number): Promise<void> {
  const badges = () => person.window.getByTestId('faults-count').allTextContents()
  await expect.poll(badges).toEqual(faults === 0 ? [] : [String(faults)])
}

async function slide(person: Person, fault: string, percent: number): Promise<void> {
  await person.at(`camera-fault-${fault}`).locator('input').fill(String(percent))
}

async function hintSays(person: Person, text: string): Promise<void> {
  await expect.poll(() => person.at('faults-hint').textContent()).toContain(text)
}

describe('the line between PC and bank', () => {
  it('cut in mid-request: an error page, and the bank has taken the code all the same', async () => {
    const person = await open()
    await person.toDeviceCode()
    const code = await person.digits(16)
    await person.tab('bank')
    await person.fill('deviceCode', code)
    await press(person, 'network-cut-after')
    await counts(person, 1)
    await person.click('submit-device-code')
    await person.pageIs('no-connection')
    await press(person, 'network-up')
    await counts(person, 0)
    await person.at('reload').click()
    // Not carried out again: the page of the next step says so.
    await person.pageIs('otp-signature')
    expect(await person.window.locator('[data-testid^="alert-"]').count()).toBeGreaterThan(0)
  })

  it('cut before the bank: nothing has arrived, and reloading sends it', async () => {
    const person = await open({ language: 'en' })
    await person.logIn()
    await press(person, 'network-cut-before')
    await person.menu('nav:otp')
    await person.pageIs('no-connection')
    await person.at('browser-back').click()
    await person.pageIs('top')
    await person.menu('nav:otp')
    await person.pageIs('no-connection')
    await press(person, 'network-up')
    await person.at('browser-reload').click()
    await person.pageIs('otp-request')
  })

  it('a session that the bank forgets ends with the next click', async () => {
    const person = await open()
    await person.logIn()
    await press(person, 'fault-end-session')
    await person.menu('nav:otp')
    await person.pageIs('session-timeout')
  })
})

describe('mail', () => {
  it('lost, then taken for junk: the second lies in its folder and its code is read', async () => {
    const person = await open()
    await person.logIn()
    await press(person, 'mail-fault-lost')
    await person.requestMail()
    await person.tab('mail')
    expect(await person.window.locator('[data-testid^="mail-item-"]').count()).toBe(0)
    await press(person, 'mail-fault-junked')
    await person.tab('bank')
    await person.click('request-mail')
    await person.tab('mail')
    await person.at('folder-junk').click()
    await person.window.locator('[data-testid^="mail-item-"]').first().click()
    await person.see('mail-activation-code')
    await person.holdCentre('E002')
    await person.press('right')
    await person.lcdShows('Cancel')
    await person.scanFromDesk()
    await person.lcdShows('Device code')
    await inPanel(person, () => person.at('faults-right').click())
    await counts(person, 0)
  })
})

describe('the camera', () => {
  it('blinded by a reflection it says so, and reads once that is gone', async () => {
    const person = await open()
    await person.logIn()
    await person.requestMail()
    await person.openNewestMail('activation-code')
    await person.cameraOn()
    await person.at('faults').click()
    await slide(person, 'glare', 60)
    await person.scanFromDesk()
    await hintSays(person, '反射')
    expect(await person.at('camera-hint').textContent()).toContain('反射')
    // In the reverse order it would be read in between.
    await slide(person, 'lowLight', 100)
    await slide(person, 'glare', 0)
    await hintSays(person, '暗すぎ')
    await counts(person, 1)
    await person.at('faults-right').click()
    await person.lcdShows('Device code')
    await counts(person, 0)
  })
})

describe('the flash', () => {
  it('torn in the middle of its write: the token is dark, and as blank as before', async () => {
    const person = await open()
    await person.logIn()
    await person.register()
    await inPanel(person, async () => {
      await person.at('torn-byte').fill('100')
      await person.at('torn-byte').press('Tab')
      await person.at('torn-arm').click()
    })
    await counts(person, 1)
    await person.press('right')
    await person.lcdShows('E011')
    await person.press('right')
    await person.lcdIsDark()
    await counts(person, 0)
    await person.holdCentre('E002')
  })
})
