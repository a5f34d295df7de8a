import type { Bilingual } from '../bank/page.ts'
import type { Stamped } from '../lab/inputs.ts'
import type { BenchSetup } from '../lab/world.ts'
import type { Millis } from '../protocol/time.ts'

/** A position in a file, both from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A problem of a scenario file or of a run, in the user's language. */
export interface ScenarioProblem {
  readonly code: string
  readonly file: string
  readonly at: Position | null
  /** Path inside of the file, such as `steps[3].expect.lcd`; empty: the whole file. */
  readonly path: string
  /** What is wrong, where, and what to do: one or two sentences. */
  readonly text: Bilingual
}

export type StepStatus = 'passed' | 'failed' | 'skipped'

/** What a step expects: which thing, what test documents call it, and the value it should have. */
export interface Asked {
  /** Key of the expectation: `alert`. */
  readonly key: string
  readonly label: Bilingual
  readonly value: Bilingual
}

/** What a step does: its word with the arguments as the scenario gives them. */
export interface Doing {
  readonly word: string
  readonly args: unknown
  /** Id or label of the button, field or row that it is done to; null: to none. */
  readonly target: string | null
}

/** One numbered step of a run: something done, or something expected. */
export interface StepResult {
  readonly number: number
  readonly kind: 'action' | 'expect'
  /** As the scenario says it, in both languages if the format knows them. */
  readonly text: Bilingual
  /** The same as data; null: it expects nothing. */
  readonly asked: Asked | null
  /** The same as data; null: it does nothing, or what is no word (a preset, a remark). */
  readonly doing: Doing | null
  readonly at: Position
  readonly status: StepStatus
  /** Virtual time when it ended. */
  readonly ended: Millis
  /** Inputs of the run until then: replaying that many shows what the customer saw. */
  readonly inputs: number
  /** For an expectation: what was expected and what was there, in both languages. */
  readonly expected: Bilingual | null
  readonly seen: Bilingual | null
  readonly problem: ScenarioProblem | null
}

/** One scenario, or one row of its table of cases, run to its end. */
export interface CaseResult {
  readonly file: string
  readonly scenario: Bilingual
  /** Name of the row in the table of cases; null: the scenario has none. */
  readonly caseName: string | null
  readonly tags: readonly string[]
  /** `error`: it could not be run (a parse error, a step that cannot be done). */
  readonly verdict: 'passed' | 'failed' | 'error'
  readonly setup: BenchSetup
  readonly inputs: readonly Stamped[]
  readonly steps: readonly StepResult[]
  /**
   * What ended the case; null: it ran to its end. A soft expectation that fails ends nothing: its
   * problem stays with its step.
   */
  readonly problem: ScenarioProblem | null
  /** Virtual time from start to end, ms. */
  readonly tookMs: number
}

/** The step that decided a case's verdict, and the other failed ones. */
interface Failures {
  /** null: it passed, or it never reached a step. */
  readonly deciding: StepResult | null
  /** Soft expectations that failed as well, in their order. */
  readonly others: readonly StepResult[]
}

/**
 * What failed in a case. A step that cannot be done comes first, since it ended the case, and so
 * does an expectation after which nothing was done. Otherwise all failures were soft, and the first
 * one counts.
 */
export function failuresOf({ steps }: Pick<CaseResult, 'steps'>): Failures {
  const failed = steps.filter(({ status }) => status === 'failed')
  const isCutOff = steps.some(({ status }) => status === 'skipped')
  const deciding =
    failed.find(({ kind }) => kind === 'action') ?? (isCutOff ? failed.at(-1) : failed[0]) ?? null
  return { deciding, others: failed.filter((step) => step !== deciding) }
}
