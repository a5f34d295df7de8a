import * as z from 'zod'
import { millisSchema, NAME_LIMIT, setupSchema } from '../../lab/input-schema.ts'
import { branchNameSchema, markTextSchema, placeSchema } from '../../lab/journal/line-schema.ts'
import type { Command } from '../link.ts'

export const speedSchema = z.union([z.literal(0), z.literal(1), z.literal(10)])

/** Start states asked for at once. Assumption: more than there are. */
export const PRESETS_LIMIT = 20
/** A file's name, without a folder; which there are is the host's to say. */
export const sessionNameSchema = z
  .string()
  .max(255)
  .regex(/^[^/\\]+$/)
export const markIdSchema = z.int().min(1)

export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('speed'), speed: speedSchema }),
  z.strictObject({ kind: z.literal('next-deadline') }),
  z.strictObject({ kind: z.literal('pass-to'), at: millisSchema }),
  z.strictObject({
    kind: z.literal('new-session'),
    setup: setupSchema,
    paused: z.boolean(),
    presets: z.exactOptional(z.array(z.string().max(NAME_LIMIT)).max(PRESETS_LIMIT)),
  }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('dismiss-interrupted') }),
  z.strictObject({ kind: z.literal('open-session'), name: sessionNameSchema }),
  z.strictObject({ kind: z.literal('go-to'), place: placeSchema }),
  z.strictObject({ kind: z.literal('mark'), place: placeSchema, text: markTextSchema }),
  z.strictObject({ kind: z.literal('edit-mark'), id: markIdSchema, text: markTextSchema }),
  z.strictObject({ kind: z.literal('unmark'), id: markIdSchema }),
  z.strictObject({
    kind: z.literal('name-branch'),
    branch: z.int().min(1),
    name: branchNameSchema,
  }),
])
