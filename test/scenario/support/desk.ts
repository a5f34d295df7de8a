import type { ScenarioCase } from '../../../scenario/read/model.ts'
import { casesOf, parseScenario } from '../../../scenario/read/parse.ts'
import type { CaseResult, ScenarioProblem } from '../../../scenario/results.ts'
import { runCase } from '../../../scenario/run.ts'

/** The cases of a scenario text. Throws with its first problem, if any. */
export function casesIn(
  text: string,
  others: Readonly<Record<string, string>> = {},
): ScenarioCase[] {
  const files = new Map([...Object.entries(others), ['main.yaml', text]])
  const read = parseScenario(files, 'main.yaml')
  if (!read.ok) throw new Error(read.error.map(brief).join('\n'))
  return casesOf(read.value).map((one) => {
    if (!one.ok) throw new Error(one.error.map(brief).join('\n'))
    return one.value
  })
}

/** `3:5 unknown-key There is no key …`. */
export function brief({ at, code, text }: ScenarioProblem): string {
  return `${at === null ? '-' : `${at.line}:${at.column}`} ${code} ${text.en}`
}

/** Problems of a text, in brief; none where it is a scenario. */
export function problemsIn(text: string, others: Readonly<Record<string, string>> = {}): string[] {
  const files = new Map([...Object.entries(others), ['main.yaml', text]])
  const read = parseScenario(files, 'main.yaml')
  return read.ok ? [] : read.error.map(brief)
}

/** Runs the only case of a text. */
export function run(text: string, others: Readonly<Record<string, string>> = {}): CaseResult {
  const [only, ...more] = casesIn(text, others)
  if (only === undefined || more.length > 0) throw new Error('one case was meant')
  return runCase(only)
}

/** The same, with steps alone. */
export function runSteps(steps: string, given = 'institution: A'): CaseResult {
  const indented = given
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
  return run(`tokkun: 1\ngiven:\n${indented}\nsteps:\n${steps}`)
}

/** Each step's status and, if it failed, why. */
export function outcome(result: CaseResult): string[] {
  return result.steps.map(({ status, text, problem }) =>
    problem === null ? `${status} ${text.en}` : `${status} ${text.en}: ${problem.text.en}`,
  )
}
