import type { Bilingual } from '../../../protocol/bilingual.ts'
import type { ScenarioProblem, StepResult } from '../../../scenario/results.ts'
import type { Listener } from '../conduct.ts'
import { type Outcome, placeOf } from '../outcome.ts'

/**
 * A report for programs: one JSON object per line: first `begin`, then one for each case in the
 * run's order, last `end`. Typed text is not in it: the case's seed reproduces it.
 */
export function jsonlReport(write: (line: string) => void): Listener {
  const line = (value: unknown) => write(`${JSON.stringify(value)}\n`)
  return {
    begin: (cases) => line({ type: 'begin', format: 'tokkun-run', version: 1, cases }),
    progress: () => undefined,
    told: (outcome) => line(caseLine(outcome)),
    end: (summary) => line({ type: 'end', ...summary, tookMs: Math.round(summary.tookMs) }),
  }
}

function caseLine(outcome: Outcome) {
  const { number, name, verdict, result, repeats, drift, session, lcd } = outcome
  return {
    type: 'case',
    number,
    file: result.file,
    scenario: result.scenario,
    case: result.caseName,
    name,
    tags: result.tags,
    verdict,
    at: placeOf(result),
    seed: result.setup.seed,
    institution: result.setup.institution,
    start: result.setup.start,
    inputs: result.inputs.length,
    virtualMs: result.tookMs,
    tookMs: Math.round(outcome.tookMs),
    repeats,
    drift,
    session,
    lcd,
    problem: problemLine(result.problem),
    steps: result.steps.map(stepLine),
  }
}

function stepLine(step: StepResult) {
  const { number, kind, text, at, status, ended, inputs, expected, seen } = step
  const problem = problemLine(step.problem)
  return { number, kind, text, at, status, ended, inputs, expected, seen, problem }
}

function problemLine(
  problem: ScenarioProblem | null,
): { code: string; file: string; at: unknown; path: string; text: Bilingual } | null {
  if (problem === null) return null
  const { code, file, at, path, text } = problem
  return { code, file, at, path, text }
}
