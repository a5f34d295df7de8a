import { err, ok, type Result } from '../protocol/result.ts'
import { envelopeSchema, headerSchema, readInputLine, readLine } from './journal-lines.ts'
import { createShape } from './journal-shape.ts'
import {
  JOURNAL_LIMIT,
  JOURNAL_VERSION,
  type Journal,
  type JournalDamage,
  type JournalError,
  type JournalHeader,
  type JournalRecord,
} from './journal-types.ts'

export * from './journal-types.ts'
export { encodeHeader, encodeJournal, encodeLine, encodeRecord } from './journal-write.ts'

/**
 * Reads a journal, whole or broken. Every line that ends in a line feed counts as written; a last
 * line without one is torn and left out, as it was never acknowledged. The first bad line ends the
 * reading: what stands before it is kept, `damage` names it. A file of an older version is read as
 * if it had been written today; it brings no checks.
 *
 * Errors: `journal-version` when the header is Tokkun's but of a version that this program does not
 * know (with its number); `journal-unreadable` when there is no whole, valid header, or when the
 * file is larger than JOURNAL_LIMIT.
 */
export function parseJournal(file: Uint8Array): Result<Journal, JournalError> {
  const headerEnd = file.indexOf(LF)
  if (headerEnd < 0 || file.length > JOURNAL_LIMIT) return err({ code: 'journal-unreadable' })
  const header = parseHeader(file.subarray(0, headerEnd))
  if (!header.ok) return header
  return ok({ ...header.value, ...readLines(latin1(file), headerEnd + 1, header.value) })
}

/** The first line alone, without its line feed. Errors as `parseJournal`. */
export function parseHeader(
  line: Uint8Array,
): Result<Pick<Journal, 'migrated' | 'header'>, JournalError> {
  const json = readJson(latin1(line))
  const envelope = envelopeSchema.safeParse(json)
  if (!envelope.success) return err({ code: 'journal-unreadable' })
  const { version } = envelope.data
  if (version < 1 || version > JOURNAL_VERSION) {
    return err({ code: 'journal-version', found: version })
  }
  const parsed = headerSchema.safeParse(json)
  if (!parsed.success) return err({ code: 'journal-unreadable' })
  const { setup, paused = false, redacted = false } = parsed.data
  const header: JournalHeader = redacted ? { setup, paused, redacted } : { setup, paused }
  return ok({ migrated: version < JOURNAL_VERSION, header })
}

/** The lines from byte `from` on, of a file with one character a byte. */
function readLines(
  file: string,
  from: number,
  { migrated, header }: Pick<Journal, 'migrated' | 'header'>,
): Omit<Journal, 'migrated' | 'header'> {
  const readOne = migrated ? readInputLine : readLine
  const shape = createShape(header.setup)
  const records: JournalRecord[] = []
  let keptBytes = from
  let why: JournalDamage['why'] | null = null
  while (keptBytes < file.length) {
    const end = file.indexOf('\n', keptBytes)
    if (end < 0) {
      why = 'torn'
      break
    }
    const json = readJson(file.slice(keptBytes, end))
    const line = json === undefined ? err('not-json' as const) : readOne(json)
    why = line.ok ? shape.take(line.value) : line.error
    if (!line.ok || why !== null) break
    records.push(line.value)
    keptBytes = end + 1
  }
  return {
    records,
    branch: shape.branch(),
    inputs: shape.inputs(),
    damage: why === null ? null : { line: records.length + 2, why },
    keptBytes,
  }
}

const LF = 0x0a

/** undefined when the line is no JSON or no UTF-8. */
function readJson(line: string): unknown {
  try {
    return JSON.parse(ASCII.test(line) ? line : fromUtf8(line))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return undefined
    throw error
  }
}

const ASCII = /^[^\u0080-\u00ff]*$/

/** UTF-8 without a platform's decoder (pure rooms have none). Throws URIError on bad bytes. */
function fromUtf8(line: string): string {
  return decodeURIComponent(
    line.replace(/[^\w]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`),
  )
}

/** One character for each byte. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK) {
    // Given as a list of arguments that is not copied: five times as quick as spreading it.
    const part: string = Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + CHUNK))
    parts.push(part)
  }
  return parts.join('')
}

/** Arguments of one call: well below every engine's limit. */
const CHUNK = 8192
