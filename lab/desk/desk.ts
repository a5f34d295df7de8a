import type { Page } from '../../bank/page.ts'
import type { Browser, Desk, SentRequest, Tab } from '../world.ts'

/** How many pages "back" remembers. Assumption: nobody goes back further. */
const PAST = 20
/** Most tabs that the browser opens. Assumption: as many as fit into the tab bar. */
export const MOST_TABS = 8

/** Names of everything on a page that can be typed into or ticked. */
export function fieldNames(page: Page): readonly string[] {
  return page.blocks.flatMap((block) => {
    if (block.kind === 'fields') return block.fields.map((field) => field.name)
    if (block.kind === 'table') return block.rows.flatMap((row) => row.select ?? [])
    return []
  })
}

function filledIn(page: Page): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {}
  for (const block of page.blocks) {
    if (block.kind === 'fields') {
      for (const field of block.fields) if (field.value !== '') fields[field.name] = field.value
    }
    if (block.kind === 'table') {
      for (const row of block.rows)
        if (row.select !== null && row.ticked) fields[row.select] = 'true'
    }
  }
  return fields
}

/**
 * A page arrives in the front tab, as the answer to `sent`: its fields hold what the bank put
 * there. After a reload (`again`) it takes the place of the page before.
 */
export function showPage(
  desk: Desk,
  page: Page,
  { session, sent, again }: Arrival & { readonly again: boolean },
): Desk {
  const { browser } = desk
  const past = again ? browser.past : [...browser.past, browser.page].slice(-PAST)
  return { ...desk, browser: { ...browser, page, session, fields: filledIn(page), past, sent } }
}

/** How a page arrived: its cookie, and the request it answers (null: no form). */
interface Arrival {
  readonly session: string | null
  readonly sent: SentRequest | null
}

/** The customer types: only into a field that the page has. */
export function typeInto(desk: Desk, field: string, value: string): Desk {
  const { browser } = desk
  if (!fieldNames(browser.page).includes(field)) return desk
  return { ...desk, browser: { ...browser, fields: { ...browser.fields, [field]: value } } }
}

/** The page before, as it was; the bank is not asked, so what is sent from it is an old form. */
export function goBack(desk: Desk): Desk {
  const page = desk.browser.past.at(-1)
  if (page === undefined) return desk
  const past = desk.browser.past.slice(0, -1)
  return { ...desk, browser: { ...desk.browser, page, fields: filledIn(page), past, sent: null } }
}

/** A new tab in front, with no page of its own yet: `page` is what the bank answered. */
export function openTab(desk: Desk, page: Page, session: string | null): Desk {
  const { browser } = desk
  const others = [...browser.others, frontTab(browser)]
  const tab = Math.max(browser.tab, ...browser.others.map((other) => other.tab)) + 1
  return {
    ...desk,
    browser: { tab, page, session, fields: filledIn(page), past: [], sent: null, others },
  }
}

/** Brings another tab to the front. */
export function showTab(desk: Desk, tab: number): Desk {
  const { browser } = desk
  const wanted = browser.others.find((other) => other.tab === tab)
  if (wanted === undefined) return desk
  const others = browser.others.map((other) => (other.tab === tab ? frontTab(browser) : other))
  return { ...desk, browser: { ...wanted, session: browser.session, others } }
}

/** Closes a tab; the last one stays. */
export function closeTab(desk: Desk, tab: number): Desk {
  const { browser } = desk
  if (browser.tab !== tab) {
    const others = browser.others.filter((other) => other.tab !== tab)
    return { ...desk, browser: { ...browser, others } }
  }
  const next = browser.others.at(-1)
  if (next === undefined) return desk
  const others = browser.others.slice(0, -1)
  return { ...desk, browser: { ...next, session: browser.session, others } }
}

function frontTab({ tab, page, fields, past, sent }: Browser): Tab {
  return { tab, page, fields, past, sent }
}

/** Opens a mail of either folder in the reading pane; it counts as read from then on. */
export function openMail(desk: Desk, id: number): Desk {
  const { mailbox, junk } = desk
  if (![...mailbox, ...junk].some(({ mail }) => mail.id === id)) return desk
  const read = (folder: Desk['mailbox']): Desk['mailbox'] =>
    folder.map((item) => (item.mail.id === id ? { ...item, read: true } : item))
  return { ...desk, openMail: id, mailbox: read(mailbox), junk: read(junk) }
}
