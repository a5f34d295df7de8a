import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import { administer, alertSays, applyForFobs, tickAnd } from './support/company.ts'
import {
  enter,
  handIn,
  jumpTo,
  jumpToMoment,
  logOut,
  openSelection,
  take,
} from './support/everyday.ts'
import { issueApp, phoneCode, setUpApp } from './support/on-phone.ts'
import type { Person } from './support/person.ts'

const { open } = benchWindow()

const ADDRESS = 'tokkun@keitai.example'

/** The other master revokes Hanako's token at this moment. */
async function revokeHanakoAt(person: Person, day: string, time: string): Promise<void> {
  await jumpToMoment(person, day, time)
  await enter(person, 'tokkun05')
  await person.pageIs('top')
  await administer(person, 'open-revoke')
  await tickAnd(person, 'tokkun05', ['tokkun01'], 'revoke')
  await person.pageIs('revoke-result')
  await logOut(person)
}

/** Hanako tries at this moment, and is told when it will be possible. */
async function tooEarly(person: Person, day: string, time: string, from: string): Promise<void> {
  await jumpToMoment(person, day, time)
  await enter(person)
  await alertSays(person, 'LGN-E05', from)
}

/** Hanako's login leads to the choice of procedures, from which トークン発行 begins. */
async function issueBegins(person: Person): Promise<void> {
  await enter(person)
  await person.pageIs('otp-selection')
}

describe('what customers get wrong with dates', () => {
  it('row 4: a new issue is refused 29:59 after 失効 and taken at 30:00; of the night it waits for 08:10', async () => {
    const person = await open({ args: ['--institution=key-fob-counter'], paused: true })
    await take(person, 'phone')
    await enter(person)
    await openSelection(person)
    await issueApp(person, ADDRESS)
    await setUpApp(person)
    await person.click('otp-selection')
    await person.click('choose-start')
    await person.fill('otp', await phoneCode(person))
    await person.click('start-software')
    await person.pageIs('software-start-complete')
    await logOut(person)

    await revokeHanakoAt(person, '2026-11-24', '11:00:00')
    await tooEarly(person, '2026-11-24', '11:29:59', '11時30分')
    await jumpToMoment(person, '2026-11-24', '11:30:00')
    await issueBegins(person)
    await issueApp(person, ADDRESS)
    await logOut(person)

    await revokeHanakoAt(person, '2026-11-25', '02:06:00')
    await tooEarly(person, '2026-11-25', '08:09:59', '8時10分')
    await jumpToMoment(person, '2026-11-25', '08:10:00')
    await issueBegins(person)
    await issueApp(person, ADDRESS)
  })

  it('row 5: no registration screen before the start date, but BLG3020 from its first moment on', async () => {
    const person = await open({ args: ['--institution=key-fob-counter'], paused: true })
    await applyForFobs(person)
    // Ten days after the application (S2-08), and not a minute sooner.
    await jumpToMoment(person, '2026-12-03', '23:59:59')
    await enter(person)
    await person.pageIs('top')
    await logOut(person)
    await jumpTo(person, 'start-date')
    expect(await person.at('clock').textContent()).toContain('00:00:00')
    await enter(person)
    await person.pageIs('hardware-start')
    expect(await person.at('screen-id').textContent()).toContain('BLG3020')
  })

  it('row 9: the token has not arrived: registration is skipped within 30 days, and no more on day 31', async () => {
    const person = await open({ args: ['--institution=business-direct'], paused: true })
    await handIn(person, 'application', { user: 'tokkun01', device: 'key-fob' })
    await jumpTo(person, 'form-due')
    await enter(person)
    await person.pageIs('hardware-start')
    await person.click('skip-start')
    await alertSays(person, 'OTP-I82', '残り30日')
    await person.pageIs('top')
    await logOut(person)
    // Registered on 27 November at 10:00: thirty days later, to the second.
    await jumpToMoment(person, '2026-12-27', '09:59:59')
    await enter(person)
    await person.click('skip-start')
    await alertSays(person, 'OTP-I82', '残り1日')
    await logOut(person)
    await jumpToMoment(person, '2026-12-27', '10:00:00')
    await enter(person)
    await person.pageIs('hardware-start')
    expect(await person.at('action-skip-start').isVisible()).toBe(false)
    expect(await person.at('page-hardware-start').textContent()).toContain('期間は終了しました')
  })
})
