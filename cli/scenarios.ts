import { type WatchedCase, watchCase } from '../evidence/watched-case.ts'
import { lendNativeCurves } from '../host/node/native-curves.ts'
import type { Bilingual } from '../protocol/bilingual.ts'
import { err, ok, type Result } from '../protocol/result.ts'
import { filesNamedIn } from '../scenario/read/load.ts'
import type { Params, Scenario } from '../scenario/read/model.ts'
import { casesOf, parseScenario, type ReadCase } from '../scenario/read/parse.ts'
import type { ScenarioProblem } from '../scenario/results.ts'
import type { Context } from './context.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readText } from './files.ts'
import { findFiles } from './find-files.ts'

/** Why a scenario cannot be used: its text, or the disk. */
type LoadError =
  | { readonly kind: 'disk'; readonly text: Bilingual }
  | { readonly kind: 'file'; readonly problems: readonly ScenarioProblem[] }

/** Reads a scenario with every file that it names. */
export async function loadScenario(
  cwd: string,
  entry: string,
): Promise<Result<Scenario, LoadError>> {
  const texts = new Map<string, string>()
  const first = await readText(cwd, entry)
  if (!first.ok) return err({ kind: 'disk', text: first.error })
  texts.set(entry, first.value)
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const named of filesNamedIn(file, texts.get(file) ?? '')) {
      if (texts.has(named)) continue
      const text = await readText(cwd, named)
      // Unreadable files are reported by the parser, with the line that names them.
      if (!text.ok) continue
      texts.set(named, text.value)
      waiting.push(named)
    }
  }
  const scenario = parseScenario(texts, entry)
  return scenario.ok ? scenario : err({ kind: 'file', problems: scenario.error })
}

/** Whether a file only defines groups of steps for others. */
export function isLibrary({ main, groups }: Scenario): boolean {
  return main.steps.length === 0 && groups.size > 0
}

/** The cases with those parameters of the command line that the scenario has. */
export function casesWith(
  scenario: Scenario,
  given: Readonly<Record<string, string>>,
): readonly ReadCase[] {
  const params: Record<string, Params[string]> = {}
  for (const [name, text] of Object.entries(given)) {
    if (!Object.hasOwn(scenario.params, name)) continue
    params[name] = alike(text, scenario.params[name])
  }
  return casesOf(scenario, params)
}

/** A shell passes text only; a value is converted to the type of the default, if possible. */
function alike(text: string, usual: Params[string] | undefined): Params[string] {
  if (typeof usual === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  if (typeof usual === 'boolean' && /^(true|false)$/.test(text)) return text === 'true'
  return text
}

/** All cases, or the problems of any of them. */
export function allCases(
  cases: readonly ReadCase[],
): Result<readonly Good[], readonly ScenarioProblem[]> {
  const problems = cases.flatMap((one) => (one.ok ? [] : one.error))
  return problems.length > 0
    ? err(problems)
    : ok(cases.flatMap((one) => (one.ok ? [one.value] : [])))
}

type Good = Extract<ReadCase, { ok: true }>['value']

export const SCENARIO_ENDINGS = ['.yaml', '.yml']

/**
 * Runs every case of the files in this process, one after the other; problems of a file are
 * reported.
 */
export async function runAll(
  context: Context,
  names: readonly string[],
): Promise<Result<readonly WatchedCase[], ExitCode>> {
  lendNativeCurves()
  const { io, note, stop } = context
  const files = await findFiles(io.cwd, names, SCENARIO_ENDINGS)
  if (!files.ok) return err(stop(files.error, EXIT.io))
  const results: WatchedCase[] = []
  for (const file of files.value) {
    const scenario = await loadScenario(io.cwd, file)
    if (!scenario.ok && scenario.error.kind === 'disk')
      return err(stop(scenario.error.text, EXIT.io))
    if (scenario.ok && isLibrary(scenario.value)) continue
    const read = scenario.ok ? allCases(casesWith(scenario.value, {})) : null
    if (read?.ok !== true) {
      const ofFile = !scenario.ok && scenario.error.kind === 'file' ? scenario.error.problems : []
      for (const problem of read === null ? ofFile : read.error) note(problemLine(problem))
      return err(EXIT.failed)
    }
    for (const one of read.value) {
      results.push(watchCase(one))
      // A turn of the loop, so that Ctrl-C is heard between two cases.
      await new Promise((resolve) => setImmediate(resolve))
      if (io.signal.aborted) return err(EXIT.interrupted)
    }
  }
  return ok(results)
}

/** `file:line:column: what`, which editors and terminals can open. */
export function problemLine({ file, at, text }: ScenarioProblem): Bilingual {
  const place = at === null ? file : `${file}:${at.line}:${at.column}`
  return { ja: `${place}: ${text.ja}`, en: `${place}: ${text.en}` }
}
