import type { EvidenceSource, Language, MadeOn } from '../../evidence/report/evidence.ts'
import type { EvidenceProgress, ScenarioFiles } from '../../host/desktop.ts'

/** What the process that makes evidence is told, once. */
export interface Job {
  readonly of:
    | { readonly kind: 'session'; readonly source: Extract<EvidenceSource, { kind: 'session' }> }
    | { readonly kind: 'scenarios'; readonly scenarios: readonly ScenarioFiles[] }
  readonly html: boolean
  readonly xlsx: boolean
  readonly language: Language
  readonly madeOn: MadeOn
}

/** What it says: any number of `progress`, then one of the others. */
export type Said =
  | { readonly kind: 'progress'; readonly progress: EvidenceProgress }
  | { readonly kind: 'made'; readonly html: string | null; readonly xlsx: Uint8Array | null }
  | { readonly kind: 'invalid' | 'failed'; readonly detail: string }
