import * as z from 'zod'
import { policySchema } from '../../bank/policy/rules.ts'
import { inputSchema, millisSchema, NAME_LIMIT, setupSchema } from '../../lab/input-schema.ts'
import { branchNameSchema, markTextSchema, placeSchema } from '../../lab/journal/line-schema.ts'
import { JOURNAL_LIMIT } from '../../lab/journal/records.ts'
import type { Answer, CallName, Payload } from './calls.ts'
import type { Command, SessionFileText } from './host-link.ts'
import {
  EVIDENCE_FORMATS,
  EVIDENCE_SCENARIOS,
  type EvidenceRequest,
  SAVED_TEXT_LIMIT,
  SCENARIO_FILE_LIMIT,
  type ScenarioFiles,
  type Settings,
  TEXT_KINDS,
  TEXT_PURPOSES,
  type WindowView,
} from './program.ts'

export const speedSchema = z.union([z.literal(0), z.literal(1), z.literal(10)])

/** Start states asked for at once. Assumption: more than there are. */
export const PRESETS_LIMIT = 20
/** A file's name, without a folder; the host checks whether it exists. */
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

/** Names of scenario files and of their cases. Assumption: longer than any path that is shown. */
const SCENARIO_NAME_LIMIT = 500
/** A scenario and what it imports. Assumption: a hundred times what the shipped ones need. */
const FILES_LIMIT = 1000

/** The host itself reads the bytes. */
const sessionTextSchema: z.ZodType<SessionFileText> = z.strictObject({
  name: z.string().max(255),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= JOURNAL_LIMIT),
})

const viewSchema: z.ZodType<WindowView> = z.enum(['bench', 'token', 'bank'])

/**
 * The name is only what the dialog suggests, so it is a plain one, without a folder and without
 * characters that some system forbids in names.
 */
const textToSaveSchema = z.tuple([
  z
    .string()
    .min(1)
    .max(120)
    .regex(/^[^\p{Cc}<>:"/\\|?*]*[^\p{Cc}<>:"/\\|?*. ]$/u),
  z.string().max(SAVED_TEXT_LIMIT),
  z.enum(TEXT_KINDS),
])

/** An id as `screens` gave it. Assumption: 200 characters are more than any system's. */
const screenIdSchema = z.nullable(
  z
    .string()
    .max(200)
    .regex(/^(screen|window):/),
)

const language = z.enum(['ja', 'en'])
const theme = z.enum(['system', 'light', 'dark'])

export const settingsSchema: z.ZodType<Settings> = z.object({ language, theme })

const name = z.string().min(1).max(SCENARIO_NAME_LIMIT)

const scenarioSchema: z.ZodType<ScenarioFiles> = z.strictObject({
  entry: name,
  files: z
    .array(z.tuple([name, z.string().max(SCENARIO_FILE_LIMIT)]).readonly())
    .min(1)
    .max(FILES_LIMIT),
  cases: z.nullable(z.array(name).max(FILES_LIMIT)),
})

/** Source and formats of the evidence; the main process asks where to save it. */
const evidenceSchema: z.ZodType<EvidenceRequest> = z.strictObject({
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('session') }),
    z.strictObject({
      kind: z.literal('scenarios'),
      scenarios: z.array(scenarioSchema).min(1).max(EVIDENCE_SCENARIOS),
    }),
  ]),
  formats: z.array(z.enum(EVIDENCE_FORMATS)).min(1).max(EVIDENCE_FORMATS.length),
  language,
})

/** How a call's argument is read. */
interface PayloadSchema<K extends CallName> {
  readonly of: z.ZodType<Payload<K>>
  /**
   * Answer to a malformed argument. A call without it rejects, since only a bug or a hostile page
   * can cause one.
   */
  readonly otherwise?: Answer<K>
}

/** The calls that have an argument. */
type WithPayload = { [K in CallName]: Payload<K> extends undefined ? never : K }[CallName]

/** The argument that a page may send with each call. */
const SCHEMAS: { readonly [K in WithPayload]: PayloadSchema<K> } = {
  input: { of: inputSchema, otherwise: { ok: false, error: 'invalid' } },
  command: { of: commandSchema, otherwise: { ok: false, error: 'invalid' } },
  // Branch, from, to.
  history: { of: z.tuple([z.int().min(1), z.int().min(0), z.int().min(0)]) },
  worldAt: { of: placeSchema, otherwise: null },
  openSession: { of: sessionTextSchema, otherwise: { ok: false, error: 'invalid' } },
  exportSession: { of: z.strictObject({ secrets: z.boolean() }) },
  saveInstitution: { of: policySchema, otherwise: { ok: false, error: 'invalid' } },
  // The store itself knows which institutions there are.
  deleteInstitution: { of: z.string().max(200), otherwise: { ok: false, error: 'invalid' } },
  openWindow: { of: viewSchema },
  openText: { of: z.enum(TEXT_PURPOSES) },
  saveText: { of: textToSaveSchema },
  chooseScreen: { of: screenIdSchema },
  // Any part of the settings, and nothing else.
  saveSettings: {
    of: z.strictObject({ language: z.exactOptional(language), theme: z.exactOptional(theme) }),
  },
  // As `recentFiles` gave it.
  openRecent: { of: z.string().regex(/^[0-9a-f]{16}$/) },
  makeEvidence: {
    of: evidenceSchema,
    otherwise: { ok: false, error: 'invalid', detail: '' },
  },
  switchAutomation: { of: z.strictObject({ on: z.boolean(), atStart: z.boolean() }) },
}

/** Null: the call takes no argument. */
export function payloadSchemaOf<K extends CallName>(call: K): PayloadSchema<K> | null {
  const schemas: { readonly [Name in CallName]?: PayloadSchema<Name> } = SCHEMAS
  return schemas[call] ?? null
}
