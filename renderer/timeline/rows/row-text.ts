import type { Device } from '../../../firmware/device.ts'
import { noteOf } from '../../../lab/telling/notes.ts'
import type { Bilingual } from '../../../protocol/bilingual.ts'
import type { Row } from './timeline.ts'

/** What of the window and the bench decides how a row is worded. */
export interface Speech {
  readonly pick: (text: Bilingual) => string
  /** What the institution calls the user's ID. */
  readonly loginId: Bilingual
  /** Kinds of the tokens on the desk, by their numbers. */
  readonly devices: readonly Device['kind'][]
}

/** The sentence of a row, in the window's language. */
export function rowText(row: Row, { pick, loginId, devices }: Speech): string {
  const device = row.token === null ? undefined : devices[row.token]
  return pick(noteOf(row, { loginId, isKeyFob: device === 'key-fob' }))
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
    const text = folded(rowText(row, speech))
    made.set(row, text)
    return text
  }
}
