import * as z from 'zod'
import type { KEYS } from '../../firmware/types.ts'
import { SCAN_LIMIT, TOKEN_LIMIT } from '../../lab/input-schema.ts'
import { bilingualSchema } from './views/page.ts'

/** What every answer to an input holds: the bench has settled, and the journal has it. */
export const settledSchema = z.object({
  at: z.number().describe('Virtual time, ms since the epoch.'),
  inputs: z.int().describe('How many inputs made this state.'),
  saved: z.boolean().describe('false: the disk refused; the session goes on in memory.'),
  revision: z.int(),
})

export const problemSchema = z.object({
  error: z.string().describe('A code that stays the same over versions.'),
  message: bilingualSchema,
  where: z.string().describe('The place that is wrong: a path into the body, a parameter …'),
  choices: z.array(z.string()).readonly().optional().describe('What could stand there instead.'),
})

export const keySchema = z.enum(['left', 'centre', 'right']) satisfies z.ZodType<
  (typeof KEYS)[number]
>

/** A token's number in an address. */
export const tokenParam = {
  token: z
    .int()
    .min(0)
    .max(2 * TOKEN_LIMIT)
    .describe('Number of the token on the desk, from 0.'),
}

/** Longest picture that is taken, bytes. Ours: a screenshot of two 4K screens. */
export const PICTURE_LIMIT = 32 * 1024 * 1024

export const regionShape = {
  x: z.number().min(0),
  y: z.number().min(0),
  width: z.number().positive(),
  height: z.number().positive(),
}

export const regionSchema = z.strictObject(regionShape)

export const payloadSchema = z.string().max(SCAN_LIMIT)

/** Bytes as they came, or as they are sent: a picture, a file. */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
