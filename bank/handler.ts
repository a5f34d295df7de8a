import type { Scene } from './ledger.ts'
import type { Turn } from './registration/turn.ts'
import type { WebRequest, WebSession } from './types.ts'

/** What one action of a page does. */
export interface Handler {
  /** Pages that carry the form; null: a menu entry, good from everywhere. */
  readonly on: readonly string[] | null
  /** How far the login must be; left out: `full`. */
  readonly level?: readonly WebSession['level'][]
  /** Good more than once from one page: a menu entry, or a button that only turns to another view. */
  readonly repeatable?: boolean
  readonly run: (scene: Scene, fields: WebRequest['fields']) => Turn
}

/** Actions with their handlers; each procedure of the bank has a table of its own. */
export type HandlerTable = readonly (readonly [string, Handler])[]
