import { type CaseResult, failuresOf, type StepResult } from '../../scenario/results.ts'

/** Where two runs of the same case differ: input `n` of run `run`, both from 1. */
interface Drift {
  readonly run: number
  readonly input: number
}

/** The result of one case, with all its repetitions. */
export interface Outcome {
  /** Its number in the run, from 1. */
  readonly number: number
  readonly name: string
  /** Which case of its file, from 0. */
  readonly index: number
  readonly result: CaseResult
  readonly verdict: CaseResult['verdict']
  /** Wall time of all repetitions, ms. */
  readonly tookMs: number
  readonly repeats: number
  /** Set if a repetition gave other frames or states, which is a failure of its own. */
  readonly drift: Drift | null
  /** File of the failed case's session; null: none was asked for, or it passed. */
  readonly session: string | null
  /** The display at the failing step, as lines; empty when it passed. */
  readonly lcd: readonly string[]
}

export interface Summary {
  readonly cases: number
  readonly passed: number
  readonly failed: number
  readonly errors: number
  readonly tookMs: number
  readonly ended: 'done' | 'bail' | 'interrupted'
}

/** The step that decided the verdict, or null. */
export function failingStep(result: CaseResult): StepResult | null {
  return failuresOf(result).deciding
}

/** The position to look at: `file:line:column`, which editors and terminals can open. */
export function placeOf(result: CaseResult): string {
  const step = failingStep(result)
  const problem = step?.problem ?? result.problem
  const file = problem?.file ?? result.file
  const at = problem?.at ?? step?.at ?? null
  return at === null ? file : `${file}:${at.line}:${at.column}`
}

/** The first difference between the first run and another one; null: all are equal. */
export function driftOf(runs: readonly (readonly string[])[]): Drift | null {
  const [first = []] = runs
  for (const [n, run] of runs.entries()) {
    const length = Math.max(first.length, run.length)
    for (let input = 0; input < length; input++) {
      if (run[input] !== first[input]) return { run: n + 1, input: input + 1 }
    }
  }
  return null
}

export function summarise(
  outcomes: readonly Outcome[],
  tookMs: number,
  ended: Summary['ended'],
): Summary {
  const count = (verdict: Outcome['verdict']) =>
    outcomes.filter((outcome) => outcome.verdict === verdict).length
  return {
    cases: outcomes.length,
    passed: count('passed'),
    failed: count('failed'),
    errors: count('error'),
    tookMs,
    ended,
  }
}
