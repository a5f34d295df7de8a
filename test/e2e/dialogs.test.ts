import { describe, expect, it } from 'vitest'
import { choosesInMenu } from './support/app-menu.ts'
import { benchWindow } from './support/bench-window.ts'

const { open, app, killed } = benchWindow()

/** A bench that was killed while in use, and the profile that it left. */
async function crashed(): Promise<string> {
  const person = await open()
  await person.holdCentre('E002')
  return killed()
}

describe('the offer of an interrupted session', () => {
  it('gives way to no other dialog, can be put off, and waits in the session menu', async () => {
    const person = await open({ userDataDir: await crashed() })
    await person.see('dialog-interrupted')
    await person.window.keyboard.press('F1')
    await choosesInMenu(app(), 'about')
    await person.see('dialog-interrupted')
    expect(await person.window.getByTestId('dialog-about').count()).toBe(0)
    await person.window.keyboard.press('Escape')
    await expect.poll(() => person.window.getByRole('dialog').count()).toBe(0)
    await person.at('session').click()
    await person.at('menu-interrupted').click()
    await person.at('interrupted-resume').click()
    await person.lcdShows('E002')
    await person.at('session').click()
    await person.see('menu-new-session')
    expect(await person.window.getByTestId('menu-interrupted').count()).toBe(0)
  })

  it('is made in the token’s window where that is all there is', async () => {
    const userDataDir = await crashed()
    const person = await open({ userDataDir, args: ['--view=token'] })
    await person.see('dialog-interrupted')
    await person.at('interrupted-resume').click()
    await person.lcdShows('E002')
  })
})

describe('keys', () => {
  it('do nothing on the bench while a dialog is open; Esc closes the dialog first', async () => {
    const person = await open()
    const { keyboard } = person.window
    await person.holdCentre('E002')
    await keyboard.press('F4')
    await person.lcdShows('Cancel')
    await person.at('hold-over-code').click()
    await person.see('held-token')
    await keyboard.press('F1')
    await person.see('dialog-help')
    const time = await person.at('clock').getAttribute('data-now')
    for (const key of ['F2', 'F9', 'ArrowLeft', 'F8']) await keyboard.press(key)
    await keyboard.press('Escape')
    await expect.poll(() => person.window.getByRole('dialog').count()).toBe(0)
    await person.see('held-token')
    expect(await person.lcd()).toContain('Cancel')
    // F9 would have switched the token off, 30 s ahead.
    expect(Number(await person.at('clock').getAttribute('data-now'))).toBeLessThan(
      Number(time) + 20_000,
    )
    await keyboard.press('Escape')
    await expect.poll(() => person.window.getByTestId('held-token').count()).toBe(0)
  })

  it('leave the arrows to the page and the timeline where those were clicked', async () => {
    const person = await open()
    await person.holdCentre('E002')
    await person.tab('papers')
    await person.window.locator('.paper h1').click()
    await person.window.keyboard.press('ArrowRight')
    await person.window.keyboard.press('F4')
    await person.lcdShows('Cancel')
    // Only F4 has pressed a button: an earlier arrow would be here as well.
    const pressed = await person.at('timeline').getByText('右ボタンを押した').count()
    expect(pressed).toBe(1)
  })
})
