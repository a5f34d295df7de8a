import { user } from './everyday.ts'
import type { Person } from './person.ts'

/** How long a person waits for something to show before giving up, ms. A bound, not a sleep. */
const PATIENCE = 20_000

/** The start-of-use password that the tests choose. */
export const START_PASSWORD = '2468'

/** Taps a button, link or row of the selected phone. */
export async function tap(person: Person, action: string): Promise<void> {
  await person.at(`phone-action-${action}`).click()
}

/** Types into a field of the phone's screen. */
export async function typeOnPhone(person: Person, field: string, text: string): Promise<void> {
  const box = person.at(`phone-field-${field}`)
  await box.click()
  await box.fill('')
  await box.pressSequentially(text)
}

/** The digits of a code on the phone's screen. */
export async function phoneCode(person: Person): Promise<string> {
  await person.see('phone-digits')
  return (await person.at('phone-digits').getAttribute('data-digits')) ?? ''
}

/** Opens the newest mail on the phone and reads what follows a label in it. */
export async function readMail(person: Person, labels: readonly string[]): Promise<string[]> {
  await person.at('phone-home-button').click()
  await tap(person, 'go:mail')
  await person.window.locator('[data-testid^="phone-action-mail:"]').first().click()
  await person.see('phone-mail-open')
  const text = (await person.at('phone').textContent()) ?? ''
  return labels.map((label) => new RegExp(`${label}[:：]?\\s*([0-9A-Za-z]+)`).exec(text)?.[1] ?? '')
}

/** ソフトウェアトークン発行 on the PC, from the selection page to its completion. */
export async function issueApp(person: Person, address: string): Promise<void> {
  await person.click('choose-issue')
  // The kinds depend on the institution; with one kind there is no choice to make.
  await person.window
    .locator('[data-testid=page-token-issue-select], [data-testid=page-soft-issue-input]')
    .first()
    .waitFor({ timeout: PATIENCE })
  if (await person.at('action-issue-software').isVisible()) await person.click('issue-software')
  await person.pageIs('soft-issue-input')
  await person.fill('phoneMail', address)
  await person.fill('phoneMail2', address)
  await person.fill('startPassword', START_PASSWORD)
  await person.fill('startPassword2', START_PASSWORD)
  await person.click('soft-issue-next')
  await person.pageIs('soft-issue-confirm')
  const [mailPassword = ''] = await readMail(person, ['メール通知パスワード'])
  await person.fill('mailPassword', mailPassword)
  await person.fill('confirmPassword', user('tokkun01').confirmPassword)
  await person.click('soft-issue-confirm')
  await person.pageIs('soft-issue-complete')
}

/** On the phone: the mail's link, the download, the first start, the display name. */
export async function setUpApp(person: Person): Promise<void> {
  const [serviceId = '', userId = ''] = await readMail(person, ['サービスID', 'ユーザID'])
  await tap(person, 'open-link')
  await person.see('phone-store')
  await tap(person, 'install:a')
  await typeOnPhone(person, 'serviceId', serviceId)
  await typeOnPhone(person, 'userId', userId)
  await typeOnPhone(person, 'password', START_PASSWORD)
  await tap(person, 'send')
  await tap(person, 'next')
  await tap(person, 'register')
  await person.see('phone-digits')
}
