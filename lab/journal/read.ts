import { err, ok, type Result } from '../../protocol/result.ts'
import type { Millis } from '../../protocol/time.ts'
import type { Stamped } from '../inputs.ts'
import type { BenchSetup } from '../world.ts'
import { envelopeSchema, headerSchema, readInputLine, readLine } from './line-schema.ts'
import {
  BRANCH_LIMIT,
  JOURNAL_LIMIT,
  JOURNAL_VERSION,
  type Journal,
  type JournalDamage,
  type JournalError,
  type JournalHeader,
  type JournalRecord,
  MARK_LIMIT,
  type Place,
} from './records.ts'

/**
 * Reads a journal, whole or broken. Every line that ends in a line feed counts as written; a last
 * line without one is torn and ignored, as it was never acknowledged. Reading ends at the first bad
 * line: everything before it is kept, `damage` names it. A file of an older version is converted to
 * the present one; it has no checks.
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

/** The lines from byte `from` on, of a text with one character per byte. */
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

/** undefined if the line is not JSON or not UTF-8. */
function readJson(line: string): unknown {
  try {
    return JSON.parse(ASCII.test(line) ? line : fromUtf8(line))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return undefined
    throw error
  }
}

const ASCII = /^[^\u0080-\u00ff]*$/

/** UTF-8 without a platform's decoder (pure rooms have none). Throws URIError on invalid bytes. */
function fromUtf8(line: string): string {
  return decodeURIComponent(
    line.replace(/[^\w]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`),
  )
}

/** One character for each byte. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK) {
    // Passed as an array of arguments without a copy: five times as fast as spreading it.
    const part: string = Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + CHUNK))
    parts.push(part)
  }
  return parts.join('')
}

/** Arguments per call: well below every engine's limit. */
const CHUNK = 8192

interface BranchInputs {
  /** The inputs that it shares with another branch: the first ones of that branch. */
  readonly from: Place | null
  readonly own: Stamped[]
}

/** Which branches and bookmarks a journal's lines create, independent of the bench's rules. */
interface JournalShape {
  /** Takes the next line; returns what is wrong with it (then it is not taken), or null. */
  take(record: JournalRecord): JournalDamage['why'] | null
  /** The branch being written. */
  branch(): number
  /** All inputs of that branch. */
  inputs(): readonly Stamped[]
}

function createShape(setup: BenchSetup): JournalShape {
  const lines = new Map<number, BranchInputs>([[1, { from: null, own: [] }]])
  const marks = new Set<number>()
  let writing = 1
  let last: Millis = setup.start

  function pathOf(branch: number, upTo = Number.POSITIVE_INFINITY): readonly Stamped[] {
    const line = lines.get(branch)
    if (line === undefined) return []
    const shared =
      line.from === null ? [] : pathOf(line.from.branch, Math.min(line.from.inputs, upTo))
    return [...shared, ...line.own].slice(0, upTo)
  }

  function lengthOf(branch: number): number {
    const line = lines.get(branch)
    return line === undefined ? -1 : (line.from?.inputs ?? 0) + line.own.length
  }

  /**
   * Virtual time of the last of so many inputs; without copying, as a file may switch branches
   * often.
   */
  function timeAt({ branch, inputs }: Place): Millis {
    const line = lines.get(branch)
    const shared = line?.from?.inputs ?? 0
    const own = line?.own.at(Math.min(inputs - shared, line.own.length) - 1)
    if (inputs > shared && own !== undefined && line?.own.length !== 0) return own.at
    if (line === undefined || line.from === null) return setup.start
    return timeAt({ branch: line.from.branch, inputs: Math.min(inputs, shared) })
  }

  const isPlace = ({ branch, inputs }: Place) => inputs <= lengthOf(branch)

  function writeTo(branch: number): null {
    writing = branch
    last = timeAt({ branch, inputs: Number.POSITIVE_INFINITY })
    return null
  }

  function take(record: JournalRecord): JournalDamage['why'] | null {
    switch (record.kind) {
      case 'input': {
        if (record.stamped.at < last) return 'time-goes-back'
        last = record.stamped.at
        lines.get(writing)?.own.push(record.stamped)
        return null
      }
      case 'fork': {
        const { branch, from } = record
        // Numbered consecutively, so that there are no gaps or duplicates.
        if (branch !== lines.size + 1 || branch > BRANCH_LIMIT || !isPlace(from)) {
          return 'bad-branch'
        }
        lines.set(branch, { from, own: [] })
        return writeTo(branch)
      }
      case 'continue':
        return lines.has(record.branch) ? writeTo(record.branch) : 'bad-branch'
      case 'name':
        return lines.has(record.branch) ? null : 'bad-branch'
      case 'mark': {
        const { id, place } = record.mark
        if (!isPlace(place) || (!marks.has(id) && marks.size >= MARK_LIMIT)) return 'bad-mark'
        marks.add(id)
        return null
      }
      case 'unmark':
        return marks.delete(record.id) ? null : 'bad-mark'
      default:
        return record satisfies never
    }
  }

  return { take, branch: () => writing, inputs: () => pathOf(writing) }
}
