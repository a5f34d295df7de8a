import { createHash } from 'node:crypto'
import { screenText } from '../../firmware/camera-token/screen.ts'
import { type Device, paletteOf, renderDevice, serialOf } from '../../firmware/device.ts'
import type { Screen } from '../../firmware/lcd/screen.ts'
import { phoneView } from '../../lab/phone/view.ts'
import type { World } from '../../lab/world.ts'
import { screenPng } from '../pictures/lcd-png.ts'
import { type Drawing, drawMail, drawPage } from '../pictures/page.ts'
import { drawPhone } from '../pictures/phone.ts'
import type { Language, Shot } from './evidence.ts'
import { WORDS } from './wording.ts'

/** Tokens whose LCD has changed. */
export function changedTokens(before: World, after: World): readonly number[] {
  return after.tokens.flatMap((device, index) => {
    const earlier = before.tokens[index]
    if (earlier === undefined) return [index]
    if (earlier === device && before.now === after.now) return []
    return same(renderDevice(earlier, before.now), renderDevice(device, after.now)) ? [] : [index]
  })
}

function same(a: Screen, b: Screen): boolean {
  return a.lit === b.lit && Buffer.from(a.pixels.buffer).equals(Buffer.from(b.pixels.buffer))
}

/** Draws what a person saw after a step; each picture is made once, however often it appears. */
export class StepPictures {
  readonly #language: Language
  readonly #pngs = new Map<string, Uint8Array>()
  readonly #drawings = new Map<string, Drawing>()
  #phoneUsed = false

  constructor(language: Language) {
    this.#language = language
  }

  /** A new desk: nobody has used its phone yet. */
  newCase(): void {
    this.#phoneUsed = false
  }

  /** LCDs that are lit or have changed, the bank's page, a mail just opened, the phone if used. */
  shots(before: World, after: World): readonly Shot[] {
    const changed = changedTokens(before, after)
    const lcds = after.tokens.flatMap((device, index) => {
      if (after.away.includes(index)) return []
      const screen = renderDevice(device, after.now)
      return screen.lit || changed.includes(index) ? [this.#lcd(device, screen)] : []
    })
    const page = this.#page(after)
    const opened = after.desk.openMail
    const mail = opened !== null && opened !== before.desk.openMail ? this.#mail(after, opened) : []
    if (isUsed(before, after)) this.#phoneUsed = true
    return [...lcds, page, ...mail, ...(this.#phoneUsed ? [this.#phone(after)] : [])]
  }

  #lcd(device: Device, screen: Screen): Shot {
    const key = `lcd-${hashOf(screen.pixels, `${screen.width}/${device.kind}`)}`
    const png = once(this.#pngs, key, () => screenPng(screen, paletteOf(device)))
    const words = WORDS[this.#language]
    return {
      kind: 'lcd',
      key,
      caption: words.lcdOf(serialOf(device)),
      alt: screen.lit ? screenText(screen).join('\n') : words.lcdOff,
      png,
      width: screen.width,
      height: screen.height,
    }
  }

  #page({ desk, bank }: World): Shot {
    const { page, fields } = desk.browser
    const key = `page-${hashOf(JSON.stringify([page, fields]))}`
    const site = { name: bank.policy.bankName[this.#language], domain: bank.policy.domain }
    const drawing = once(this.#drawings, key, () => drawPage(page, fields, site, this.#language))
    const id = page.screenId === null ? '' : ` ${page.screenId}`
    return { kind: 'page', key, caption: `${WORDS[this.#language].page}${id}`, drawing }
  }

  #mail({ desk }: World, id: number): readonly Shot[] {
    const mail = [...desk.mailbox, ...desk.junk].find((item) => item.mail.id === id)?.mail
    if (mail === undefined) return []
    const key = `mail-${hashOf(JSON.stringify(mail))}`
    const drawing = once(this.#drawings, key, () => drawMail(mail, this.#language))
    return [{ kind: 'mail', key, caption: WORDS[this.#language].mail, drawing }]
  }

  #phone(world: World): Shot {
    const view = phoneView(world)
    const key = `phone-${hashOf(JSON.stringify(view))}`
    const drawing = once(this.#drawings, key, () => drawPhone(view, this.#language))
    return { kind: 'phone', key, caption: WORDS[this.#language].phone, drawing }
  }
}

/** Whether somebody used the phone; things that merely arrive there do not count. */
function isUsed({ phone: was }: World, { phone: is }: World): boolean {
  return (
    was.place !== is.place ||
    was.openMail !== is.openMail ||
    was.app !== is.app ||
    was.typed !== is.typed ||
    was.clockOffsetMs !== is.clockOffsetMs
  )
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key)
  if (known !== undefined) return known
  const fresh = make()
  made.set(key, fresh)
  return fresh
}

/** Short enough to read, long enough to be unique. */
function hashOf(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 16)
}
