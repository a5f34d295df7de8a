import { describe, expect, it } from 'vitest'
import { toOtpauth } from '../../protocol/otpauth.ts'
import { changePhone } from './support/befall.ts'
import { benchWindow } from './support/bench-window.ts'
import { giveCode, toCode } from './support/company.ts'
import { enter, handIn, jumpTo, logOut, nextCode, openSelection, take } from './support/everyday.ts'
import {
  issueApp,
  phoneCode,
  readMail,
  START_PASSWORD,
  setUpApp,
  tap,
  typeOnPhone,
} from './support/on-phone.ts'
import type { Person } from './support/person.ts'

const { open } = benchWindow()

const ADDRESS = 'tokkun@keitai.example'

async function at(institution: string): Promise<Person> {
  const person = await open({ args: [`--institution=${institution}`], paused: true })
  await take(person, 'phone')
  return person
}

/** Types the app's code into the start page, and the token is in service. */
async function startApp(person: Person): Promise<void> {
  await person.pageIs('software-start')
  await person.fill('otp', await phoneCode(person))
  await person.click('start-software')
  await person.pageIs('software-start-complete')
}

/** The phone's error message. */
async function phoneSays(person: Person, text: string): Promise<void> {
  await person.at('phone').getByRole('alert').filter({ hasText: text }).waitFor()
}

describe('what customers get wrong with the phone', () => {
  it('row 3: a new phone without 失効: nobody has the code; the branch’s form, then a new issue', async () => {
    const person = await at('phone-app')
    await person.logIn()
    await openSelection(person)
    await issueApp(person, ADDRESS)
    const [serviceId = '', userId = ''] = await readMail(person, ['サービスID', 'ユーザID'])
    await setUpApp(person)
    await person.click('otp-selection')
    await person.click('choose-start')
    await startApp(person)

    await changePhone(person)
    await person.see('phone-home')
    expect(await person.at('phone-action-go:app').isVisible()).toBe(false)
    // The old mail was moved to the new phone, but its ids are not valid any more.
    await tap(person, 'go:mail')
    await person.window.locator('[data-testid^="phone-action-mail:"]').first().click()
    await tap(person, 'open-link')
    await tap(person, 'install:a')
    await typeOnPhone(person, 'serviceId', serviceId)
    await typeOnPhone(person, 'userId', userId)
    await typeOnPhone(person, 'password', START_PASSWORD)
    await tap(person, 'send')
    await phoneSays(person, 'すでに使われています')
    // トークン発行 in the session that is still open does not help either.
    await openSelection(person)
    await person.click('choose-issue')
    await person.see('alert-OTP-E71')
    await logOut(person)
    await toCode(person, 'tokkun01')
    await giveCode(person, '000000')
    await person.see('alert-OTP-E31')
    await logOut(person)

    await handIn(person, 'revocation', { user: 'tokkun01' })
    await jumpTo(person, 'form-due')
    await toSelection(person)
    await issueApp(person, ADDRESS)
    const [again = '', newUser = ''] = await readMail(person, ['サービスID', 'ユーザID'])
    expect(newUser).not.toBe(userId)
    await person.at('phone-home-button').click()
    await tap(person, 'go:app')
    await typeOnPhone(person, 'serviceId', again)
    await typeOnPhone(person, 'userId', newUser)
    await typeOnPhone(person, 'password', START_PASSWORD)
    for (const action of ['send', 'next', 'register']) await tap(person, action)
    await person.see('phone-digits')
    await person.click('otp-selection')
    await person.click('choose-start')
    await startApp(person)
    await logOut(person)
    await nextCode(person)
    await toCode(person, 'tokkun01')
    await giveCode(person, await phoneCode(person))
    await person.pageIs('top')
  })

  it('row 8: the junk filter keeps トークン発行メール away; the sender’s domains are allowed, one more issue', async () => {
    const person = await at('business-direct')
    await handIn(person, 'application', { user: 'tokkun01', device: 'phone-app' })
    await jumpTo(person, 'form-due')
    await tap(person, 'go:settings')
    await tap(person, 'filter:on')
    // Of the bank's two domains (S4-16) the first is allowed, as customers do.
    await allow(person, 'tokkun-direct.example')
    await toSelection(person)
    await issueApp(person, ADDRESS)
    await person.at('phone-home-button').click()
    await tap(person, 'go:mail')
    const mails = person.window.locator('[data-testid^="phone-action-mail:"]')
    await person.see('phone-mail')
    const arrived = await mails.count()
    expect((await mails.allTextContents()).join()).not.toContain('トークン発行')
    await person.at('phone-home-button').click()
    await tap(person, 'go:settings')
    await phoneSays(person, '拒否したメール: 1通')

    await allow(person, '@tokkun-otp.example')
    await person.click('otp-selection')
    await issueApp(person, ADDRESS)
    await person.at('phone-home-button').click()
    await tap(person, 'go:mail')
    // A mail password and, this time, the mail with the ids.
    await expect.poll(() => mails.count()).toBe(arrived + 2)
    expect(await mails.first().textContent()).toContain('トークン発行')
    await setUpApp(person)
  })

  it('row 15: the eleventh contract is refused with a sentence; one is deleted, and it fits', async () => {
    const person = await at('phone-app')
    await person.logIn()
    await openSelection(person)
    await issueApp(person, ADDRESS)
    await setUpApp(person)
    const others = Array.from({ length: 9 }, (_, n) => `extra${n + 2}`)
    await readTexts(person, others)
    await person.at('phone-home-button').click()
    await tap(person, 'go:app')
    await tap(person, 'back')
    await person.see('phone-list')
    expect(await person.at('phone').textContent()).toContain('10 / 10')

    // The button says so before anything is typed in vain, and so does the camera.
    await tap(person, 'add')
    await phoneSays(person, '最大10契約')
    await person.at('phone-home-button').click()
    await readTexts(person, ['extra11'])
    await phoneSays(person, '最大10契約')

    await tap(person, 'choose:9')
    await tap(person, 'delete')
    await person.see('phone-delete-confirm')
    await tap(person, 'delete')
    await person.see('phone-list')
    await readTexts(person, ['extra11'])
    await person.see('phone-digits')
    expect(await person.at('phone').textContent()).toContain('extra11')
  })
})

/** A revoked or new user's login leads to the choice of procedures by itself. */
async function toSelection(person: Person): Promise<void> {
  await enter(person, 'tokkun01')
  await person.pageIs('otp-selection')
}

/** Adds a domain to those whose mail the phone takes. */
async function allow(person: Person, domain: string): Promise<void> {
  await typeOnPhone(person, 'domain', domain)
  await tap(person, 'filter:add')
  await person.see(`phone-action-filter-remove:${domain.replace('@', '')}`)
}

/** Shows the phone's camera otpauth texts for these accounts, one after the other. */
async function readTexts(person: Person, accounts: readonly string[]): Promise<void> {
  await person.at('session').click()
  await person.at('menu-tokens-file').click()
  await person.at('files-tab-read').click()
  for (const account of accounts) {
    const secret = new TextEncoder().encode(account.padEnd(20, '-'))
    const code = { digits: 6, periodSeconds: 60, algorithm: 'sha1' } as const
    await person.at('files-otpauth-text').fill(toOtpauth({ issuer: '特訓', account, secret, code }))
    await person.at('files-otpauth-take').click()
    await person.at('files-added').filter({ hasText: account }).waitFor()
  }
  await person.window.keyboard.press('Escape')
  await expect.poll(() => person.window.getByRole('dialog').count()).toBe(0)
}
