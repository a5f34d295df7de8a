import type { Page } from 'playwright-core'
import { CUSTOMERS } from '../../../bank/books/users.ts'

/** How long a person waits for something to show before giving up, ms. A bound, not a sleep. */
const PATIENCE = 20_000

type TokenKey = 'left' | 'centre' | 'right'

/** The master user, as printed on the memo in the parcel. */
export function memo(): { id: string; password: string; confirmPassword: string } {
  const master = CUSTOMERS.find((customer) => customer.role === 'master')
  if (master === undefined) throw new Error('no master user')
  return master
}

/**
 * A person at a window, with mouse, keys and eyes only. Every method ends when the screen shows
 * what it should; none sleeps.
 */
export class Person {
  constructor(readonly window: Page) {}

  at(testId: string) {
    return this.window.getByTestId(testId).first()
  }

  async see(testId: string): Promise<void> {
    await this.at(testId).waitFor({ state: 'visible', timeout: PATIENCE })
  }

  /** The LCD's text as one line, as a screen reader reads it. */
  async lcd(): Promise<string> {
    return ((await this.at('lcd-text').textContent()) ?? '').replace(/\s+/g, ' ').trim()
  }

  async lcdShows(text: string): Promise<void> {
    await this.window.waitForFunction(
      (wanted) => {
        const shown = document.querySelector('[data-testid="lcd-text"]')?.textContent ?? ''
        const line = shown.replace(/\s+/g, ' ').trim()
        return wanted === '' ? line === '' : line.includes(wanted)
      },
      text,
      { timeout: PATIENCE },
    )
  }

  /** Waits until the LCD no longer shows this whole text. */
  async lcdShowsOther(text: string): Promise<void> {
    await this.window.waitForFunction(
      (before) => {
        const shown = document.querySelector('[data-testid="lcd-text"]')?.textContent ?? ''
        return shown.replace(/\s+/g, ' ').trim() !== before
      },
      text,
      { timeout: PATIENCE },
    )
  }

  lcdIsDark(): Promise<void> {
    return this.lcdShows('')
  }

  /** Presses one of the token's buttons with the mouse. */
  async press(key: TokenKey): Promise<void> {
    await this.at(`key-${key}`).click()
  }

  /** Holds the centre button with the mouse until the LCD shows `until` (empty: is dark). */
  async holdCentre(until: string): Promise<void> {
    await this.at('key-centre').hover()
    await this.window.mouse.down()
    await this.lcdShows(until)
    await this.window.mouse.up()
  }

  async tab(name: 'bank' | 'mail' | 'papers'): Promise<void> {
    await this.at(`tab-${name}`).click()
  }

  /** Types into a field of the bank's page, key by key. */
  async fill(field: string, text: string): Promise<void> {
    const box = this.at(`field-${field}`)
    await box.click()
    await this.window.keyboard.press('Control+A')
    await this.window.keyboard.type(text)
    await this.window.waitForFunction(
      ([id, wanted]) =>
        document.querySelector<HTMLInputElement>(`[data-testid="${id}"]`)?.value === wanted,
      [`field-${field}`, text] as const,
      { timeout: PATIENCE },
    )
  }

  async click(action: string): Promise<void> {
    await this.at(`action-${action}`).click()
  }

  async menu(action: string): Promise<void> {
    await this.at(`nav-${action}`).click()
  }

  /** Waits until the bank shows the page with this id. */
  async pageIs(id: string): Promise<void> {
    await this.see(`page-${id}`)
  }

  /** The digits on the LCD, read from its lines in groups of four. */
  async digits(length: number): Promise<string> {
    const found = await this.window.waitForFunction(
      (wanted) => {
        const shown = document.querySelector('[data-testid="lcd-text"]')?.textContent ?? ''
        const lines = shown.split('\n').filter((line) => /^[\d ]+$/.test(line))
        const digits = lines.join('').replaceAll(' ', '')
        return digits.length === wanted ? digits : null
      },
      length,
      { timeout: PATIENCE },
    )
    return (await found.jsonValue()) ?? ''
  }

  /** Opens the newest mail. */
  async openNewestMail(template: string): Promise<void> {
    await this.tab('mail')
    await this.window.locator('[data-testid^="mail-item-"]').first().click()
    await this.see(`mail-${template}`)
  }

  /** Chooses the desk camera and brings the token over the code that is shown. */
  async scanFromDesk(): Promise<void> {
    await this.at('camera-desk').click()
    await this.at('bring-over-code').click()
  }

  async logIn(): Promise<void> {
    await this.tab('bank')
    await this.fill('userId', memo().id)
    await this.fill('password', memo().password)
    await this.click('login')
    await this.pageIs('top')
  }

  /** 利用開始登録 up to the mail. */
  async requestMail(): Promise<void> {
    await this.tab('bank')
    await this.menu('nav:otp')
    await this.pageIs('otp-request')
    await this.click('request-mail')
    await this.pageIs('otp-device-code')
  }

  /** From the mail to the device code on the LCD, by the desk camera. */
  async scanMail(): Promise<void> {
    await this.openNewestMail('activation-code')
    await this.holdCentre('E002')
    await this.press('right')
    await this.lcdShows('Scan')
    await this.scanFromDesk()
    await this.lcdShows('Device code')
  }

  async enterDeviceCode(): Promise<void> {
    const code = await this.digits(16)
    await this.tab('bank')
    await this.fill('deviceCode', code)
    await this.click('submit-device-code')
    await this.pageIs('otp-signature')
  }

  /** Done → Yes → Continue → code 2 by the desk camera. */
  async scanPage(): Promise<void> {
    await this.press('right')
    await this.lcdShows('E011')
    await this.press('right')
    await this.lcdShows('capture the next image')
    await this.press('right')
    await this.lcdShows('Cancel')
    await this.scanFromDesk()
    await this.lcdShows('Signature')
  }

  async enterSignature(): Promise<void> {
    await this.fill('signature', await this.digits(8))
    await this.click('submit-signature')
    await this.pageIs('otp-complete')
  }

  /** The last two presses, and a check that they worked. */
  async doneYes(): Promise<void> {
    await this.press('right')
    await this.lcdShows('E011')
    await this.press('right')
    await this.lcdShows('The Device is Activated')
  }

  /** From the login page to the device code on the LCD, by the desk camera. */
  async toDeviceCode(): Promise<void> {
    await this.logIn()
    await this.requestMail()
    await this.scanMail()
  }

  /** From the bank's top page (or 利用開始登録) to the acceptance; nothing pressed after it. */
  async register(): Promise<void> {
    await this.requestMail()
    await this.scanMail()
    await this.enterDeviceCode()
    await this.scanPage()
    await this.enterSignature()
  }

  /** Switches on a token that is off, and starts its camera. */
  async cameraOn(): Promise<void> {
    await this.holdCentre('E002')
    await this.press('right')
    await this.lcdShows('Cancel')
  }
}
