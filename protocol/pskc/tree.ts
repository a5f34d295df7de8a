import { SaxesParser } from 'saxes'
import { err, ok, type Result } from '../result.ts'
import type { PskcError, PskcReason } from './key.ts'

/** One element of a key file. */
export interface Element {
  readonly local: string
  readonly namespace: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  /** Its own text, trimmed at the end of reading. */
  text: string
  /** Offset of its `<` in the text. */
  readonly at: number
}

/** Longest file, in characters. Assumption: enough for some thousands of keys. */
const LARGEST = 4_000_000
/**
 * Longest part of a wrong value that is repeated in a message. Assumption: enough to recognise it.
 */
const SHOWN = 40

/** A refusal that points at offset `at` of `text`. */
export function refusal(
  text: string,
  at: number,
  reason: PskcReason,
  found?: string,
): { readonly ok: false; readonly error: PskcError } {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  if (found === undefined) return err({ line, column, reason })
  return err({ line, column, reason, found: shorten(found) })
}

/**
 * Deepest nesting. Key files have 7 levels (RFC 6030, section 11). Assumption: extensions add a
 * few.
 */
const DEEPEST = 32

/** The XML as elements; a DOCTYPE is refused before its entities are read. */
export function readTree(text: string): Result<Element, PskcError> {
  if (text.length > LARGEST) return refusal(text, 0, 'too-large', String(text.length))
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: Element[] = []
  let root: Element | null = null
  let problem: {
    readonly at: number
    readonly reason: PskcReason
    readonly found?: string
  } | null = null
  parser.on('error', ({ message }) => {
    // saxes puts line and column before its own message.
    problem ??= { at: parser.position, reason: 'not-xml', found: message.replace(/^[\d:]+ /, '') }
  })
  parser.on('doctype', () => {
    problem ??= { at: Math.max(0, text.indexOf('<!DOCTYPE')), reason: 'doctype' }
  })
  parser.on('opentag', (tag) => {
    // After the first problem the rest is skipped, as the parser's cost grows with depth.
    if (problem !== null) throw new Stop()
    if (open.length >= DEEPEST) {
      problem = { at: parser.position, reason: 'too-deep' }
      throw new Stop()
    }
    const element: Element = {
      local: tag.local,
      namespace: tag.uri,
      attributes: plain(tag.attributes),
      children: [],
      text: '',
      at: Math.max(0, text.lastIndexOf(`<${tag.name}`, parser.position)),
    }
    open.at(-1)?.children.push(element)
    open.push(element)
    root ??= element
  })
  const inside = (piece: string) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += piece
  }
  parser.on('text', inside)
  parser.on('cdata', inside)
  parser.on('closetag', () => {
    open.pop()
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
  }
  return answer(text, root, problem)
}

/** Thrown to leave the parser, which cannot be stopped in any other way. */
class Stop extends Error {}

function answer(
  text: string,
  root: Element | null,
  problem: { readonly at: number; readonly reason: PskcReason; readonly found?: string } | null,
): Result<Element, PskcError> {
  if (problem !== null) {
    return refusal(text, Math.min(problem.at, text.length), problem.reason, problem.found)
  }
  return root === null ? refusal(text, 0, 'not-xml') : ok(root)
}

/** Attributes without a namespace; the format has no other ones. */
function plain(
  attributes: Readonly<
    Record<string, { readonly uri: string; readonly local: string; readonly value: string }>
  >,
): Record<string, string> {
  return Object.fromEntries(
    Object.values(attributes).flatMap(({ uri, local, value }) =>
      uri === '' ? [[local, value]] : [],
    ),
  )
}

function shorten(found: string): string {
  const line = found.replace(/\s+/g, ' ').trim()
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}
