import type { World } from '../../lab/types.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Condition } from './condition.ts'
import { isOn, lcdText, modeOf } from './views/lcd.ts'
import { pageText } from './views/page.ts'

/** A part of a condition that does not hold. */
export interface Unmet {
  /** Name of the part, as it was given: `mode`. */
  readonly part: string
  readonly asked: string
  /** What is there instead; empty: nothing. */
  readonly found: string
}

/** The first part that does not hold; null: all do. */
export function unmet(world: World, condition: Condition): Unmet | null {
  return ofToken(world, condition) ?? ofPage(world, condition) ?? ofMail(world, condition)
}

function ofToken(world: World, condition: Condition): Unmet | null {
  const { token = 0, state, mode, text } = condition
  if (state === undefined && mode === undefined && text === undefined) return null
  const device = world.away.includes(token) ? undefined : world.tokens[token]
  if (device === undefined) return { part: 'token', asked: String(token), found: '' }
  const power = isOn(world, device) ? 'on' : 'off'
  if (state !== undefined && power !== state) return { part: 'state', asked: state, found: power }
  const present = modeOf(world, device)
  if (mode !== undefined && present !== mode) return { part: 'mode', asked: mode, found: present }
  if (text === undefined) return null
  const lcd = lcdText(world, device)
  if (lcd.includes(text)) return null
  return { part: 'text', asked: text, found: lcd.replaceAll('\n', ' / ') }
}

function ofPage({ desk }: World, condition: Condition): Unmet | null {
  const { page, pageText: text, alert } = condition
  const { page: shown } = desk.browser
  if (page !== undefined && shown.id !== page) return { part: 'page', asked: page, found: shown.id }
  if (text !== undefined) {
    const { ja, en } = pageText(shown)
    const found = `${shown.title.ja} / ${shown.title.en}`
    if (!ja.includes(text) && !en.includes(text)) return { part: 'pageText', asked: text, found }
  }
  const alerts = shown.alerts.map(({ code }) => code)
  return alert === undefined || alerts.includes(alert)
    ? null
    : { part: 'alert', asked: alert, found: alerts.join(', ') }
}

function ofMail({ desk }: World, { mail }: Condition): Unmet | null {
  if (mail === undefined) return null
  const unread = desk.mailbox.filter(({ read }) => !read).map((item) => item.mail.template)
  const came = mail === '*' ? unread.length > 0 : unread.includes(mail)
  return came ? null : { part: 'mail', asked: mail, found: unread.join(', ') }
}

/** Why a wait was in vain: what was asked, for how long, and what is there instead. */
export function vainWait(world: World, condition: Condition, waitedMs: number): Bilingual {
  const missing = unmet(world, condition)
  const seconds = waitedMs / 1000
  if (missing === null) {
    // It held for a moment only, while somebody else acted.
    return { ja: `仮想時間で ${seconds} 秒。`, en: `${seconds} virtual seconds.` }
  }
  const { part, asked, found } = missing
  return {
    ja: `仮想時間で ${seconds} 秒待ちましたが、${part}「${asked}」になりませんでした（今は${found === '' ? '何もありません' : `「${found}」`}）。`,
    en: `${part} “${asked}” did not come within ${seconds} virtual seconds (there is ${found === '' ? 'nothing' : `“${found}”`}).`,
  }
}
