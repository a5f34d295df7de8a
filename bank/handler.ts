import type { WebSession } from './draft.ts'
import type { Visit } from './ledger.ts'
import type { Page } from './page.ts'
import type { Turn } from './registration/turn.ts'
import type { BankStep } from './types.ts'

/** What one action of a page does. */
export interface Handler {
  /** Pages that carry the form; null: a menu entry, good from everywhere. */
  readonly on: readonly string[] | null
  /** How far the login must be; left out: `full`. */
  readonly level?: readonly WebSession['level'][]
  /** Good more than once from one page: a menu entry, or a button that only turns to another view. */
  readonly repeatable?: boolean
  readonly run: (visit: Visit, fields: WebRequest['fields']) => Turn
}

/** Actions with their handlers. */
export type HandlerTable = readonly (readonly [string, Handler])[]

/** What the browser sends: the cookie, the button and the typed fields. */
export interface WebRequest {
  readonly session: string | null
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
  /** `Page.form` of the page that the button was on; left out: the newest. */
  readonly form?: number
}

/** Answer to a request: the page, and the cookie that the browser keeps from now on. */
export interface BankResponse extends BankStep {
  readonly page: Page
  readonly session: string | null
}
