import { err, ok, type Result } from '../../../protocol/result.ts'
import type { ScenarioProblem } from '../types.ts'
import { casesOf } from './cases.ts'
import { loadScenario } from './load.ts'
import type { Scenario } from './model.ts'
import { unusedGroupProblems } from './unfold.ts'

export type { ScenarioProblem } from '../types.ts'
export { filesNamedIn } from './load.ts'
export type { Scenario } from './model.ts'

/**
 * Reads a scenario: `files` holds its text and that of everything that it names (`filesNamedIn`),
 * by path with `/`. Refused with every problem that was found, each with line, column and a
 * sentence, in the order of the files.
 */
export function parseScenario(
  files: ReadonlyMap<string, string>,
  entry: string,
): Result<Scenario, readonly ScenarioProblem[]> {
  const loaded = loadScenario(files, entry)
  if (!loaded.ok) return loaded
  const { scenario, problems: ofKeys } = loaded.value
  // A file that only defines groups is there to be imported.
  const isLibrary = scenario.main.steps.length === 0 && scenario.groups.size > 0
  const cases = isLibrary ? [] : casesOf(scenario)
  const problems = [
    ...ofKeys,
    ...cases.flatMap((one) => (one.ok ? [] : one.error)),
    ...unusedGroupProblems(scenario),
  ]
  return problems.length === 0 ? ok(scenario) : err(inOrder(problems))
}

/** Each problem once, by file and place. */
function inOrder(problems: readonly ScenarioProblem[]): readonly ScenarioProblem[] {
  const once = new Map(
    problems.map((one) => [
      `${one.file} ${one.at?.line} ${one.at?.column} ${one.code} ${one.text.en}`,
      one,
    ]),
  )
  return [...once.values()].toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0),
  )
}
