import type { Bilingual } from '../../bank/page.ts'
import type { Stamped } from '../../lab/inputs.ts'
import type { BenchSetup } from '../../lab/world.ts'
import type { CaseResult, ScenarioProblem } from '../../scenario/results.ts'

/** A scenario file as the list shows it. */
export interface ScenarioItem {
  /** Its file: below `assets/scenarios`, or the name under which the user opened it. */
  readonly path: string
  readonly own: boolean
  readonly name: Bilingual
  readonly explains: Bilingual | null
  readonly tags: readonly string[]
  /** Id of its institution; empty: the file does not say, or cannot be read. */
  readonly institution: string
  /** Names of the rows of its table; empty: it has none. */
  readonly cases: readonly string[]
  readonly steps: number
  readonly problems: readonly ScenarioProblem[]
}

/** Files by path: what the user opened. */
export type Texts = readonly (readonly [path: string, text: string])[]

/** What the worker is asked; every question is answered under its `id`. */
export type ToScenarioWorker = { readonly id: number } & (
  | { readonly kind: 'list'; readonly own: Texts }
  | { readonly kind: 'run'; readonly paths: readonly string[] }
  /** Ends the run of this id after the case that it is at. */
  | { readonly kind: 'stop'; readonly run: number }
  /** The files that a scenario is made of: itself, and what it imports. */
  | { readonly kind: 'files'; readonly path: string }
  /** A session's file of a run, with the checks of every input. */
  | { readonly kind: 'recording'; readonly setup: BenchSetup; readonly inputs: readonly Stamped[] }
  /** A scenario out of a session. */
  | {
      readonly kind: 'scenario'
      readonly setup: BenchSetup
      readonly inputs: readonly Stamped[]
      readonly name: string
    }
)

/** What the worker answers: any number of `case`, or one of the others. */
export type FromScenarioWorker = { readonly id: number } & (
  | { readonly kind: 'list'; readonly items: readonly ScenarioItem[] }
  | {
      readonly kind: 'case'
      readonly path: string
      readonly result: CaseResult
      readonly done: number
      readonly total: number
    }
  | { readonly kind: 'ran'; readonly stopped: boolean }
  | { readonly kind: 'files'; readonly files: Texts }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly detail: string }
)
