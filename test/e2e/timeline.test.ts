import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import type { Person } from './support/person.ts'
import { place, row, soon, toDeviceCode } from './support/timeline.ts'

const { open } = benchWindow()

/** The number of mails beside the mailbox's tab, read or not. */
async function mails(person: Person): Promise<number> {
  await person.tab('mail')
  const count = await person.window.locator('[data-testid^=mail-item-]').count()
  await person.tab('bank')
  return count
}

function clockOf(person: Person): Promise<string | null> {
  return person.at('clock').textContent()
}

describe('the past', () => {
  it('is shown whole by a press on a row: token, page, mailbox and clock', async () => {
    const person = await toDeviceCode(await open())
    expect(await mails(person)).toBe(1)
    const now = await clockOf(person)
    await row(person, 'がログイン').click()
    await person.pageIs('top')
    await person.lcdIsDark()
    expect(await mails(person)).toBe(0)
    await person.see('past-banner')
    expect(await clockOf(person)).not.toBe(now)
    const [at, of] = await place(person)
    expect(at).toBeLessThan(of)
    // The later inputs are still there, and lead back.
    await row(person, 'コード1を読み').click()
    await person.lcdShows('Device code')
    await person.pageIs('otp-device-code')
    expect(await mails(person)).toBe(1)
    expect(await person.window.getByTestId('past-banner').count()).toBe(0)
  })

  it('is reached by the strip, by its keys and by the keys of the window', async () => {
    const person = await toDeviceCode(await open())
    const [, end] = await place(person)
    const track = await person.at('scrubber').boundingBox()
    if (track === null) throw new Error('no strip')
    const { x, y, width, height } = track
    await person.window.mouse.move(x + width - 1, y + height / 2)
    await person.window.mouse.down()
    await person.window.mouse.move(x + width / 2, y + height / 2)
    await person.window.mouse.move(x, y + height / 2)
    await person.pageIs('login')
    await person.window.mouse.up()
    expect(await place(person)).toEqual([0, end])

    const scrubber = person.at('scrubber')
    await scrubber.press('ArrowRight')
    await soon(() => place(person)).toEqual([1, end])
    await scrubber.press('PageUp')
    await person.pageIs('top')
    await scrubber.press('Home')
    await person.pageIs('login')
    await person.window.keyboard.press('Alt+Shift+ArrowRight')
    await person.pageIs('top')
    const [top] = await place(person)
    await person.window.keyboard.press('Alt+ArrowRight')
    await soon(() => place(person)).toEqual([top + 1, end])
    await person.at('history-back').click()
    await soon(() => place(person)).toEqual([top, end])
    await person.at('past-end').click()
    await person.lcdShows('Device code')
    await person.pageIs('otp-device-code')
  })

  it('is played from the start, and stopped', async () => {
    const person = await toDeviceCode(await open())
    const [, end] = await place(person)
    await person.at('history-play').click()
    await person.lcdIsDark()
    await soon(async () => (await place(person))[0]).toBeGreaterThan(3)
    await person.at('history-play').click()
    const [at] = await place(person)
    expect(at).toBeLessThan(end)
    await person.see('past-banner')
    await person.at('history-on').click()
    await soon(async () => (await place(person))[0]).toBeGreaterThan(at)
    await person.at('past-end').click()
    await person.lcdShows('Device code')
  })

  it('is walked through in the list by the arrow keys, with the focus along', async () => {
    const person = await toDeviceCode(await open())
    const { window } = person
    await row(person, 'がログイン').click()
    await person.pageIs('top')
    const [top] = await place(person)
    await window.keyboard.press('ArrowDown')
    await soon(async () => (await place(person))[0]).toBeGreaterThan(top)
    await window.keyboard.press('ArrowUp')
    await soon(async () => (await place(person))[0]).toBe(top)
    await window.keyboard.press('Home')
    await person.pageIs('login')
    const focus = window.locator('.timeline-row:focus')
    await soon(() => focus.getAttribute('aria-current')).toBe('step')
    await window.keyboard.press('End')
    await person.lcdShows('Device code')
  })
})

describe('an input given in the past', () => {
  it('begins a branch; the trunk is kept, and both are seen side by side', async () => {
    const person = await toDeviceCode(await open())
    const [, trunk] = await place(person)
    await row(person, 'がログイン').click()
    await person.pageIs('top')
    await person.menu('nav:logout')
    await person.pageIs('logout')
    expect(await person.window.getByTestId('past-banner').count()).toBe(0)
    // The clock was running before, and continues in the branch.
    await soon(() => person.window.locator('.clock-panel.is-paused').count()).toBe(0)

    await person.at('branches').click()
    await person.at('branch-rename-2').click()
    await person.at('branch-name-2').fill('出直し')
    await person.at('branch-name-2').press('Enter')
    await soon(() => person.at('branch-go-2').textContent()).toContain('出直し')
    await person.at('branches-compare').click()
    await person.see('compare-rows')
    const lcd = (side: string) => person.at(`compare-lcd-${side}`).getAttribute('data-text')
    await soon(() => lcd('left')).toContain('Device code')
    expect(await lcd('right')).toBe('')
    await soon(() => person.at('fact-page').textContent()).toContain('ログアウト')
    expect(await person.at('fact-mails').getAttribute('class')).toContain('is-different')
    expect(await person.at('compare-rows').textContent()).toContain('コード1を読み')
    // Where the branches parted, both were equal.
    await person.at('compare-slider').locator('input').focus()
    await person.window.keyboard.press('Home')
    await soon(() => person.at('fact-page').getAttribute('class')).toBe('')
    await person.window.keyboard.press('Escape')

    await person.at('branches').click()
    await person.at('branch-go-1').click()
    await person.window.keyboard.press('Escape')
    await person.lcdShows('Device code')
    await person.pageIs('otp-device-code')
    expect(await place(person)).toEqual([trunk, trunk])
    await person.see('row-fork-2')
    await person.at('row-fork-2').click()
    await person.pageIs('logout')
  })

  it('is none of what a camera sees while somebody only looks back', async () => {
    const person = await open()
    await person.logIn()
    await person.requestMail()
    await person.scanMail()
    // Back to the open camera, with the token held over the same code.
    await row(person, 'カメラ起動').click()
    await person.lcdShows('Cancel')
    await person.at('hold-over-code').click()
    await person.see('held-token')
    await person.at('bring-over-code').click()
    expect(await person.at('scrubber').getAttribute('aria-valuemax')).not.toBeNull()
    await person.at('branches').click()
    expect(await person.window.getByTestId('branch-go-2').count()).toBe(0)
    await person.window.keyboard.press('Escape')
    // Continuing from there, the code is read.
    await person.at('past-go-on').click()
    await person.lcdShows('Device code')
    await person.at('branches').click()
    await person.see('branch-go-2')
  })
})
