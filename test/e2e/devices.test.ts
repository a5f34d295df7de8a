import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'

const { open } = benchWindow()

describe('the things on the desk', () => {
  it('[S1-29, S1-32, S2-21] a key-fob shows its code at a press, and serial and expiry date on its back', async () => {
    const person = await open()
    await person.at('add-device').click()
    await person.at('place-fob-of-another-company').click()
    await person.see('fob')
    await person.lcdIsDark()
    await person.press('centre')
    expect(await person.digits(6)).toMatch(/^\d{6}$/)
    await person.window.keyboard.press('F6')
    expect(await person.at('fob-serial').textContent()).toMatch(/^\d{8,12}$/)
    expect(await person.at('fob-expiry').textContent()).toMatch(/^\d{4}\/\d{2}\/\d{2}$/)
    // Its name in the tray is the end of that serial.
    const serial = (await person.at('fob-serial').textContent()) ?? ''
    expect(await person.at('device-2').textContent()).toContain(serial.slice(-4))
  })

  it('two tokens are apart: what is pressed on one leaves the other as it was', async () => {
    const person = await open()
    await person.window.keyboard.press('Alt+2')
    await person.holdCentre('E002')
    await person.window.keyboard.press('Alt+1')
    await person.lcdIsDark()
    await person.at('device-1').click()
    await person.lcdShows('E002')
  })

  it('a phone whose clock is wrong shows that time, and goes right again', async () => {
    const person = await open()
    await person.window.keyboard.press('Alt+0')
    await person.see('phone-home')
    const right = await person.at('phone-clock').textContent()
    await person.at('device-menu').click()
    await person.at('menu-clock').click()
    await person.at('clock-offset-1200').click()
    const shows = (text: string | null, same: boolean) =>
      person.window.waitForFunction(
        ([was, equal]) =>
          (document.querySelector('[data-testid="phone-clock"]')?.textContent === was) === equal,
        [text, same] as const,
      )
    await shows(right, false)
    await person.at('clock-offset-0').click()
    await person.window.waitForFunction(() => document.querySelector('.tray-clock') === null)
  })

  it('a token that is lost is gone after a question', async () => {
    const person = await open()
    await person.window.keyboard.press('Alt+2')
    await person.at('device-menu').click()
    await person.at('menu-take-away').click()
    await person.at('confirm-take-away-yes').click()
    await person.window.waitForFunction(
      () => document.querySelector('[data-testid="device-1"]') === null,
    )
    await person.see('device-0')
  })
})
