import * as z from 'zod'
import type { Settings, WindowView } from '../host/bridge.ts'
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

const language = z.enum(['ja', 'en'])
const theme = z.enum(['system', 'light', 'dark'])

export const settingsSchema: z.ZodType<Settings> = z.object({ language, theme })

/** `saveSettings`: any part of the settings, and nothing else. */
export const settingsChangeSchema = z.strictObject({
  language: z.exactOptional(language),
  theme: z.exactOptional(theme),
})
