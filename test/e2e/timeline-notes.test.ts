import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import { place, row, soon, toDeviceCode } from './support/timeline.ts'

const { open, killed } = benchWindow()

describe('bookmarks and search', () => {
  it('keep a note at a moment, also when the app dies, and lead back to it', async () => {
    const first = await toDeviceCode(await open())
    await row(first, 'がログイン').click()
    await first.pageIs('top')
    const [marked] = await place(first)
    await first.window.keyboard.press('Control+d')
    await first.at('mark-note').fill('ログインの直後')
    await first.at('mark-add').click()
    await first.see('row-mark-1')
    const userDataDir = await killed()

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
    const person = await toDeviceCode(await open())
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
