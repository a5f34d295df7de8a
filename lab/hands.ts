import type { FormKind } from '../bank/books/branch.ts'
import type { Block, Page } from '../bank/page.ts'
import type { TokenKind } from '../bank/policy/schema.ts'
import type { Key } from '../firmware/camera-token/state.ts'
import { renderDevice } from '../firmware/device.ts'
import type { PhoneBlock, PhoneView } from '../firmware/phone-app/state.ts'
import { after, type Millis } from '../protocol/time.ts'
import { apply } from './apply.ts'
import type { Deadline } from './clock.ts'
import { nextDeadline, upcoming } from './clock.ts'
import type { WorldEvent } from './events.ts'
import type { Input, ScanSource, Stamped } from './inputs.ts'
import { phoneView } from './phone/view.ts'
import { startWorld } from './start.ts'
import type { BenchSetup, World } from './world.ts'

/**
 * How long a finger stays on a button in a short press. Assumption: any time below a long press
 * will do.
 */
export const PRESS_MS = 120
/** Time from one key of a keyboard to the next. Assumption: a slow typist. */
export const KEY_MS = 150
/** How much longer than the firmware asks a person holds a key. */
export const HOLD_SPARE_MS = 200

/** Hears of an input, with the bench as it was and as it has become. */
export type OnInput = (input: Input, before: World, after: World) => void

/**
 * A customer's hands and eyes as code: they do only what a person can do, and every action becomes
 * an input. The guide, the walks, the tests and the benchmark use them; the recording (`inputs`)
 * replays to the same world.
 */
export class Hands {
  world: World
  readonly events: WorldEvent[] = []
  readonly inputs: Stamped[] = []

  readonly #onInput: OnInput | undefined

  /** `onInput` hears of every input, once it is applied. */
  constructor(setup: BenchSetup, onInput?: OnInput) {
    this.world = startWorld(setup)
    this.#onInput = onInput
  }

  /** Gives one input, `laterMs` after the current time. */
  give(input: Input, laterMs = 0): void {
    const stamped: Stamped = { at: after(this.world.now, laterMs), input }
    const before = this.world
    const applied = apply(before, stamped)
    this.world = applied.world
    this.events.push(...applied.events)
    this.inputs.push(stamped)
    this.#onInput?.(stamped.input, before, applied.world)
  }

  /** Presses a button briefly. */
  press(key: Key, token = 0): void {
    this.give({ kind: 'key-down', token, key })
    this.give({ kind: 'key-up', token, key }, PRESS_MS)
  }

  /** Holds the centre button long enough to switch the token on or off (S0-10, S0-30). */
  longPress(token = 0): void {
    const device = this.world.tokens[token]
    const needed = device?.kind === 'camera-token' ? device.model.longPressMs : 0
    this.give({ kind: 'key-down', token, key: 'centre' })
    this.give({ kind: 'key-up', token, key: 'centre' }, needed + HOLD_SPARE_MS)
  }

  /** Waits so many milliseconds. */
  wait(ms: number): void {
    this.give({ kind: 'time' }, ms)
  }

  /** Jumps to the next deadline; returns what it was, or null. */
  waitForDeadline(): string | null {
    const deadline = nextDeadline(this.world)
    if (deadline === null) return null
    this.give({ kind: 'time' }, deadline.at - this.world.now)
    return deadline.what
  }

  /** Types into a field of the bank's page, one keystroke after the other. */
  type(field: string, text: string, msPerKey = KEY_MS): void {
    for (let n = 1; n <= text.length; n++) {
      this.give({ kind: 'type', field, value: text.slice(0, n) }, msPerKey)
    }
  }

  /** Clicks a button or menu entry of the bank's page. */
  click(action: string): void {
    this.give({ kind: 'click', action }, PRESS_MS)
  }

  /** Shows a text to the token's camera. */
  scan(text: string, source: ScanSource = 'script', token = 0): void {
    this.give({ kind: 'scan', token, source, text }, PRESS_MS)
  }

