import type { TFunction } from 'i18next'
import type { Bilingual } from '../../../bank/page.ts'
import { NEW_PAYEE, REGISTERED_PAYEES } from '../../../bank/procedures/transfer/form.ts'
import type { Device } from '../../../firmware/device.ts'
import type { Row } from './row.ts'

/** What of the window and the bench decides how a row is worded. */
export interface Speech {
  readonly t: TFunction
  readonly pick: (text: Bilingual) => string
  /** What the institution calls the user's ID. */
  readonly loginId: Bilingual
  /** Kinds of the tokens on the desk, by their numbers. */
  readonly devices: readonly Device['kind'][]
}

/** Parameters that are names of things and have words of their own in the locales. */
const NAMED = ['key', 'source', 'field', 'code', 'form', 'stranger'] as const

/** The sentence of a row, in the window's language. */
export function rowWords(row: Row, { t, pick, loginId, devices }: Speech): string {
  const words: Record<string, string> = { ...row.params }
  for (const name of NAMED) {
    const value = row.params[name]
    if (value === undefined) continue
    words[name] = t(`timeline.${name}.${value}`, { defaultValue: value })
  }
  if (row.key === 'type' && row.params.field === 'userId') words.field = pick(loginId)
  if (row.params.field === 'payee') {
    const payee = REGISTERED_PAYEES.find(({ id }) => id === row.params.value)
    if (payee !== undefined) words.value = pick(payee.label)
    if (row.params.value === NEW_PAYEE) words.value = t('timeline.new-payee')
  }
  // A key-fob has one button, and none in the middle.
  const device = row.token === null ? undefined : devices[row.token]
  if (device === 'key-fob' && words.key !== undefined) words.key = t('timeline.key.only')
  // The codes of the bank's alerts stay on one line.
  if (row.params.alert !== undefined) words.alert = row.params.alert.replace('-', '\u2011')
  for (const [name, text] of Object.entries(row.texts)) words[name] = pick(text)
  return t(`timeline.${row.key}`, words)
}

/** For searching: width, case and the kind of hyphen do not matter. */
export function folded(text: string): string {
  return text.normalize('NFKC').replaceAll('\u2010', '-').toLowerCase().trim()
}

/** A text cut where the searched words stand in it. */
interface Piece {
  readonly text: string
  readonly hit: boolean
}

/**
 * Cuts a row's words where `wanted` (already folded) stands in them. Where folding changes the
 * text's length the place cannot be told, and the row is marked as a whole.
 */
export function piecesOf(text: string, wanted: string): readonly Piece[] {
  const plain = text.normalize('NFKC').replaceAll('\u2010', '-').toLowerCase()
  if (wanted === '' || !plain.includes(wanted)) return [{ text, hit: false }]
  if (plain.length !== text.length) return [{ text, hit: true }]
  const pieces: Piece[] = []
  let from = 0
  for (;;) {
    const at = plain.indexOf(wanted, from)
    if (at < 0) break
    if (at > from) pieces.push({ text: text.slice(from, at), hit: false })
    pieces.push({ text: text.slice(at, at + wanted.length), hit: true })
    from = at + wanted.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false })
  return pieces
}

/** Folded words of rows, each made once as long as the language stays. */
export function createRowIndex(speech: Speech): (row: Row) => string {
  const made = new WeakMap<Row, string>()
  return (row) => {
    const known = made.get(row)
    if (known !== undefined) return known
    const text = folded(rowWords(row, speech))
    made.set(row, text)
    return text
  }
}
