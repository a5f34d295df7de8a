import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'

const { open, app, gone, killed } = benchWindow()

function journal(userDataDir: string): string {
  const folder = join(userDataDir, 'sessions')
  const name = readdirSync(folder).find((file) => file.endsWith('.tokkun'))
  if (name === undefined) throw new Error('no session file')
  return join(folder, name)
}

describe('a session that ended in a crash', () => {
  it('is offered again and goes on where it was', async () => {
    const first = await open()
    await first.toDeviceCode()
    const code = await first.digits(16)
    await first.tab('bank')
    await first.fill('deviceCode', code.slice(0, 7))
    // A field shows a letter before the bench has it.
    await expect
      .poll(() => readFileSync(journal(app().userDataDir), 'utf8'))
      .toContain(`"${code.slice(0, 7)}"`)
    const userDataDir = await killed()

    const second = await open({ userDataDir, seed: 8 })
    await second.see('dialog-interrupted')
    await second.at('interrupted-resume').click()
    await second.lcdShows('Device code')
    expect(await second.digits(16)).toBe(code)
    expect(await second.at('field-deviceCode').inputValue()).toBe(code.slice(0, 7))
    await second.fill('deviceCode', code)
    await second.click('submit-device-code')
    await second.pageIs('otp-signature')
  })

  it('is offered with its whole part when the file was cut, and says so', async () => {
    const first = await open()
    await first.logIn()
    const userDataDir = await killed()
    const file = journal(userDataDir)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, bytes.length - 9))

    const second = await open({ userDataDir, seed: 8 })
    await second.see('dialog-interrupted')
    expect(await second.at('dialog-interrupted').textContent()).toMatch(/行|途中/)
    await second.at('interrupted-resume').click()
    // The cut removed the last input, the click on the login button; it is simply repeated.
    await second.pageIs('login')
    await second.click('login')
    await second.pageIs('top')
  })

  it('rests when it is not wanted, and a clean close offers nothing', async () => {
    const first = await open()
    await first.holdCentre('E002')
    const userDataDir = await killed()
    const second = await open({ userDataDir })
    await second.at('interrupted-dismiss').click()
    await second.holdCentre('E002')
    await app().close()
    gone(app())
    const third = await open({ userDataDir })
    await third.holdCentre('E002')
    expect(await third.window.getByTestId('dialog-interrupted').count()).toBe(0)
  })
})

it('a new session with the same seed shows the same digits', async () => {
  const person = await open({ seed: 12, paused: true })
  const walk = async (): Promise<string> => {
    await person.logIn()
    await person.requestMail()
    await person.openNewestMail('activation-code')
    return person
      .at('code2d')
      .screenshot()
      .then((png) => png.toString('base64'))
  }
  const first = await walk()
  await person.at('session').click()
  await person.at('menu-new-session').click()
  await person.at('new-seed').fill('12')
  await person.at('new-start').fill('2026-11-24T10:00')
  const paused = person.at('new-paused')
  if (!(await paused.isChecked().catch(() => false))) await paused.click({ force: true })
  await person.at('new-session-start').click()
  await person.tab('bank')
  await person.pageIs('login')
  expect(await walk()).toBe(first)
})

describe('a session from a start state', () => {
  it('begins with all that leads there done, and recorded', async () => {
    const person = await open()
    await person.at('session').click()
    await person.at('menu-new-session').click()
    await person.see('dialog-new-session')
    await person.at('preset-activated').click()
    await person.at('new-session-start').click()
    await expect
      .poll(() => readFileSync(journal(app().userDataDir), 'utf8'))
      .toContain('"submit-signature"')
  })
})
