import type { WebRequest } from './handler.ts'

/** More than anybody types or pastes; what is longer is junk. Ours. */
const LONGEST = 2000
/** How much of a refused entry is shown again. Ours. */
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

/** Whether the checkbox `name` is ticked: any text but the usual words for no. */
export function ticked(fields: WebRequest['fields'], name: string): boolean {
  return !['', '0', 'false', 'off', 'no'].includes(fieldText(fields, name).trim().toLowerCase())
}

/** What was typed, fit to be shown again on a page or in the audit: no control characters, not endless. */
export function echo(typed: string): string {
  return typed.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, LONGEST_ECHO)
}
