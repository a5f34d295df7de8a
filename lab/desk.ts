import type { Page } from '../bank/page.ts'
import type { Desk } from './types.ts'

/** Names of everything on a page that can be typed into or ticked. */
export function fieldNames(page: Page): readonly string[] {
  return page.blocks.flatMap((block) => {
    if (block.kind === 'fields') return block.fields.map((field) => field.name)
    if (block.kind === 'table') return block.rows.flatMap((row) => row.select ?? [])
    return []
  })
}

/** A page arrives: its fields hold what the bank put there, nothing that was typed before. */
export function showPage(desk: Desk, page: Page, session: string | null): Desk {
  const fields: Record<string, string> = {}
  for (const block of page.blocks) {
    if (block.kind !== 'fields') continue
    for (const field of block.fields) if (field.value !== '') fields[field.name] = field.value
  }
  return { ...desk, browser: { page, session, fields } }
}

/** The customer types: only into a field that the page has. */
export function typeInto(desk: Desk, field: string, value: string): Desk {
  const { browser } = desk
  if (!fieldNames(browser.page).includes(field)) return desk
  return { ...desk, browser: { ...browser, fields: { ...browser.fields, [field]: value } } }
}

/** Opens a mail in the reading pane; it counts as read from then on. */
export function openMail(desk: Desk, id: number): Desk {
  if (!desk.mailbox.some(({ mail }) => mail.id === id)) return desk
  return {
    ...desk,
    openMail: id,
    mailbox: desk.mailbox.map((item) => (item.mail.id === id ? { ...item, read: true } : item)),
  }
}
