import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import {
  enter,
  fobCode,
  handIn,
  jumpTo,
  logOut,
  nextCode,
  openSelection,
  prepareTransfer,
  readTransfer,
  startFob,
  take,
  user,
} from './support/everyday.ts'
import { issueApp, phoneCode, setUpApp } from './support/on-phone.ts'
import type { Person } from './support/person.ts'

const { open } = benchWindow()

/** Opens the app with an institution's empty contract. */
function at(institution: string): Promise<Person> {
  return open({ args: [`--institution=${institution}`] })
}

/** Approves the transfer on the page and checks that it was booked. */
async function approve(person: Person): Promise<void> {
  await person.click('transfer-approve')
  await person.pageIs('transfer-complete')
  await person.menu('nav:statement')
  await person.pageIs('statement')
  expect(await person.at('page-statement').textContent()).toContain('12,000')
}

async function confirm(person: Person): Promise<void> {
  await person.fill('confirmPassword', user('tokkun01').confirmPassword)
}

describe('from an empty contract to a booked transfer', () => {
  it('[S0-17, S0-28] institution A: camera token by post, registered on the web, transfer by 2-D code', async () => {
    const person = await at('camera-token')
    await person.logIn()
    await person.register()
    await person.doneYes()
    await person.press('right')
    await person.lcdShows('Ready')
    await prepareTransfer(person)
    await confirm(person)
    await person.press('right')
    await person.scanFromDesk()
    await person.fill('transactionCode', await readTransfer(person))
    await approve(person)
  })

  it('[S1-09, S1-10, S1-11, S1-24, S1-31] institution B: key-fob ordered online', async () => {
    const person = await at('key-fob-online')
    await enter(person)
    await openSelection(person)
    await person.click('choose-issue')
    await person.click('issue-hardware')
    await confirm(person)
    await person.click('confirm-hardware-issue')
    await person.pageIs('hardware-issue-complete')
    await logOut(person)
    await jumpTo(person, 'parcel')
    await take(person, 0)
    await enter(person)
    await openSelection(person)
    await person.click('choose-start')
    await startFob(person)
    await person.pageIs('hardware-start-complete')
    await logOut(person)
    await nextCode(person)
    await enter(person)
    await person.pageIs('login-otp')
    await person.fill('otp', await fobCode(person))
    await person.click('submit-login-otp')
    await prepareTransfer(person)
    await confirm(person)
    await approve(person)
  })

  it('[S2-06, S2-07, S2-08, S2-19, S2-20] institution C: applied for at the counter, BLG3020 from the start date', async () => {
    const person = await at('key-fob-counter')
    await handIn(person, 'application', { user: 'tokkun01', device: 'key-fob' })
    await jumpTo(person, 'form-due')
    await jumpTo(person, 'parcel')
    await take(person, 0)
    await jumpTo(person, 'start-date')
    await enter(person)
    expect(await person.at('screen-id').textContent()).toContain('BLG3020')
    await startFob(person)
    await person.pageIs('top')
    await logOut(person)
    await nextCode(person)
    await enter(person)
    await person.fill('otp', await fobCode(person))
    await person.click('submit-login-otp')
    await prepareTransfer(person)
    await confirm(person)
    await approve(person)
  })

  it('[S3-16, S3-36, S3-37, S3-45, S3-51, S3-52] institution D: the app on the phone', async () => {
    const person = await at('phone-app')
    await take(person, 'phone')
    await enter(person)
    await openSelection(person)
    await issueApp(person, 'tokkun@keitai.example')
    await setUpApp(person)
    await person.click('otp-selection')
    await person.click('choose-start')
    await person.fill('otp', await phoneCode(person))
    await person.click('start-software')
    await person.pageIs('software-start-complete')
    await logOut(person)
    await nextCode(person)
    await enter(person)
    await person.pageIs('login-otp')
    await person.fill('otp', await phoneCode(person))
    await person.click('submit-login-otp')
    await nextCode(person)
    await prepareTransfer(person)
    await confirm(person)
    await person.fill('otp', await phoneCode(person))
    await approve(person)
  })

  it('[S4-02, S4-31, S4-33, S4-34, S4-36] institution E: form at the branch, code at the final approval', async () => {
    const person = await at('business-direct')
    await handIn(person, 'application', { user: 'tokkun01', device: 'key-fob' })
    await jumpTo(person, 'form-due')
    await jumpTo(person, 'parcel')
    await take(person, 0)
    await enter(person)
    await startFob(person)
    await person.pageIs('hardware-start-complete')
    await logOut(person)
    await nextCode(person)
    await enter(person)
    await person.fill('otp', await fobCode(person))
    await person.click('submit-login-otp')
    await nextCode(person)
    await prepareTransfer(person)
    await confirm(person)
    await person.fill('otp', await fobCode(person))
    await approve(person)
  })
})
