import * as z from 'zod'
import { err, ok, type Result } from '../protocol/result.ts'
import { setupSchema, stampedSchema } from './input-schema.ts'
import type { BenchSetup, Stamped } from './types.ts'

/**
 * The file form of a session: JSON lines. The first line is the header, every further line one
 * input with its virtual time; outputs are never recorded. Lines are written in ASCII only (other
 * characters as JSON escapes), so bytes and characters count alike; UTF-8 is read as well.
 */

export const JOURNAL_FORMAT = 'tokkun-session'
export const JOURNAL_VERSION = 1

export interface JournalHeader {
  readonly setup: BenchSetup
  /** Whether the session was started with the clock stopped. */
  readonly paused: boolean
}

/** Why the lines from `line` on (counted from 1, the header's) are not used. */
export interface JournalDamage {
  readonly line: number
  readonly why: 'torn' | 'not-json' | 'bad-input' | 'time-goes-back'
}

export interface Journal {
  readonly header: JournalHeader
  readonly inputs: readonly Stamped[]
  readonly damage: JournalDamage | null
  /** Length of the good part, header included: the file may be cut here and appended to. */
  readonly keptBytes: number
}

export type JournalError =
  | { readonly code: 'journal-version'; readonly found: number }
  | { readonly code: 'journal-unreadable' }

const envelopeSchema = z.looseObject({
  format: z.literal(JOURNAL_FORMAT),
  version: z.int().min(0),
})

const headerSchema = z.object({
  setup: setupSchema,
  paused: z.optional(z.boolean()),
})

/** The first line of a journal, with its line feed. */
export function encodeHeader(header: JournalHeader): string {
  const { setup, paused } = header
  const line = { format: JOURNAL_FORMAT, version: JOURNAL_VERSION, setup }
  return asciiLine(paused ? { ...line, paused } : line)
}

/** One input as a line of a journal, with its line feed. */
export function encodeLine(stamped: Stamped): string {
  return asciiLine({ at: stamped.at, input: stamped.input })
}

function asciiLine(value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${json}\n`
}

/**
 * Reads a journal, whole or broken. Every line that ends in a line feed counts as written; a last
 * line without one is torn and left out, as it was never acknowledged. The first bad line ends the
 * reading: what stands before it is kept, `damage` names it.
 *
 * Errors: `journal-version` when the header is ours but of another version (with its number);
 * `journal-unreadable` when there is no whole, valid header.
 */
export function parseJournal(file: Uint8Array): Result<Journal, JournalError> {
  const headerEnd = file.indexOf(LF)
  if (headerEnd < 0) return err({ code: 'journal-unreadable' })
  const first = readJson(file.subarray(0, headerEnd))
  const envelope = envelopeSchema.safeParse(first)
  if (!envelope.success) return err({ code: 'journal-unreadable' })
  const { version } = envelope.data
  if (version !== JOURNAL_VERSION) return err({ code: 'journal-version', found: version })
  const header = headerSchema.safeParse(first)
  if (!header.success) return err({ code: 'journal-unreadable' })
  const { setup, paused = false } = header.data
  const body = readLines(file, headerEnd + 1, setup)
  return ok({ header: { setup, paused }, ...body })
}

/** The input lines from byte `from` on. */
function readLines(
  file: Uint8Array,
  from: number,
  setup: BenchSetup,
): Pick<Journal, 'inputs' | 'damage' | 'keptBytes'> {
  const inputs: Stamped[] = []
  let last = setup.start
  let keptBytes = from
  while (keptBytes < file.length) {
    const stop = (why: JournalDamage['why']) => {
      return { inputs, damage: { line: inputs.length + 2, why }, keptBytes }
    }
    const end = file.indexOf(LF, keptBytes)
    if (end < 0) return stop('torn')
    const json = readJson(file.subarray(keptBytes, end))
    if (json === undefined) return stop('not-json')
    const line = stampedSchema.safeParse(json)
    if (!line.success) return stop('bad-input')
    if (line.data.at < last) return stop('time-goes-back')
    last = line.data.at
    inputs.push(line.data)
    keptBytes = end + 1
  }
  return { inputs, damage: null, keptBytes }
}

const LF = 0x0a

/** undefined when the line is no JSON or no UTF-8. */
function readJson(line: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(line))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return undefined
    throw error
  }
}

/** UTF-8 without a platform's decoder (pure rooms have none). Throws URIError on bad bytes. */
function decodeUtf8(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)))
  }
  const latin1 = parts.join('')
  if (!/[\u0080-\u00ff]/.test(latin1)) return latin1
  return decodeURIComponent(
    latin1.replace(/[^\w]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`),
  )
}

/** Arguments of one call: well below every engine's limit. */
const CHUNK = 8192
