import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import { alertSays, applyForFobs, slipped } from './support/company.ts'
import {
  enter,
  fobCode,
  fobSerial,
  openSelection,
  prepareTransfer,
  take,
  user,
} from './support/everyday.ts'
import { issueApp, tap, typeOnPhone } from './support/on-phone.ts'
import { BAD, paste } from './support/paste.ts'
import type { Person } from './support/person.ts'

const { open, app } = benchWindow()

/** A bad value and the alert it causes. */
type Case = readonly [value: string, alert: string]

/** Pastes each value into a field, presses the button, and waits for its message. */
async function each(
  person: Person,
  field: string,
  action: string,
  cases: readonly Case[],
  before: () => Promise<void> = async () => undefined,
): Promise<void> {
  for (const [value, alert] of cases) {
    await before()
    await paste(app(), person, `field-${field}`, value)
    await person.click(action)
    // Neighbours in a table have different messages, so an old one is never taken for the new one.
    await person.see(`alert-${alert}`)
  }
}

const at = (institution: string): Promise<Person> =>
  open({ args: [`--institution=${institution}`], paused: true })

describe('bad values in the fields', () => {
  it('login ID, serial number and one-time password: a message each, and the right ones still work', async () => {
    const person = await at('business-direct')
    await applyForFobs(person)
    const login: readonly Case[] = [
      [BAD.long, 'LGN-E01'],
      [BAD.empty, 'LGN-W01'],
      [BAD.letters, 'LGN-E01'],
      [BAD.fullWidth, 'LGN-W02'],
      [BAD.lines, 'LGN-E01'],
    ]
    await each(person, 'userId', 'login', login, () => person.fill('password', 'x'))
    await enter(person)
    await person.pageIs('hardware-start')
    const serial: readonly Case[] = [
      [BAD.empty, 'OTP-W81'],
      [BAD.fullWidth, 'OTP-E81'],
      [BAD.long, 'OTP-W83'],
      [BAD.lines, 'OTP-E81'],
      [BAD.letters, 'OTP-W82'],
    ]
    await each(person, 'serial', 'start-hardware', serial)
    await person.fill('serial', await fobSerial(person))
    const code = await fobCode(person)
    const otp: readonly Case[] = [
      [BAD.empty, 'OTP-W31'],
      [BAD.long, 'OTP-W32'],
      [BAD.letters, 'OTP-W33'],
      [`${slipped(code).slice(0, 3)}\n${slipped(code).slice(3)}`, 'OTP-E31'],
    ]
    await each(person, 'otp', 'start-hardware', otp)
    // Only what could have been a code counts.
    await alertSays(person, 'OTP-E31', 'あと4回')
    const fullWidth = code.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))
    await paste(app(), person, 'field-otp', fullWidth)
    await person.click('start-hardware')
    await person.pageIs('hardware-start-complete')
  })

  it('amount and payee: a message each; what was meant is taken', async () => {
    const person = await at('key-fob-online')
    await enter(person)
    await prepareTransfer(person)
    await person.click('transfer-back')
    await person.pageIs('transfer-input')
    const amount: readonly Case[] = [
      [BAD.empty, 'TRF-W10'],
      [BAD.long, 'TRF-W15'],
      [BAD.letters, 'TRF-W11'],
      ['-1', 'TRF-W13'],
      ['0', 'TRF-W14'],
      ['1,0000', 'TRF-W12'],
    ]
    await each(person, 'amount', 'transfer-next', amount)
    await paste(app(), person, 'field-amount', '１２\n０００')
    const name: readonly Case[] = [
      [BAD.empty, 'TRF-W07'],
      [BAD.letters, 'TRF-W09'],
      ['ｱ'.repeat(2000), 'TRF-W08'],
      [BAD.fullWidth, 'TRF-W09'],
    ]
    await each(person, 'payeeName', 'transfer-next', name)
    await paste(app(), person, 'field-payeeName', 'ﾔﾏﾀﾞ\nﾀﾛｳ')
    await person.click('transfer-next')
    await person.pageIs('transfer-confirm')
    const asked = (await person.at('page-transfer-confirm').textContent()) ?? ''
    expect(asked).toContain('12,000')
    expect(asked).toContain('ﾔﾏﾀﾞ ﾀﾛｳ')
  })

  it('start-of-use password, mail address and the phone’s own fields: a message each', async () => {
    const person = await at('phone-app')
    await take(person, 'phone')
    await enter(person)
    await openSelection(person)
    await person.click('choose-issue')
    await person.pageIs('soft-issue-input')
    for (const value of Object.values(BAD)) {
      for (const field of ['phoneMail', 'phoneMail2']) {
        await paste(app(), person, `field-${field}`, value)
      }
      await person.click('soft-issue-next')
      await person.see(value === '' ? 'alert-OTP-W75' : 'alert-OTP-W76')
      for (const field of ['phoneMail', 'phoneMail2']) {
        await paste(app(), person, `field-${field}`, 'tokkun@keitai.example')
      }
      for (const field of ['startPassword', 'startPassword2']) {
        // Half-width digits only, without blanks (S3-23).
        await paste(app(), person, `field-${field}`, value)
      }
      await person.click('soft-issue-next')
      await person.see('alert-OTP-W78')
    }
    await person.menu('nav:top')
    await openSelection(person)
    await issueApp(person, 'tokkun@keitai.example')

    await person.at('phone-home-button').click()
    await tap(person, 'go:mail')
    await person.window.locator('[data-testid^="phone-action-mail:"]').first().click()
    await tap(person, 'open-link')
    await tap(person, 'install:a')
    for (const value of [BAD.empty, BAD.long, BAD.letters, '１２\n３']) {
      await refusedByApp(person, 'serviceId', value, 'サービスIDは')
      await typeOnPhone(person, 'serviceId', '１２３４５６７８')
      await refusedByApp(person, 'userId', value, 'ユーザIDは')
      await typeOnPhone(person, 'userId', '999999999999')
      await refusedByApp(person, 'password', value, '利用開始パスワードは')
    }
    await typeOnPhone(person, 'password', '2468')
    await tap(person, 'send')
    await phoneSays(person, '発行されていません')
  })

  it('the transaction’s code of a camera token: a message each, and nothing is booked', async () => {
    const person = await open()
    await person.logIn()
    await person.register()
    await person.doneYes()
    await prepareTransfer(person)
    const code: readonly Case[] = [
      [BAD.empty, 'OTP-W31'],
      [BAD.long, 'OTP-W32'],
      [BAD.letters, 'OTP-W33'],
      [BAD.fullWidth, 'OTP-E31'],
    ]
    const confirm = () => person.fill('confirmPassword', user('tokkun01').confirmPassword)
    await each(person, 'transactionCode', 'transfer-approve', code, confirm)
    await person.menu('nav:statement')
    await person.pageIs('statement')
    expect(await person.at('page-statement').textContent()).not.toContain('12,000')
  })

  it('more than any field takes: the bench says so, keeps the field and goes on', async () => {
    const person = await at('key-fob-online')
    await paste(app(), person, 'field-userId', 'x'.repeat(100_000))
    await expect.poll(() => person.window.getByTestId('toast').count()).toBeGreaterThan(0)
    await enter(person)
    await person.pageIs('top')
  })
})

/** Types into the phone's field and sends: the app says which field is wrong. */
async function refusedByApp(
  person: Person,
  field: string,
  value: string,
  text: string,
): Promise<void> {
  await paste(app(), person, `phone-field-${field}`, value)
  await tap(person, 'send')
  await phoneSays(person, text)
}

async function phoneSays(person: Person, text: string): Promise<void> {
  await person.at('phone').getByRole('alert').filter({ hasText: text }).waitFor()
}
