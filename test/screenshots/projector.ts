import { join } from 'node:path'
import type { TokkunBridge } from '../../host/bridge.ts'
import type { Person } from '../e2e/support/person.ts'
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
    private readonly folder: string,
  ) {}

  /** The film's pictures; `onlyReadme`: those of the README alone. */
  async show(film: Film, onlyReadme: boolean): Promise<void> {
    await this.person.window.evaluate(async (setup) => {
      const ack = await window.tokkun?.command({ kind: 'new-session', setup, paused: true })
      if (ack?.ok !== true) throw new Error('the host refuses the session')
    }, setupOf(film))
    await this.person.pageIs('login')
    for (const shot of develop(film)) {
      await this.play(shot)
      if (!onlyReadme) await this.take(shot, shot.name)
      else if (shot.sight.readme !== undefined) await this.take(shot, shot.sight.readme)
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

  private async take(shot: Shot, name: string): Promise<void> {
    const { person, folder } = this
    const { tab = 'bank', hand, open, close } = shot.sight
    await person.at(`tab-${tab}`).click()
    if (tab === 'bank') await person.pageIs(shot.page)
    if (hand !== undefined) await person.at(`device-${hand}`).click()
    if (hand === 'phone') await person.see('phone')
    await person.window.mouse.move(2, 2)
    await open?.(person)
    await this.picture(name)
    for (const text of await cutTexts(person.window)) console.log(`  cut off in ${name}: ${text}`)
    // A long page is seen by scrolling: its end is a second picture.
    if (shot.sight.readme !== name && (await this.scroll('end'))) {
      await this.picture(`${name}-end`)
      await this.scroll('top')
    }
    await close?.(person)
    console.log(join(folder, name))
  }

  private async picture(name: string): Promise<void> {
    const path = join(this.folder, `${name}.png`)
    await this.person.window.screenshot({ path, animations: 'disabled' })
  }

  /** Scrolls what is in front; false where everything is in sight. */
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
