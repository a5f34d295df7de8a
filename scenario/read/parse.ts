import { err, ok, type Result } from '../../protocol/result.ts'
import type { ScenarioProblem } from '../results.ts'
import { mergedGiven, prelude, setupOf } from './given.ts'
import { loadScenario } from './load.ts'
import {
  type CaseRow,
  type Given,
  givenShape,
  type Params,
  type Scalar,
  type Scenario,
  type ScenarioCase,
  type Step,
} from './model.ts'
import { problemAt, unknownKey, zodProblems } from './problems.ts'
import type { Path } from './source.ts'
import { substitute } from './substitute.ts'
import { unfold, unusedGroupProblems } from './unfold.ts'

/**
 * Reads a scenario: `files` has its text and that of every file it names (`filesNamedIn`), by path
 * with `/`. Refused with every problem that was found, each with line, column and a sentence, in
 * the order of the files.
 */
export function parseScenario(
  files: ReadonlyMap<string, string>,
  entry: string,
): Result<Scenario, readonly ScenarioProblem[]> {
  const loaded = loadScenario(files, entry)
  if (!loaded.ok) return loaded
  const { scenario, problems: ofKeys } = loaded.value
  // A file that only defines groups is meant to be imported.
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

type Problems = readonly ScenarioProblem[]

/** A case that can be run, or its problems. */
export type ReadCase = Result<ScenarioCase, Problems>

/**
 * The cases of a scenario: one for each row of its table, or one alone. `params` override the
 * scenario's own defaults, and a row's override `params`. Everything is read once; a case can be
 * run any number of times.
 */
export function casesOf(scenario: Scenario, params: Params = {}): readonly ReadCase[] {
  const rows: readonly (CaseRow | null)[] = scenario.rows.length === 0 ? [null] : scenario.rows
  const strangers = Object.keys(params).filter((name) => !Object.hasOwn(scenario.params, name))
  const [stranger] = strangers
  if (stranger !== undefined) {
    const known = Object.keys(scenario.params)
    return [err([unknownKey(scenario.source, ['params'], stranger, known)])]
  }
  return rows.map((row) => readCase(scenario, row, params))
}

function readCase(scenario: Scenario, row: CaseRow | null, params: Params): ReadCase {
  const problems: ScenarioProblem[] = []
  const all: Record<string, Scalar> = { ...scenario.params, ...params }
  for (const [key, value] of Object.entries(row?.with ?? {})) {
    if (Object.hasOwn(scenario.params, key)) all[key] = value
    else if (row !== null) {
      const known = Object.keys(scenario.params)
      problems.push(unknownKey(scenario.source, [...row.path, 'with'], key, known))
    }
  }
  const own = givenOf(scenario, scenario.given, ['given'], all)
  const rows = row === null ? ok({}) : givenOf(scenario, row.given, [...row.path, 'given'], all)
  const path =
    row !== null && Object.keys(row.given).length > 0 ? [...row.path, 'given'] : ['given']
  const given = own.ok && rows.ok ? mergedGiven(own.value, rows.value) : null
  if (!own.ok) problems.push(...own.error)
  if (!rows.ok) problems.push(...rows.error)
  const setup = given === null ? null : setupOf(scenario, given, path)
  if (setup !== null && !setup.ok) problems.push(...setup.error)
  const first: Result<readonly Step[], Problems> =
    given !== null && setup?.ok === true ? prelude(scenario, given, setup.value, path) : ok([])
  if (!first.ok) problems.push(...first.error)
  const unfolded = unfold(scenario, all)
  problems.push(...unfolded.problems)
  if (unfolded.steps.length === 0 && unfolded.problems.length === 0) {
    const text = { ja: '手順（steps）がありません。', en: 'There are no steps.' }
    problems.push(problemAt(scenario.source, ['steps'], 'missing', text))
  }
  if (problems.length > 0 || setup?.ok !== true || !first.ok) return err(problems)
  return ok({
    file: scenario.file,
    scenario: scenario.name,
    caseName: row?.name ?? null,
    tags: [...scenario.tags, ...(row?.tags ?? [])],
    claims: scenario.claims,
    setup: setup.value,
    steps: [...first.value, ...unfolded.steps],
  })
}

/** `given` with its parameters filled in, checked again if there were any. */
function givenOf(
  scenario: Scenario,
  given: Given,
  path: Path,
  params: Params,
): Result<Given, Problems> {
  const { value, problems } = substitute(given, params, scenario.source, path)
  if (problems.length > 0) return err(problems)
  const read = givenShape.safeParse(value, { reportInput: true })
  if (read.success) return ok(read.data)
  return err(zodProblems(scenario.source, path, read.error, () => Object.keys(givenShape.shape)))
}
