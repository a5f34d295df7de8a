import type { Person } from '../../test/e2e/support/person.ts'

/** One picture: its name, and the walk from the picture before it. */
export interface WindowPicture {
  readonly name: string
  /** Also shown in the README. */
  readonly readme?: true
  /** Also shown in the manual, in both languages: the file's name there. */
  readonly manual?: string
  readonly go: (person: Person) => Promise<void>
}

async function toast(person: Person): Promise<void> {
  await person.see('toast')
}

/** Every screen and state of a walk, in order; each scene goes on from the one before. */
export const SCENES: readonly WindowPicture[] = [
  { name: '01-login', go: (p) => p.pageIs('login') },
  { name: '02-papers', go: (p) => p.tab('papers') },
  { name: '03-top', go: (p) => p.logIn() },
  {
    name: '04-request',
    async go(p) {
      await p.menu('nav:otp')
      await p.pageIs('otp-request')
    },
  },
  { name: '05-device-code-page', go: (p) => p.requestMail() },
  { name: '06-mail', go: (p) => p.openNewestMail('activation-code') },
  { name: '07-token-on', go: (p) => p.holdCentre('E002') },
  {
    name: '08-camera',
    async go(p) {
      await p.press('right')
      await p.lcdShows('Cancel')
    },
  },
  {
    name: '09-held',
    readme: true,
    async go(p) {
      await p.at('camera-desk').click()
      await p.at('hold-over-code').click()
      const box = await p.at('code2d').boundingBox()
      if (box !== null) await p.window.mouse.move(box.x + box.width + 150, box.y + box.height / 2)
      await p.see('held-token')
    },
  },
  {
    name: '10-device-code',
    manual: 'bench',
    async go(p) {
      await p.at('bring-over-code').click()
      await p.digits(16)
    },
  },
  {
    name: '11-typing',
    async go(p) {
      const code = await p.digits(16)
      await p.tab('bank')
      await p.fill('deviceCode', code.slice(0, 15))
      await p.click('submit-device-code')
      await p.see('alert-OTP-W02')
    },
  },
  {
    name: '12-code-2',
    async go(p) {
      await p.enterDeviceCode()
    },
  },
  {
    name: '13-question',
    async go(p) {
      await p.press('right')
      await p.lcdShows('E011')
    },
  },
  {
    name: '14-signature',
    async go(p) {
      await p.press('right')
      await p.lcdShows('capture the next image')
      await p.press('right')
      await p.lcdShows('Cancel')
      await p.scanFromDesk()
      await p.digits(8)
    },
  },
  { name: '15-accepted', readme: true, go: (p) => p.enterSignature() },
  {
    name: '16-activated',
    readme: true,
    async go(p) {
      await p.doneYes()
      await p.openNewestMail('accepted')
    },
  },
  {
    name: '17-refused',
    async go(p) {
      await p.press('right')
      await p.lcdShows('Scan')
      await p.press('right')
      await p.lcdShows('Cancel')
      await p.window.locator('[data-testid^="mail-item-"]').last().click()
      await p.scanFromDesk()
      await p.lcdShows('E111')
    },
  },
  {
    name: '18-initialise',
    async go(p) {
      await p.tab('bank')
      await p.menu('nav:admin')
      await p.click('admin-users')
      await p.click('nav:initialise')
      await p.pageIs('initialise')
    },
  },
  {
    name: '19-balance',
    async go(p) {
      await p.menu('nav:balance')
      await p.pageIs('balance')
    },
  },
  {
    name: '20-counter',
    async go(p) {
      await p.at('counter').click()
      await p.at('hand-in-token-reset').click()
      await p.see('counter-said')
    },
  },
  {
    name: '21-webcam-missing',
    async go(p) {
      await p.press('right')
      await p.lcdShows('Cancel')
      await p.at('camera-webcam').click()
      await toast(p)
    },
  },
  {
    name: '22-countdown',
    async go(p) {
      // The countdown runs in the last ten of thirty virtual seconds: two of real ones at ×10.
      await p.at('speed-10').click()
      await p.window.waitForFunction(() =>
        /\d/.test(document.querySelector('[data-testid="next-deadline"]')?.textContent ?? ''),
      )
      await p.window.waitForFunction(() => {
        const text = document.querySelector('[data-testid="next-deadline"]')?.textContent ?? ''
        return Number(/(\d+)\s*(秒|s)/.exec(text)?.[1] ?? 99) <= 9
      })
      await p.window.keyboard.press('F8')
    },
  },
  {
    name: '23-help',
    async go(p) {
      await p.window.keyboard.press('F1')
      await p.see('dialog-help')
    },
  },
]
