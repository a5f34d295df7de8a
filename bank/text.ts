import type { Bilingual, Block, Button, Tone } from './page.ts'

/** A text in both languages. */
export function both(ja: string, en: string): Bilingual {
  return { ja, en }
}

/** A text that is the same in both languages: numbers, names, addresses. */
export function same(text: string): Bilingual {
  return { ja: text, en: text }
}

/** `123456789` as `123,456,789`; whole numbers only. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 day`, `2 days`: an English count. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

/** A line above a group of blocks. */
export function heading(ja: string, en: string): Block {
  return { kind: 'heading', text: both(ja, en) }
}

/** A paragraph. */
export function paragraph(ja: string, en: string): Block {
  return { kind: 'text', text: both(ja, en) }
}

/** A box of notes. */
export function notes(...items: readonly Bilingual[]): Block {
  return { kind: 'notes', items }
}

/** A row of buttons. */
export function buttons(...list: readonly Button[]): Block {
  return { kind: 'buttons', buttons: list }
}

/** A button; `action` goes back to the bank when it is pressed. */
export function button(action: string, label: Bilingual, tone: Button['tone'] = 'normal'): Button {
  return { action, label, tone }
}

/** One row of a `facts` block. */
export function fact(
  label: Bilingual,
  value: Bilingual,
  tone: Tone | null = null,
): { readonly label: Bilingual; readonly value: Bilingual; readonly tone: Tone | null } {
  return { label, value, tone }
}

/** An amount with its currency. */
export function yen(amount: number): Bilingual {
  return both(`${grouped(amount)}円`, `JPY ${grouped(amount)}`)
}
