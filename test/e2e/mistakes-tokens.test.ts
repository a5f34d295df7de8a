import { describe, expect, it } from 'vitest'
import { lose, place } from './support/befall.ts'
import { benchWindow } from './support/bench-window.ts'
import { applyForFobs, giveCode, logInWithFob, registerFob, toCode } from './support/company.ts'
import {
  enter,
  fobCode,
  fobSerial,
  handIn,
  jumpTo,
  jumpToMoment,
  logOut,
  startFob,
  take,
} from './support/everyday.ts'
import type { Person } from './support/person.ts'

const { open } = benchWindow()

/** A company that has applied for key-fobs; the first one is on the desk. */
async function applied(): Promise<Person> {
  const person = await open({ args: ['--institution=business-direct'], paused: true })
  await applyForFobs(person)
  return person
}

/** The branch replaces the token; the new one is `fob` of the tray. */
async function reissued(person: Person, fob: number): Promise<void> {
  await handIn(person, 'reissue', { user: 'tokkun01' })
  await jumpTo(person, 'form-due')
  await jumpTo(person, 'parcel')
  await take(person, fob)
}

/** The registration page's answer to serial and code. */
async function tryToStart(person: Person, serial: string, code: string): Promise<void> {
  await person.pageIs('hardware-start')
  await person.fill('serial', serial)
  await person.fill('otp', code)
  await person.click('start-hardware')
}

describe('what happens to tokens', () => {
  it('row 10: a lost fob: form, about a week, 2,200 yen; its serial is refused, the new one works', async () => {
    const person = await applied()
    const lost = await fobSerial(person)
    await registerFob(person, 'tokkun01', 0)
    await lose(person, 0)
    await toCode(person, 'tokkun01')
    await giveCode(person, '000000')
    await person.see('alert-OTP-E31')
    await logOut(person)

    await handIn(person, 'reissue', { user: 'tokkun01' })
    expect(await person.at('counter-said').textContent()).toMatch(/2,200円/)
    await jumpTo(person, 'form-due')
    await jumpTo(person, 'parcel')
    await take(person, 1)
    await enter(person)
    await tryToStart(person, lost, await fobCode(person))
    await person.see('alert-OTP-E83')
    await startFob(person)
    await person.pageIs('hardware-start-complete')
    await person.menu('nav:statement')
    await person.pageIs('statement')
    expect(await person.at('page-statement').textContent()).toMatch(/再発行手数料.*2,200/)
    await logOut(person)
    await logInWithFob(person, 'tokkun01', 1)
  })

  it('row 11: a key-fob at its end of life: expired first, then blank for good; a new token works', async () => {
    const person = await applied()
    await registerFob(person, 'tokkun01', 0)
    // Sent on 27 November 2026: five years later it is expired from 8:00 on (S2-63) …
    await jumpToMoment(person, '2031-11-27', '09:00:00')
    await toCode(person, 'tokkun01')
    await person.see('alert-OTP-E33')
    await logOut(person)
    expect(await fobCode(person)).toMatch(/^\d{6}$/)
    // … and thirty days after that the sealed battery is empty.
    await jumpToMoment(person, '2031-12-27', '08:00:00')
    await person.lcdIsDark()
    await pressInVain(person)
    await reissued(person, 1)
    await registerFob(person, 'tokkun01', 1)
    await logInWithFob(person, 'tokkun01', 1)
  })

  it('row 14: the fob of another company, and that of another bank, are refused with a sentence', async () => {
    const person = await applied()
    await place(person, 'fob-of-another-company')
    await enter(person)
    await startFob(person)
    await person.see('alert-OTP-E82')
    expect(await person.at('alert-OTP-E82').textContent()).toContain('他のご契約先専用')
    await place(person, 'fob-of-another-bank')
    await startFob(person)
    await person.see('alert-OTP-E81')
    expect(await person.at('alert-OTP-E81').textContent()).toContain('裏面')
    await take(person, 0)
    await startFob(person)
    await person.pageIs('hardware-start-complete')
  })

  it('row 16: a key-fob that is dead on arrival never lights up; the branch replaces it', async () => {
    const person = await applied()
    await place(person, 'dead-fob')
    await pressInVain(person)
    await reissued(person, 2)
    await enter(person)
    await startFob(person)
    await person.pageIs('hardware-start-complete')
  })
})

/** Presses the fob's button: the timeline shows the press, and the display stays dark. */
async function pressInVain(person: Person): Promise<void> {
  const last = person.window.getByTestId('timeline').locator('[aria-setsize]').last()
  // Only visible rows are drawn; each says how many there are.
  const rows = async () => Number(await last.getAttribute('aria-setsize'))
  const before = await rows()
  await person.press('centre')
  await expect.poll(rows).toBeGreaterThan(before)
  expect(await person.lcd()).toBe('')
}
