import { describe, expect, it } from 'vitest'
import { clockOff } from './support/befall.ts'
import { benchWindow } from './support/bench-window.ts'
import {
  administer,
  applyForFobs,
  codeAfter,
  giveCode,
  logInWithFob,
  oneMoreFob,
  registerFob,
  toCode,
} from './support/company.ts'
import { fobCode, fobSerial, logOut, nextCode, take } from './support/everyday.ts'
import type { Person } from './support/person.ts'

const { open } = benchWindow()

/** A company with one key-fob, registered by its master; the clock advances only by jumps. */
async function withOneFob(): Promise<Person> {
  const person = await open({ args: ['--institution=business-direct'], paused: true })
  await applyForFobs(person)
  await registerFob(person, 'tokkun01', 0)
  return person
}

/** The bank's alert about a wrong code. */
async function refusal(person: Person): Promise<string> {
  await person.see('alert-OTP-E31')
  return (await person.at('alert-OTP-E31').textContent()) ?? ''
}

describe('what customers get wrong with codes', () => {
  it('row 6: the right code of a fob whose clock is off: two consecutive codes heal it, no others do', async () => {
    const person = await withOneFob()
    await clockOff(person, 1200)
    await nextCode(person)
    await toCode(person, 'tokkun01')
    const first = await fobCode(person)
    await giveCode(person, first)
    await person.pageIs('otp-resync')
    await person.see('alert-OTP-W34')
    // One minute too many, so this is not the next code.
    const second = await codeAfter(person, first)
    const third = await codeAfter(person, second)
    await person.fill('otp', third)
    await person.click('submit-resync')
    await person.see('alert-OTP-E31')

    await person.pageIs('login-otp')
    const again = await codeAfter(person, third)
    await giveCode(person, again)
    await person.pageIs('otp-resync')
    await person.fill('otp', await codeAfter(person, again))
    await person.click('submit-resync')
    await person.pageIs('top')
    await logOut(person)
    // From now on one code is enough, though the clock is as wrong as before.
    await logInWithFob(person, 'tokkun01', 0)
  })

  it('row 7: a code’s second use within the minute is called wrong, never used; the next one works', async () => {
    const person = await withOneFob()
    await nextCode(person)
    await toCode(person, 'tokkun01')
    const code = await fobCode(person)
    await giveCode(person, code)
    await person.pageIs('top')
    await logOut(person)
    await toCode(person, 'tokkun01')
    await giveCode(person, code)
    const ofUsed = await refusal(person)
    expect(ofUsed).toContain('違います')
    expect(ofUsed).not.toMatch(/使用済|一度|既に|すでに/)
    await giveCode(person, await codeAfter(person, code))
    await person.pageIs('top')
  })

  it('row 13: the code of another token on the desk; the serial on the back tells which is mine', async () => {
    const person = await withOneFob()
    const mine = await fobSerial(person)
    await oneMoreFob(person, 1)
    await toCode(person, 'tokkun01')
    await giveCode(person, await fobCode(person))
    expect(await refusal(person)).toContain('ご自身のトークン')
    const other = await fobSerial(person)
    expect(other).not.toBe(mine)
    await take(person, 0)
    expect(await fobSerial(person)).toBe(mine)
    await giveCode(person, await fobCode(person))
    await person.pageIs('top')
    // Users who do not know which token is theirs can look in the list of users.
    await administer(person, 'open-user-list')
    await person.pageIs('user-list')
    const list = (await person.at('page-user-list').textContent()) ?? ''
    expect(list).toContain(mine)
    expect(list).not.toContain(other)
  })
})