  /** Opens the newest mail; returns its 2-D code's text, or null if there is no mail or code. */
  openNewestMail(): string | null {
    const newest = this.world.desk.mailbox.at(-1)
    if (newest === undefined) return null
    this.give({ kind: 'open-mail', mail: newest.mail.id }, PRESS_MS)
    return codeIn(newest.mail.blocks)
  }

  /** The text of the 2-D code on the bank's page, or null. */
  codeOnPage(): string | null {
    return codeIn(this.world.desk.browser.page.blocks)
  }

  /** The digits on the token's LCD, without gaps; empty if it shows none. */
  digits(token = 0): string {
    return this.runs(token, 'code').join('').replaceAll(' ', '')
  }

  /** The texts of one role on the token's LCD. */
  runs(token: number, role: string): string[] {
    const device = this.world.tokens[token]
    if (device === undefined) return []
    const screen = renderDevice(device, this.world.now)
    return screen.runs.filter((run) => run.role === role).map((run) => run.text)
  }

  /** Name of the camera token's mode; `off` when it is switched off. */
  mode(token = 0): string {
    const device = this.world.tokens[token]
    return (device?.kind === 'camera-token' ? device.run?.mode.name : undefined) ?? 'off'
  }

  /** Waits until `at`; does nothing if that has passed already. */
  waitUntil(at: Millis): void {
    this.wait(Math.max(0, at - this.world.now))
  }

  /** Jumps from deadline to deadline until `what` has come; false: it never does. */
  waitFor(what: Deadline['what']): boolean {
    const next = upcoming(this.world).find((deadline) => deadline.what === what)
    if (next === undefined) return false
    this.waitUntil(next.at)
    return true
  }

  /** What the phone shows. */
  get screen(): PhoneView {
    return phoneView(this.world)
  }

  /**
   * Taps a button, link or row of the phone. Throws if there is none: a person could not tap it
   * either.
   */
  tap(action: string): void {
    if (action !== 'home' && !actionsOf(this.screen).includes(action)) {
      throw new Error(`no ${action} on the phone's ${this.screen.id}`)
    }
    this.give({ kind: 'phone-tap', action }, PRESS_MS)
  }

  /** Types into a field of the phone's screen. */
  typeOnPhone(field: string, text: string, msPerKey = KEY_MS): void {
    for (let n = 1; n <= text.length; n++) {
      this.give({ kind: 'phone-type', field, value: text.slice(0, n) }, msPerKey)
    }
  }

  /** The digits on the phone's screen; empty if it shows none. */
  phoneDigits(): string {
    const code = this.screen.blocks.find((block) => block.kind === 'code')
    return code?.kind === 'code' ? code.digits : ''
  }

  /** Hands a form in at the branch. */
  handIn(form: FormKind, user: string, device?: TokenKind): void {
    this.give({ kind: 'hand-in', form, user, ...(device === undefined ? {} : { device }) })
  }

  /** Codes of the messages on the bank's page. */
  get alerts(): readonly string[] {
    return this.page.alerts.map(({ code }) => code)
  }

  /** The page in the browser's front tab. */
  get page(): Page {
    return this.world.desk.browser.page
  }

  get now(): Millis {
    return this.world.now
  }
}

/** Everything that can be tapped on a screen of the phone. */
function actionsOf(view: PhoneView): readonly string[] {
  const of = (block: PhoneBlock): readonly string[] => {
    if (block.kind === 'button') return [block.action]
    return block.kind === 'list' ? block.rows.map(({ action }) => action) : []
  }
  return [...(view.back === null ? [] : [view.back]), ...view.blocks.flatMap(of)]
}

/** Text of the first 2-D code among blocks. */
export function codeIn(blocks: readonly Block[]): string | null {
  for (const block of blocks) if (block.kind === 'code2d') return block.payload
  return null
}
