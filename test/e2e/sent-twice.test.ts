import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import { enter, nextCode, prepareTransfer, user } from './support/everyday.ts'
import type { Person } from './support/person.ts'

const { open } = benchWindow()

describe('requests sent where or when they should not be', () => {
  it('two tabs, "back" and a double click: one transfer is booked once', async () => {
    const person = await open({ args: ['--institution=key-fob-online'], paused: true })
    await enter(person)
    await prepareTransfer(person, '11,111')
    // A second tab shares the login, and prepares another transfer.
    await person.at('new-tab').click()
    await person.pageIs('top')
    await prepareTransfer(person, '22,222')
    await person.at('browser-tab-1').click()
    await approve(person)
    await person.see('alert-WEB-W02')
    // The bank has answered tab 1 since then, so the page in tab 2 is not the newest any more.
    await person.at('browser-tab-2').click()
    await approve(person)
    await person.see('alert-WEB-W02')

    await prepareTransfer(person, '33,333')
    await person.fill('confirmPassword', user('tokkun01').confirmPassword)
    await person.at('action-transfer-approve').dblclick()
    // The second click may find the page answered already, or nothing to click.
    await person.window
      .locator('[data-testid=page-transfer-complete], [data-testid=alert-WEB-W02]')
      .first()
      .waitFor()
    expect(await bookedOf(person, '33,333')).toBe(1)

    await backTo(person, 'transfer-confirm')
    await nextCode(person)
    await approve(person)
    await person.see('alert-WEB-W02')
    // Nobody must think that the transfer was not booked and send it again.
    expect(await person.at('alert-WEB-W02').textContent()).toContain('受け付けられている場合')
    expect(await bookedOf(person, '33,333')).toBe(1)
    expect(await bookedOf(person, '11,111')).toBe(0)
    expect(await bookedOf(person, '22,222')).toBe(0)
  })
})

/** How often the statement shows an amount. */
async function bookedOf(person: Person, yen: string): Promise<number> {
  await person.menu('nav:statement')
  await person.pageIs('statement')
  const statement = (await person.at('page-statement').textContent()) ?? ''
  return statement.split(yen).length - 1
}

async function approve(person: Person): Promise<void> {
  await person.pageIs('transfer-confirm')
  await person.fill('confirmPassword', user('tokkun01').confirmPassword)
  await person.click('transfer-approve')
}

/** Presses the browser's "back" until this page is shown once more. */
async function backTo(person: Person, page: string): Promise<void> {
  for (let presses = 0; presses < 5; presses++) {
    const before = await person.at('address').textContent()
    await person.at('browser-back').click()
    await expect.poll(() => person.at('address').textContent()).not.toBe(before)
    if (await person.at(`page-${page}`).isVisible()) return
  }
}
