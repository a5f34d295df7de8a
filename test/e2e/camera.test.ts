import QRCode from 'qrcode'
import { describe, expect, it } from 'vitest'
import { channelOf } from '../../host/link/calls.ts'
import { benchWindow } from './support/bench-window.ts'
import { blankFilm, filmOf } from './support/film.ts'
import type { Person } from './support/person.ts'
import { encodePng } from './support/png.ts'

const { open, app } = benchWindow()

const FOREIGN = 'https://foreign.example/'

async function cameraOn(person: Person): Promise<void> {
  await person.holdCentre('E002')
  await person.press('right')
  await person.lcdShows('Cancel')
}

async function toasts(person: Person): Promise<readonly string[]> {
  return person.window.getByTestId('toast').allInnerTexts()
}

async function toastSays(person: Person, text: string): Promise<void> {
  await expect.poll(() => toasts(person)).toContainEqual(expect.stringContaining(text))
}

async function hintSays(person: Person, text: string): Promise<void> {
  await expect.poll(() => person.at('camera-hint').textContent()).toContain(text)
}

/** Lets the app's pages use the webcam, or not, like the system's settings. */
async function permit(granted: boolean): Promise<void> {
  await app().app.evaluate(({ session }, allowed) => {
    session.defaultSession.setPermissionRequestHandler((_page, _what, answer) => answer(allowed))
    session.defaultSession.setPermissionCheckHandler(() => allowed)
  }, granted)
}

describe('the webcam', () => {
  it('refused: a sentence, the session goes on, and once allowed the same button works', async () => {
    const person = await open({ y4m: filmOf(FOREIGN) })
    await permit(false)
    await person.at('camera-webcam').click()
    await cameraOn(person)
    await toastSays(person, 'Webカメラの使用が許可されていません')
    await person.press('left')
    await person.lcdShows('E002')
    await person.press('right')
    await toastSays(person, 'Webカメラの使用が許可されていません')
    await permit(true)
    await person.at('camera-webcam').click()
    await person.lcdShows('E101')
    expect(await toasts(person)).toEqual([])
  })

  it('unplugged while scanning: a sentence, the session goes on, and plugged in again it works', async () => {
    const person = await open({ y4m: blankFilm(), language: 'en' })
    // The page keeps its stream to itself, so the test has to get hold of it to end it.
    await person.window.evaluate(() => {
      const { mediaDevices } = navigator
      const ask = mediaDevices.getUserMedia.bind(mediaDevices)
      mediaDevices.getUserMedia = async (wish) => {
        const stream = await ask(wish)
        window.addEventListener('pull-the-plug', () => {
          for (const track of stream.getTracks()) {
            track.stop()
            track.dispatchEvent(new Event('ended'))
          }
        })
        return stream
      }
    })
    await person.at('camera-webcam').click()
    await cameraOn(person)
    await hintSays(person, 'No code to be seen here')
    await person.window.evaluate(() => window.dispatchEvent(new Event('pull-the-plug')))
    await toastSays(person, 'The webcam was unplugged')
    await hintSays(person, 'The webcam was unplugged')
    expect(await person.lcd()).toContain('Cancel')
    await person.at('camera-webcam').click()
    await hintSays(person, 'No code to be seen here')
    expect(await toasts(person)).toEqual([])
  })
})

describe('a picture', () => {
  it('dropped on the window is shown to the token', async () => {
    const person = await open()
    await cameraOn(person)
    const picture = await QRCode.toDataURL(FOREIGN, { scale: 8 })
    await person.window.evaluate(async (url) => {
      const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (c) => c.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], 'code.png', { type: 'image/png' }))
      for (const type of ['dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
        document.body.dispatchEvent(event)
      }
    }, picture)
    await person.lcdShows('E101')
  })

  it('pasted from the clipboard is shown to the token', async () => {
    const person = await open()
    await cameraOn(person)
    const picture = await QRCode.toDataURL(FOREIGN, { scale: 8 })
    // Any program may have put it there; here the page does, with a permission for this once.
    await permit(true)
    await person.window.evaluate(async (url) => {
      const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (c) => c.charCodeAt(0))
      const png = new Blob([bytes], { type: 'image/png' })
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    }, picture)
    await person.window.keyboard.press('Control+V')
    await person.lcdShows('E101')
  })

  it('too large to be looked at gets a sentence, and the next one is read', async () => {
    const person = await open()
    await cameraOn(person)
    // Wider than any canvas can be (65,535), but with few enough pixels to be opened.
    const wide = encodePng(70_000, 8)
    const show = async (buffer: Buffer) => {
      const chooser = person.window.waitForEvent('filechooser')
      await person.at('camera-picture').click()
      await (await chooser).setFiles({ name: 'picture.png', mimeType: 'image/png', buffer })
    }
    await show(wide)
    await expect.poll(async () => (await toasts(person)).length).toBe(1)
    await show(await QRCode.toBuffer(FOREIGN, { scale: 8 }))
    await person.lcdShows('E101')
  })
})

describe('the desk camera', () => {
  it('reads from the page after the PC was folded away and brought back', async () => {
    const person = await open()
    await person.logIn()
    await person.requestMail()
    await person.openNewestMail('activation-code')
    await cameraOn(person)
    await person.at('hold-over-code').click()
    await person.see('held-token')
    await person.at('column-pc').click()
    await expect.poll(() => person.window.getByTestId('tab-mail').count()).toBe(0)
    await person.at('column-pc').click()
    await person.see('code2d')
    await person.scanFromDesk()
    await person.lcdShows('Device code')
  })

  it('reads from another tab than the one it was held over first', async () => {
    const person = await open()
    await person.logIn()
    await person.requestMail()
    await person.openNewestMail('activation-code')
    await person.tab('bank')
    await cameraOn(person)
    await person.at('hold-over-code').click()
    await hintSays(person, 'ここに二次元コードは見えません')
    await person.tab('mail')
    await person.scanFromDesk()
    await person.lcdShows('Device code')
  })
})

describe('the screen', () => {
  it('is chosen where there are several, and another window too', async () => {
    const person = await open({ language: 'en' })
    const channels = { screens: channelOf('screens'), choose: channelOf('chooseScreen') }
    await app().app.evaluate(({ ipcMain }, { screens, choose }) => {
      const chosen: unknown[] = []
      Reflect.set(globalThis, 'chosenScreens', chosen)
      for (const channel of [screens, choose]) ipcMain.removeHandler(channel)
      ipcMain.handle(screens, () => [
        { id: 'screen:1:0', name: 'Screen 1', kind: 'screen' },
        { id: 'screen:2:0', name: 'Screen 2', kind: 'screen' },
        { id: 'window:9:0', name: 'A letter', kind: 'window' },
      ])
      ipcMain.handle(choose, (_event, id) => {
        chosen.push(id)
      })
    }, channels)
    await person.at('camera-screen').click()
    await person.at('screen-source').getByRole('button').click()
    await person.window.getByRole('option', { name: 'Window: A letter' }).click()
    await person.at('screen-source').getByRole('button').click()
    await person.window.getByRole('option', { name: 'The screen with this window' }).click()
    await expect
      .poll(() => app().app.evaluate(() => Reflect.get(globalThis, 'chosenScreens')))
      .toEqual(['window:9:0', null])
  })
})
