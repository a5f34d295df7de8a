import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'
import { expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import type { Person } from './support/person.ts'

const { open } = benchWindow()

/** Shows the token a picture file, chosen with the open button. */
async function showPicture(person: Person, bytes: Buffer): Promise<void> {
  const file = join(tmpdir(), `tokkun-picture-${process.pid}.png`)
  writeFileSync(file, bytes)
  const chooser = person.window.waitForEvent('filechooser')
  await person.at('camera-picture').click()
  await (await chooser).setFiles(file)
}

async function toastSays(person: Person, text: string): Promise<void> {
  await expect
    .poll(() => person.window.getByTestId('toast').allInnerTexts())
    .toContainEqual(expect.stringContaining(text))
}

it('a picture while the token’s camera is off is answered with what to do first', async () => {
  const person = await open()
  await showPicture(person, await QRCode.toBuffer('https://foreign.example/'))
  await toastSays(person, '右ボタン')
})

it('a foreign code is E101 on the LCD, and Continue scans again', async () => {
  const person = await open()
  await person.cameraOn()
  await showPicture(person, await QRCode.toBuffer('https://foreign.example/', { scale: 8 }))
  await person.lcdShows('E101')
  await person.press('right')
  await person.lcdShows('Cancel')
})

it('a file that is no picture, and a picture without a code, get a sentence each', async () => {
  const person = await open({ language: 'en' })
  await person.cameraOn()
  await showPicture(person, Buffer.from('this is not a picture'))
  await toastSays(person, 'cannot be opened as a picture')
  const white = { dark: '#ffffffff', light: '#ffffffff' }
  const blank = await QRCode.toBuffer('nothing to be seen', { scale: 8, color: white })
  await showPicture(person, blank)
  await toastSays(person, 'No code was found')
  expect(await person.lcd()).toContain('Cancel')
})

it('no webcam: a sentence, and the walk goes on with the desk camera', async () => {
  const person = await open()
  await person.logIn()
  await person.requestMail()
  await person.openNewestMail('activation-code')
  await person.at('camera-webcam').click()
  await person.cameraOn()
  await toastSays(person, 'Webカメラ')
  await person.scanFromDesk()
  await person.lcdShows('Device code')
})

it('too few digits, letters and a swapped pair: each its own message, nothing lost', async () => {
  const person = await open()
  await person.toDeviceCode()
  const code = await person.digits(16)
  await person.tab('bank')
  await person.fill('deviceCode', code.slice(0, 15))
  await person.click('submit-device-code')
  await person.see('alert-OTP-W02')
  await person.fill('deviceCode', `${code.slice(0, 15)}x`)
  await person.click('submit-device-code')
  await person.see('alert-OTP-W03')
  const wrongLast = (Number(code.at(-1)) + 1) % 10
  await person.fill('deviceCode', `${code.slice(0, 15)}${wrongLast}`)
  await person.click('submit-device-code')
  await person.see('alert-OTP-W04')
  await person.fill('deviceCode', code)
  await person.click('submit-device-code')
  await person.pageIs('otp-signature')
})
