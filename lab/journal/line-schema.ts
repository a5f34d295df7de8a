import * as z from 'zod'
import { err, ok, type Result } from '../../protocol/result.ts'
import { inputSchema, millisSchema, setupSchema, stampedSchema } from '../input-schema.ts'
import type { Stamped } from '../inputs.ts'
import {
  BRANCH_LIMIT,
  BRANCH_NAME_LIMIT,
  JOURNAL_FORMAT,
  JOURNAL_VERSION,
  type JournalRecord,
  MARK_TEXT_LIMIT,
  type Mark,
  type Place,
} from './records.ts'

/** What each line of a session's file must look like. */

const hash = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .meta({ description: '64 bits in hex' })
const branchId = z.int().min(1).max(BRANCH_LIMIT)

/** A place in a line, or from a view or script; whether it exists is for the session to check. */
export const placeSchema: z.ZodType<Place, unknown> = z.strictObject({
  branch: branchId,
  inputs: z.int().min(0),
})
export const markTextSchema = z.string().max(MARK_TEXT_LIMIT)
export const branchNameSchema = z.string().max(BRANCH_NAME_LIMIT)

const markSchema: z.ZodType<Mark, unknown> = z.strictObject({
  id: z.int().min(1),
  place: placeSchema,
  text: markTextSchema,
})

/** The first line, of any version: what tells a Tokkun session from other files. */
export const envelopeSchema = z.looseObject({
  format: z.literal(JOURNAL_FORMAT),
  version: z.int().min(0),
})

export const headerSchema = z.object({
  format: z.literal(JOURNAL_FORMAT),
  version: z.int(),
  setup: setupSchema,
  paused: z.optional(z.boolean()),
  redacted: z.optional(z.boolean()),
})

const inputLine = z.strictObject({ at: millisSchema, input: inputSchema })
const checkedLine = z.strictObject({
  at: millisSchema,
  input: inputSchema,
  state: hash,
  frame: hash,
})
const forkLine = z.strictObject({ fork: z.strictObject({ branch: branchId, from: placeSchema }) })
const continueLine = z.strictObject({ continue: branchId })
const markLine = z.strictObject({ mark: markSchema })
const unmarkLine = z.strictObject({ unmark: z.int().min(1) })
const nameLine = z.strictObject({
  name: z.strictObject({ branch: branchId, name: branchNameSchema }),
})

/** One line of a file of the first version: inputs only, without checks. */
export function readInputLine(json: unknown): Result<JournalRecord, 'bad-input'> {
  return read(stampedSchema, json, (stamped) => input(stamped, null))
}

/** One line after the header. The first word decides the kind, so that only one schema is tried. */
export function readLine(json: unknown): Result<JournalRecord, 'bad-input'> {
  if (typeof json !== 'object' || json === null) return err('bad-input')
  if ('state' in json) {
    return read(checkedLine, json, ({ state, frame, ...stamped }) =>
      input(stamped, { state, frame }),
    )
  }
  if ('fork' in json) return read(forkLine, json, ({ fork }) => ({ kind: 'fork', ...fork }))
  if ('continue' in json) {
    return read(continueLine, json, (line) => ({ kind: 'continue', branch: line.continue }))
  }
  if ('mark' in json) return read(markLine, json, ({ mark }) => ({ kind: 'mark', mark }))
  if ('unmark' in json)
    return read(unmarkLine, json, (line) => ({ kind: 'unmark', id: line.unmark }))
  if ('name' in json) return read(nameLine, json, ({ name }) => ({ kind: 'name', ...name }))
  return readInputLine(json)
}

function input(stamped: Stamped, check: { state: string; frame: string } | null): JournalRecord {
  return { kind: 'input', stamped, check }
}

function read<T>(
  schema: z.ZodType<T, unknown>,
  json: unknown,
  make: (line: T) => JournalRecord,
): Result<JournalRecord, 'bad-input'> {
  const parsed = schema.safeParse(json)
  return parsed.success ? ok(make(parsed.data)) : err('bad-input')
}

/** The JSON Schema of one line of a session's file, as others read and write them. */
export function sessionJsonSchema(): unknown {
  const header = z
    .strictObject({
      ...headerSchema.shape,
      version: z.literal(JOURNAL_VERSION),
    })
    .meta({ title: 'Header: the first line, and only the first' })
  const lines = z.union([
    header,
    inputLine.meta({ title: 'Input without a check' }),
    checkedLine.meta({ title: 'Input; state and frame are what the bench was like after it' }),
    forkLine.meta({ title: 'A new branch; the inputs that follow are its own' }),
    continueLine.meta({ title: 'The inputs that follow go on at the end of this branch' }),
    markLine.meta({ title: 'A bookmark; with the same id again: edited' }),
    unmarkLine.meta({ title: 'A bookmark is taken away' }),
    nameLine.meta({ title: 'A branch is given a name' }),
  ])
  return {
    ...z.toJSONSchema(lines, { io: 'input', unrepresentable: 'any', reused: 'ref' }),
    title: 'One line of a session of the Tokkun bench (.tokkun, JSON lines)',
  }
}
