import * as z from 'zod'
import { FORM_KINDS } from '../bank/books/branch.ts'
import { policySchema } from '../bank/policy/rules.ts'
import { SLOT_BYTES } from '../firmware/camera-token/flash.ts'
import { MOST_DRIFT } from '../firmware/clock.ts'
import { LAST_START, type Millis, millis } from '../protocol/time.ts'
import { type ImportedToken, type Input, STRANGERS, type Stamped } from './inputs.ts'
import type { BenchSetup } from './world.ts'

/**
 * What an input from outside (a file, IPC, HTTP) must look like. Strings have a limit, so that a
 * broken or hostile sender cannot fill the journal.
 */

/** Longest value of a bank form's field, in UTF-16 units. Assumption: far above any field of a page. */
export const TYPED_LIMIT = 2000
/** Most characters that a 2-D code can hold: version 40-L, alphanumeric (ISO/IEC 18004). */
export const SCAN_LIMIT = 4296
/** Longest name of a field, action, institution or seed. Assumption: several times the longest that exist. */
export const NAME_LIMIT = 200

/** The u32 seconds of the messages' headers end here; a bench never runs beyond. */
export const LAST_MOMENT = 0xffff_ffff * 1000

/** Most tokens that may be put on a desk; parcels may bring a few more. Assumption: more than anybody looks at. */
export const TOKEN_LIMIT = 1000
/** Most key-fobs that one file brings. Assumption: a company's order is smaller. */
export const IMPORT_LIMIT = 200
/** Longest delay of a mail, minutes: a week. Assumption: mail servers give up after some days. */
export const DELAY_LIMIT = 10_080
/**
 * Largest error of a bank's clock, s: a leap year. Assumption: its monthly work is done on the way,
 * so a larger jump would take too long.
 */
export const BANK_OFFSET_LIMIT = 31_622_400
/**
 * Largest error of a clock, s: a century. Assumption: about as long as the messages' clock runs.
 */
export const OFFSET_LIMIT = 3_155_760_000

const token = z
  .int()
  .min(0)
  .max(2 * TOKEN_LIMIT)
const tab = z.int().min(1).max(1_000_000)
const offsetSeconds = z.number().min(-OFFSET_LIMIT).max(OFFSET_LIMIT)
const key = z.enum(['left', 'centre', 'right'])
const name = z.string().min(1).max(NAME_LIMIT)

/** Points in virtual time from 1970 to 2106, the range of the messages' u32 seconds. */
export const millisSchema: z.ZodType<Millis, number> = z
  .int()
  .min(0)
  .max(LAST_MOMENT)
  .transform((n) => millis(n))

const importedToken: z.ZodType<ImportedToken, unknown> = z.strictObject({
  // [S2-14]
  serial: z.string().regex(/^[0-9]{8,12}$/),
  // 16 to 64 bytes.
  secretHex: z
    .string()
    .min(32)
    .max(128)
    .regex(/^(?:[0-9a-f]{2})+$/i),
  digits: z.int().min(6).max(8),
  periodSeconds: z.int().min(1).max(3600),
  algorithm: z.enum(['sha1', 'sha256', 'sha512']),
  expires: z.nullable(millisSchema),
})

export const inputSchema: z.ZodType<Input, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('key-down'), token, key }),
  z.strictObject({ kind: z.literal('key-up'), token, key }),
  z.strictObject({
    kind: z.literal('scan'),
    token,
    source: z.enum(['webcam', 'desk', 'screen', 'picture', 'script']),
    text: z.string().max(SCAN_LIMIT),
  }),
  z.strictObject({ kind: z.literal('power-cut'), token }),
  z.strictObject({ kind: z.literal('cells'), token, percent: z.int().min(0).max(100) }),
  z.strictObject({
    kind: z.literal('token-clock'),
    token,
    offsetSeconds,
    driftSecondsPerDay: z.number().min(-MOST_DRIFT).max(MOST_DRIFT),
  }),
  z.strictObject({ kind: z.literal('place-token'), what: z.enum(STRANGERS) }),
  z.strictObject({ kind: z.literal('take-away'), token }),
  z.strictObject({
    kind: z.literal('import-tokens'),
    tokens: z.array(importedToken).min(1).max(IMPORT_LIMIT),
  }),
  z.strictObject({
    kind: z.literal('type'),
    field: name,
    value: z.string().max(TYPED_LIMIT),
  }),
  z.strictObject({ kind: z.literal('click'), action: name }),
  z.strictObject({ kind: z.literal('open-mail'), mail: z.int().min(0) }),
  z.strictObject({
    kind: z.literal('hand-in'),
    form: z.enum(FORM_KINDS),
    user: z.string().max(64),
    device: z.exactOptional(z.enum(['camera-token', 'key-fob', 'phone-app'])),
  }),
  z.strictObject({ kind: z.literal('back') }),
  z.strictObject({ kind: z.literal('new-tab') }),
  z.strictObject({ kind: z.literal('show-tab'), tab }),
  z.strictObject({ kind: z.literal('close-tab'), tab }),
  z.strictObject({ kind: z.literal('tamper') }),
  z.strictObject({ kind: z.literal('phone-tap'), action: name }),
  z.strictObject({
    kind: z.literal('phone-type'),
    field: name,
    value: z.string().max(TYPED_LIMIT),
  }),
  z.strictObject({ kind: z.literal('phone-scan'), text: z.string().max(SCAN_LIMIT) }),
  z.strictObject({ kind: z.literal('phone-clock'), offsetSeconds }),
  z.strictObject({ kind: z.literal('phone-change') }),
  z.strictObject({ kind: z.literal('reload') }),
  z.strictObject({
    kind: z.literal('bank-clock'),
    offsetSeconds: z.number().min(-BANK_OFFSET_LIMIT).max(BANK_OFFSET_LIMIT),
  }),
  z.strictObject({
    kind: z.literal('mail-fault'),
    fault: z.enum(['none', 'delayed', 'lost', 'junked']),
    minutes: z.int().min(0).max(DELAY_LIMIT),
  }),
  z.strictObject({
    kind: z.literal('network'),
    state: z.enum(['up', 'cut-before', 'cut-after']),
  }),
  z.strictObject({ kind: z.literal('end-session') }),
  z.strictObject({
    kind: z.literal('torn-write'),
    token,
    byte: z.nullable(z.int().min(0).max(SLOT_BYTES)),
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
  policy: z.exactOptional(policySchema),
})

export const stampedSchema: z.ZodType<Stamped, unknown> = z.strictObject({
  at: millisSchema,
  input: inputSchema,
})
