import * as z from 'zod'
import { policySchema } from '../bank/policy-schema.ts'
import { SAVED_TEXT_LIMIT, type Settings, TEXT_PURPOSES, type WindowView } from '../host/bridge.ts'
import type { Command } from '../host/link.ts'
import { millisSchema, setupSchema } from '../lab/input-schema.ts'

/**
 * What a renderer may say: every message is parsed by one of these before anything is done.
 * The shape that a page sees is `TokkunBridge`, in `host/bridge.ts`.
 */
export type { TokkunBridge } from '../host/bridge.ts'
export { inputSchema } from '../lab/input-schema.ts'

const speed = z.union([z.literal(0), z.literal(1), z.literal(10)])

export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('speed'), speed }),
  z.strictObject({ kind: z.literal('next-deadline') }),
  z.strictObject({ kind: z.literal('pass-to'), at: millisSchema }),
  z.strictObject({ kind: z.literal('new-session'), setup: setupSchema, paused: z.boolean() }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('dismiss-interrupted') }),
])

export const viewSchema: z.ZodType<WindowView> = z.enum(['bench', 'token', 'bank'])

/** `chooseScreen`: an id as `screens` gave it; the length only guards against nonsense (ours). */
export const screenIdSchema = z.nullable(
  z
    .string()
    .max(200)
    .regex(/^(screen|window):/),
)

export const textPurposeSchema = z.enum(TEXT_PURPOSES)

/**
 * `saveText`: the name is only what the dialog suggests, so it is a plain one, without a folder and
 * without what some system does not take in names.
 */
export const textToSaveSchema = z.tuple([
  z
    .string()
    .min(1)
    .max(120)
    .regex(/^[^\p{Cc}<>:"/\\|?*]*[^\p{Cc}<>:"/\\|?*. ]$/u),
  z.string().max(SAVED_TEXT_LIMIT),
])

export const institutionSchema = policySchema

/** `deleteInstitution`: the store itself knows which there are. */
export const institutionIdSchema = z.string().max(200)

const language = z.enum(['ja', 'en'])
const theme = z.enum(['system', 'light', 'dark'])

export const settingsSchema: z.ZodType<Settings> = z.object({ language, theme })

/** `saveSettings`: any part of the settings, and nothing else. */
export const settingsChangeSchema = z.strictObject({
  language: z.exactOptional(language),
  theme: z.exactOptional(theme),
})
