import type { Visit } from '../books/ledger.ts'
import type { WebSession } from '../books/sessions.ts'
import type { BankStep } from '../books/state.ts'
import type { Page } from '../page.ts'

/** What one action of a page does. */
export interface Handler {
  /** Pages that carry the form; null: a menu entry, valid on every page. */
  readonly on: readonly string[] | null
  /** How far the login must be; left out: `full`. */
  readonly level?: readonly WebSession['level'][]
  /**
   * May be sent more than once from one page: a menu entry, or a button that only changes the view.
   */
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

/** What a handler makes of a request: the changed bank, and the page that answers. */
export interface Turn {
  readonly visit: Visit
  readonly page: Page
}

/**
 * Longest text of a field, in characters. Assumption: more than anybody types or pastes; anything
 * longer is junk.
 */
const LONGEST = 2000
/** Characters of a refused entry that are shown again. Assumption: enough to recognise it. */
const LONGEST_ECHO = 64

/**
 * The text of field `name`, or '' when the browser sent none. Text beyond any sensible length is
 * cut and marked, so that it can never become right by being cut.
 */
export function fieldText(fields: WebRequest['fields'], name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (typeof value !== 'string') return ''
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
}

/** Whether the checkbox `name` is ticked: any text except the usual words for no. */
export function ticked(fields: WebRequest['fields'], name: string): boolean {
  return !['', '0', 'false', 'off', 'no'].includes(fieldText(fields, name).trim().toLowerCase())
}

/**
 * What was typed, made safe to show on a page or in the audit: no control characters, limited
 * length.
 */
export function echo(typed: string): string {
  return typed.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, LONGEST_ECHO)
}
