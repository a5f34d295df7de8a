import * as z from 'zod'
import { policySchema } from '../bank/policy/rules.ts'
import {
  SAVED_TEXT_LIMIT,
  type Settings,
  TEXT_KINDS,
  TEXT_PURPOSES,
  type WindowView,
} from '../host/bridge.ts'

/**
 * What a renderer may say: every message is parsed by one of these before anything is done.
 * The shape that a page sees is `TokkunBridge`, in `host/bridge.ts`.
 */
export type { TokkunBridge } from '../host/bridge.ts'
export {
  commandSchema,
  exportWishSchema,
  historySpanSchema,
  sessionTextSchema,
} from '../host/commands/schema.ts'
export { inputSchema } from '../lab/input-schema.ts'
export { placeSchema } from '../lab/journal/line-schema.ts'

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
  z.enum(TEXT_KINDS),
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
