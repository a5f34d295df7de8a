import * as z from 'zod'
import {
  EVIDENCE_FORMATS,
  EVIDENCE_SCENARIOS,
  type EvidenceRequest,
  SCENARIO_FILE_LIMIT,
  type ScenarioFiles,
} from '../host/bridge.ts'

/** Names of scenario files and of their cases. Ours. */
const NAME_LIMIT = 500
/** A scenario and what it imports. Ours. */
const FILES_LIMIT = 1000

const name = z.string().min(1).max(NAME_LIMIT)

const scenarioSchema: z.ZodType<ScenarioFiles> = z.strictObject({
  entry: name,
  files: z
    .array(z.tuple([name, z.string().max(SCENARIO_FILE_LIMIT)]).readonly())
    .min(1)
    .max(FILES_LIMIT),
  cases: z.nullable(z.array(name).max(FILES_LIMIT)),
})

/** `makeEvidence`: what of, in which formats; where to put it is asked by the main process. */
export const evidenceSchema: z.ZodType<EvidenceRequest> = z.strictObject({
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('session') }),
    z.strictObject({
      kind: z.literal('scenarios'),
      scenarios: z.array(scenarioSchema).min(1).max(EVIDENCE_SCENARIOS),
    }),
  ]),
  formats: z.array(z.enum(EVIDENCE_FORMATS)).min(1).max(EVIDENCE_FORMATS.length),
  language: z.enum(['ja', 'en']),
})

/** `openRecent`: as `recentFiles` gave it. */
export const recentIdSchema = z.string().regex(/^[0-9a-f]{16}$/)

export const automationWishSchema = z.strictObject({ on: z.boolean(), atStart: z.boolean() })
