import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import type { Person } from './support/person.ts'

const { open, app, gone } = benchWindow()

/** Waits until it is so; a bound, not a sleep. */
function soon<T>(ask: () => Promise<T>) {
  return expect.poll(ask, { timeout: 20_000 })
}

/** A row of what happened, by some of its words. */
function row({ window }: Person, words: string) {
  return window.getByTestId('timeline-row').filter({ hasText: words }).last()
}

/** How many inputs the moment shown has behind it, and how many the branch has. */
async function place({ window }: Person): Promise<readonly [at: number, of: number]> {
  const scrubber = window.getByTestId('scrubber')
  const [at, of] = await Promise.all([
    scrubber.getAttribute('aria-valuenow'),
    scrubber.getAttribute('aria-valuemax'),
  ])
  return [Number(at), Number(of)]
}

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

/** On the way to the device code, with the strip in sight. */
async function atDeviceCode(): Promise<Person> {
  const person = await open()
  await person.toDeviceCode()
  await person.tab('bank')
  if (!(await person.at('scrubber').isVisible())) await person.at('history-toggle').click()
  await person.see('scrubber')
  return person
}

describe('the past', () => {
  it('is shown whole by a press on a row: token, page, mailbox and clock', async () => {
    const person = await atDeviceCode()
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
    // What comes later is still there, and leads back.
    await row(person, 'コード1を読み').click()
    await person.lcdShows('Device code')
    await person.pageIs('otp-device-code')
    expect(await mails(person)).toBe(1)
    expect(await person.window.getByTestId('past-banner').count()).toBe(0)
  })

  it('is reached by the strip, by its keys and by the keys of the window', async () => {
    const person = await atDeviceCode()
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
    const person = await atDeviceCode()
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
    const person = await atDeviceCode()
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
    const person = await atDeviceCode()
    const [, trunk] = await place(person)
    await row(person, 'がログイン').click()
    await person.pageIs('top')
    await person.menu('nav:logout')
    await person.pageIs('logout')
    expect(await person.window.getByTestId('past-banner').count()).toBe(0)
    // The clock ran before, and goes on in the branch.
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
    // Where they parted they were the same.
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
    await person.openNewestMail('activation-code')
    await person.holdCentre('E002')
    await person.press('right')
    await person.lcdShows('Scan')
    await person.scanFromDesk()
    await person.lcdShows('Device code')
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
    // Going on from there, the code is read.
    await person.at('past-go-on').click()
    await person.lcdShows('Device code')
    await person.at('branches').click()
    await person.see('branch-go-2')
  })
})

describe('bookmarks and search', () => {
  it('keep a note at a moment, also when the app dies, and lead back to it', async () => {
    const first = await atDeviceCode()
    await row(first, 'がログイン').click()
    await first.pageIs('top')
    const [marked] = await place(first)
    await first.window.keyboard.press('Control+d')
    await first.at('mark-note').fill('ログインの直後')
    await first.at('mark-add').click()
    await first.see('row-mark-1')
    const { app: electron, userDataDir } = app()
    const closed = electron.waitForEvent('close')
    const pid = await electron.evaluate(() => process.pid)
    process.kill(pid, 'SIGKILL')
    await closed
    gone(app())

    const second = await open({ userDataDir, seed: 8 })
    await second.at('interrupted-resume').click()
    await second.lcdShows('Device code')
    if (!(await second.at('scrubber').isVisible())) await second.at('history-toggle').click()
    await second.at('marks').click()
    await second.at('mark-edit-1').click()
    await second.at('mark-text-1').fill('ここから練習')
    await second.at('mark-text-1').press('Enter')
    await soon(() => second.at('mark-go-1').textContent()).toContain('ここから練習')
    await second.at('mark-go-1').click()
    await second.window.keyboard.press('Escape')
    await second.pageIs('top')
    expect((await place(second))[0]).toBe(marked)
    await second.at('marks').click()
    await second.at('mark-delete-1').click()
    await soon(() => second.window.getByTestId('mark-1').count()).toBe(0)
  })

  it('find words of the rows, and leave lanes out', async () => {
    const person = await atDeviceCode()
    await person.window.keyboard.press('Control+f')
    await person.at('find-words').fill('ＯＴＰ－Ｉ０１')
    await soon(() => person.at('find-count').textContent()).toBe('1 / 1')
    await person.at('find-words').fill('ワンタイムパスワード')
    await soon(() => person.at('find-count').textContent()).toMatch(/^\d \/ \d$/)
    const before = await person.at('find-count').textContent()
    await person.at('find-words').press('Shift+Enter')
    await soon(() => person.at('find-count').textContent()).not.toBe(before)
    await person.at('find-words').press('Escape')
    expect(await person.window.getByTestId('find-words').count()).toBe(0)

    await person.at('timeline-filter').click()
    await person.at('lane-bank').click()
    await soon(() => row(person, 'がログイン').count()).toBe(0)
    expect(await row(person, 'コード1を読み').count()).toBe(1)
  })
})
