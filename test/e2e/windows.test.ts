import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import { Person } from './support/person.ts'

const { open, app } = benchWindow()

async function openBeside(person: Person, view: 'token' | 'bank'): Promise<Person> {
  const opened = app().app.waitForEvent('window')
  await person.at('session').click()
  await person.at(`menu-window-${view}`).click()
  const window = await opened
  await window.waitForLoadState('load')
  return new Person(window)
}

describe('windows beside the bench', () => {
  it('the token alone is small, on top, and the same token', async () => {
    const bench = await open()
    const token = await openBeside(bench, 'token')
    await token.holdCentre('E002')
    await bench.lcdShows('E002')
    await bench.press('right')
    await token.lcdShows('Cancel')
    const onTop = await app().app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((w) => [w.getSize()[0] ?? 0, w.isAlwaysOnTop()] as const),
    )
    expect(onTop.some(([width, top]) => top && width < 600)).toBe(true)
  })

  it('the token alone, closed while a key is held, lets go of it', async () => {
    const bench = await open()
    const token = await openBeside(bench, 'token')
    await token.at('key-centre').hover()
    await token.window.mouse.down()
    await bench.lcdShows('E002')
    await token.window.close()
    // Nobody holds the centre button any more: the next long press is a new one and switches off.
    await bench.holdCentre('')
  })

  it('the bank alone is the same bank', async () => {
    const bench = await open()
    const bank = await openBeside(bench, 'bank')
    await bank.logIn()
    await bench.pageIs('top')
    await bench.requestMail()
    await bank.pageIs('otp-device-code')
  })

  it('[S0-12] the screen camera reads a code that any window shows', async () => {
    const bench = await open()
    await bench.logIn()
    await bench.requestMail()
    await bench.openNewestMail('activation-code')
    await bench.at('camera-screen').click()
    await bench.holdCentre('E002')
    await bench.press('right')
    await bench.lcdShows('Device code')
  })
})

/** Every text of the window is English; only the other language's own name stays as it is. */
async function allEnglish(person: Person): Promise<void> {
  const text = await person.window.locator('body').textContent()
  // ※ marks required fields and is not a word.
  expect((text ?? '').replace('日本語', '')).not.toMatch(/[ぁ-んァ-ヶ一-龠]/)
}

describe('keys and languages', () => {
  it('[S0-10, S0-11] the whole token by keys alone', async () => {
    const person = await open()
    const { keyboard } = person.window
    await keyboard.down('F3')
    await person.lcdShows('E002')
    await keyboard.up('F3')
    await keyboard.press('F4')
    await person.lcdShows('Cancel')
    await keyboard.press('ArrowLeft')
    await person.lcdShows('E002')
    await keyboard.press('F9')
    await person.lcdIsDark()
  })

  it('speaks English by one switch, everywhere, and back', async () => {
    const person = await open()
    await person.at('lang-en').click()
    await expect.poll(() => person.window.locator('html').getAttribute('lang')).toBe('en')
    await allEnglish(person)
    await person.logIn()
    await allEnglish(person)
    await person.requestMail()
    await allEnglish(person)
    await person.openNewestMail('activation-code')
    await allEnglish(person)
    await person.at('lang-ja').click()
    await expect.poll(() => person.window.locator('html').getAttribute('lang')).toBe('ja')
  })

  it('holds still while paused and goes on afterwards', async () => {
    const person = await open({ paused: true })
    const before = await person.at('clock').textContent()
    await person.logIn()
    expect(await person.at('clock').textContent()).toBe(before)
    await person.window.keyboard.press('F8')
    await expect.poll(() => person.at('clock').textContent()).not.toBe(before)
  })
})

describe('the smallest window', () => {
  it.each(['ja', 'en'] as const)(
    'holds everything at 1024×700, paused too (%s)',
    async (language) => {
      const person = await open({ paused: true, args: [`--lang=${language}`] })
      await app().app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700)
      })
      await person.see('help')
      const overflow = () =>
        person.window.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement
          return [
            window.innerWidth,
            scrollWidth - window.innerWidth,
            scrollHeight - window.innerHeight,
          ]
        })
      await expect.poll(overflow).toEqual([1024, 0, 0])
      await person.logIn()
      await person.requestMail()
      await expect.poll(overflow).toEqual([1024, 0, 0])
    },
  )
})

it('[S0-36] the paper form at the branch: handed in, the days pass, the registration is free', async () => {
  const person = await open()
  await person.logIn()
  await person.requestMail()
  await person.at('counter').click()
  await person.at('hand-in-token-reset').click()
  await person.see('counter-form')
  await person.at('days-pass').click()
  await person.at('counter-form').waitFor({ state: 'detached' })
  await person.openNewestMail('reset-done')
})
