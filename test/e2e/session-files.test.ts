import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { choosesInMenu } from './support/app-menu.ts'
import { benchWindow } from './support/bench-window.ts'
import { dropFile } from './support/drop.ts'
import { givesFile, openFolder, takesFile } from './support/file-dialogs.ts'
import type { Person } from './support/person.ts'

const { open, app, gone } = benchWindow()

/** A password that the bank did not issue, which is therefore private. */
const SECRET = 'my-own-Secret-4711'

/** Logs in and saves the session without its secrets; returns the file's text. */
async function savedSession(person: Person): Promise<string> {
  await person.fill('password', SECRET)
  await person.logIn()
  await person.at('session').click()
  await person.at('menu-save-session').click()
  await person.see('save-redacted')
  const saved = await takesFile(app(), 'mine.tokkun')
  await person.at('save-session').click()
  await person.see('toast')
  return saved()
}

/** By the button of the notice. */
async function savedElsewhere(person: Person): Promise<string> {
  await person.at('unsaved-save').click()
  await person.see('save-redacted')
  const saved = await takesFile(app(), 'rescued.tokkun')
  await person.at('save-session').click()
  await person.see('toast')
  return saved()
}

/** A file in which the `n`th input has another hash than its replay gives. */
function tampered(text: string, n: number): string {
  const lines = text.split('\n')
  const line = lines[n] ?? ''
  lines[n] = line.replace(/"state":"[0-9a-f]{16}"/, '"state":"0123456789abcdef"')
  expect(lines[n]).not.toBe(line)
  return lines.join('\n')
}

async function openByMenu(): Promise<void> {
  await choosesInMenu(app(), 'open-session')
}

describe('a session as a file', () => {
  it('is saved without what was typed, and replays as it was given away', async () => {
    const person = await open()
    const text = await savedSession(person)
    expect(text).not.toContain('my-own')
    expect(text).not.toContain(SECRET)
    await givesFile(app(), 'theirs.tokkun', text)
    await openByMenu()
    await person.see('verdict')
    expect(await person.at('verdict').getAttribute('data-verdict')).toBe('verified')
    await person.at('verdict-close').click()

    await person.at('session').click()
    await person.at('menu-sessions').click()
    await person.see('sessions-list')
    await person.see('recent-theirs.tokkun')
    await person.at('recent-theirs.tokkun').click()
    await person.see('verdict')
  })

  it('that was changed is said to go another way, and one click leads there', async () => {
    const person = await open()
    const text = await savedSession(person)
    await givesFile(app(), 'changed.tokkun', tampered(text, 3))
    await openByMenu()
    await person.see('verdict')
    const notice = person.at('verdict')
    expect(await notice.getAttribute('data-verdict')).toBe('diverged')
    expect(await notice.textContent()).toContain('入力 3')
    await person.at('verdict-go').click()
    await expect
      .poll(() =>
        person.window.evaluate('window.tokkun.snapshot().then((s) => s.history.place.inputs)'),
      )
      .toBe(3)
  })

  it('of a newer Tokkun is refused with a sentence, and the running session stays', async () => {
    const person = await open()
    const text = await savedSession(person)
    await givesFile(app(), 'newer.tokkun', text.replace(/"version":\d+/, '"version":99'))
    const toasts = person.window.getByTestId('toast')
    await openByMenu()
    await toasts.filter({ hasText: 'newer.tokkun' }).waitFor()
    await person.pageIs('top')
    await givesFile(app(), 'junk.tokkun', 'junk')
    await openByMenu()
    await toasts.filter({ hasText: 'junk.tokkun' }).waitFor()
    await person.pageIs('top')
  })

  it('opens when it is dropped onto the window', async () => {
    const person = await open()
    const text = await savedSession(person)
    await person.at('session').click()
    await person.at('menu-same-again').click()
    await person.pageIs('login')
    await dropFile(person, 'dropped.tokkun', text)
    await person.see('verdict')
    expect(await person.at('verdict').getAttribute('data-verdict')).toBe('verified')
  })

  it('that breaks off is opened with a warning: which line, and how much of it is good', async () => {
    const person = await open()
    const lines = (await savedSession(person)).split('\n')
    const torn = [...lines.slice(0, 5), (lines[5] ?? '').slice(0, 30)].join('\n')
    await dropFile(person, 'torn.tokkun', torn)
    await person.see('verdict')
    const notice = person.at('verdict')
    expect(await notice.getAttribute('data-verdict')).toBe('damaged')
    expect(await notice.getAttribute('role')).toBe('alert')
    expect(await notice.textContent()).toMatch(/6行目が途中で切れています.*4 件の操作/)
    await person.at('session').click()
    await person.at('menu-sessions').click()
    await person.see('sessions-list')
    expect(await person.at('sessions-list').textContent()).toContain('ファイル破損')
  })

  it('opens when the app is started with it', async () => {
    const person = await open()
    const text = await savedSession(person)
    const file = openFolder('started.tokkun')
    writeFileSync(file, text)
    chmodSync(file, 0o644)
    const again = await open({ args: [file] })
    await again.see('verdict')
    expect(await again.at('verdict').getAttribute('data-verdict')).toBe('verified')
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it('is told from a file of another kind, which is refused with a sentence', async () => {
    const person = await open()
    await dropFile(person, 'letter.docx', 'Dear customer')
    const toast = person.window.getByTestId('toast').filter({ hasText: 'letter.docx' })
    await toast.waitFor()
    expect(await toast.textContent()).toContain('.tokkun')
  })
})

describe('a data folder that cannot be written to', () => {
  it('is told of at once, and the session goes on in memory and can be saved elsewhere', async () => {
    const first = await open()
    await first.holdCentre('E002')
    const { userDataDir } = app()
    await app().close()
    gone(app())
    const folder = join(userDataDir, 'sessions')
    chmodSync(folder, 0o500)
    const person = await open({ userDataDir })
    await person.holdCentre('E002')
    await person.see('unsaved')
    const text = await savedElsewhere(person)
    expect(text).toContain('"key-down"')
    await person.at('unsaved-close').click()
    expect(await person.at('session').textContent()).toContain('保存できていません')
    // Repaired: what was done meanwhile is written to the disk automatically.
    chmodSync(folder, 0o700)
    await person.press('right')
    await person.window.locator('[data-testid=session]', { hasText: '保存済み' }).waitFor()
  })
})

describe('the list of recordings', () => {
  it('tells what there is, and opens one of them', async () => {
    const person = await open()
    await person.logIn()
    await person.at('session').click()
    await person.at('menu-same-again').click()
    await person.pageIs('login')
    await person.holdCentre('E002')
    await person.at('session').click()
    await person.at('menu-sessions').click()
    await person.see('sessions-list')
    const rows = person.window.locator('[data-testid=sessions-list] tbody tr')
    expect(await rows.count()).toBe(2)
    const other = person.window.locator('[data-testid^="session-open-"]')
    expect(await other.count()).toBe(1)
    await other.first().click()
    await person.see('verdict')
    await person.pageIs('top')
  })
})

describe('start states', () => {
  it('bring a new session to where it was asked for', async () => {
    const person = await open()
    await person.at('session').click()
    await person.at('menu-new-session').click()
    await person.at('preset-activated').click()
    await person.at('new-session-start').click()
    await person.window.getByRole('dialog').waitFor({ state: 'detached' })
    await person.holdCentre('Scan')
  })
})
