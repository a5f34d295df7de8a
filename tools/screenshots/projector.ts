import type { TokkunBridge } from '../../host/link/calls.ts'
import type { Person } from '../../test/e2e/support/person.ts'
import { type Album, photograph } from './album.ts'
import { cutTexts } from './cut-texts.ts'
import { develop, type Film, type Shot, setupOf } from './film.ts'

declare global {
  interface Window {
    /** Put there by the preload, before the page's scripts run. */
    readonly tokkun?: TokkunBridge
  }
}

/** Shows films in the running app and takes their pictures. */
export class Projector {
  constructor(
    private readonly person: Person,
    private readonly album: Album,
  ) {}

  /** The film's pictures that the album wants. */
  async show(film: Film): Promise<void> {
    const shots = develop(film)
    if (!shots.some(({ name, sight }) => this.album.files(name, sight).length > 0)) return
    await this.person.window.evaluate(async (setup) => {
      const ack = await window.tokkun?.command({ kind: 'new-session', setup, paused: true })
      if (ack?.ok !== true) throw new Error('the host refuses the session')
    }, setupOf(film))
    await this.person.pageIs('login')
    for (const shot of shots) {
      await this.play(shot)
      await this.take(shot)
    }
  }

  /** Gives the shot's inputs to the bench, each at its own moment. */
  private async play(shot: Shot): Promise<void> {
    await this.person.window.evaluate(async (inputs) => {
      const bridge = window.tokkun
      if (bridge === undefined) throw new Error('no bridge')
      let now = (await bridge.snapshot()).world.now
      for (const { at, input } of inputs) {
        if (at > now) await bridge.command({ kind: 'pass-to', at })
        now = at
        if (input.kind === 'time') continue
        const ack = await bridge.input(input)
        if (!ack.ok) throw new Error(`${input.kind}: ${ack.error}`)
      }
    }, shot.inputs)
  }

  private async take(shot: Shot): Promise<void> {
    const { person, album } = this
    const { name, sight } = shot
    const { tab = 'bank', hand, open, close } = sight
    const pictures = album.files(name, sight)
    if (pictures.length === 0) return
    await person.at(`tab-${tab}`).click()
    if (tab === 'bank') await person.pageIs(shot.page)
    if (hand !== undefined) await person.at(`device-${hand}`).click()
    if (hand === 'phone') await person.see('phone')
    await person.window.mouse.move(2, 2)
    await open?.(person)
    await photograph(person.window, pictures)
    for (const text of await cutTexts(person.window)) console.log(`  cut off in ${name}: ${text}`)
    // A long page has to be scrolled: its end is a second picture.
    if (album.ends && (await this.scroll('end'))) {
      await photograph(person.window, album.files(`${name}-end`, sight))
      await this.scroll('top')
    }
    await close?.(person)
  }

  /** Scrolls the front view; returns false if everything is visible. */
  private scroll(to: 'top' | 'end'): Promise<boolean> {
    return this.person.window.evaluate((end) => {
      const pane = [...document.querySelectorAll('[role=dialog] *, .pc-panel')].find(
        (element) =>
          element.scrollHeight > element.clientHeight + 24 &&
          ['auto', 'scroll'].includes(getComputedStyle(element).overflowY),
      )
      pane?.scrollTo({ top: end ? pane.scrollHeight : 0, behavior: 'instant' })
      return pane !== undefined
    }, to === 'end')
  }
}
