import * as z from 'zod'
import { LAST_START, type Millis, millis } from '../protocol/time.ts'
import type { BenchSetup, Input, Stamped } from './types.ts'

/**
 * What an input from outside (a file, IPC, HTTP) must look like. Strings are capped, so that a
 * broken or hostile sender cannot fill the journal.
 */

/** Longest value of a bank form's field, in UTF-16 units. Ours: far above any field of a page. */
export const TYPED_LIMIT = 2000
/** Most characters that a 2-D code can hold: version 40-L, alphanumeric (ISO/IEC 18004). */
export const SCAN_LIMIT = 4296
/** Names of fields, actions, institutions and seeds. Ours. */
export const NAME_LIMIT = 200

/** u32 seconds of the messages' headers end here; a bench never runs beyond it. */
export const LAST_MOMENT = 0xffff_ffff * 1000

const token = z.int().min(0).max(999)
const key = z.enum(['left', 'centre', 'right'])
const name = z.string().min(1).max(NAME_LIMIT)

/** Points in virtual time from 1970 to 2106, the range of the messages' u32 seconds. */
export const millisSchema: z.ZodType<Millis, number> = z
  .int()
  .min(0)
  .max(LAST_MOMENT)
  .transform((n) => millis(n))

export const inputSchema: z.ZodType<Input> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('key-down'), token, key }),
  z.strictObject({ kind: z.literal('key-up'), token, key }),
  z.strictObject({
    kind: z.literal('scan'),
    token,
    source: z.enum(['webcam', 'desk', 'screen', 'picture', 'script']),
    text: z.string().max(SCAN_LIMIT),
  }),
  z.strictObject({ kind: z.literal('power-cut'), token }),
  z.strictObject({
    kind: z.literal('type'),
    field: name,
    value: z.string().max(TYPED_LIMIT),
  }),
  z.strictObject({ kind: z.literal('click'), action: name }),
  z.strictObject({ kind: z.literal('open-mail'), mail: z.int().min(0) }),
  z.strictObject({
    kind: z.literal('hand-in'),
    form: z.literal('token-reset'),
    user: z.string().max(64),
  }),
  z.strictObject({ kind: z.literal('time') }),
])

export const setupSchema: z.ZodType<BenchSetup, unknown> = z.strictObject({
  seed: name,
  start: z
    .int()
    .min(0)
    .max(LAST_START)
    .transform((n) => millis(n)),
  institution: name,
})

export const stampedSchema: z.ZodType<Stamped, unknown> = z.strictObject({
  at: millisSchema,
  input: inputSchema,
})
