import { lendNativeCurves } from '../../host/native-curves.ts'
import { runCase } from '../../lab/scenario/run.ts'
import type { CaseResult } from '../../lab/scenario/types.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import type { Context } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { findFiles } from '../find-files.ts'
import { allCases, casesWith, isLibrary, loadScenario } from './load.ts'
import { problemLine } from './problem-line.ts'

export const SCENARIO_ENDINGS = ['.yaml', '.yml']

/** Runs every case of the files here, one after the other; what is wrong with a file is told. */
export async function runAll(
  context: Context,
  names: readonly string[],
): Promise<Result<readonly CaseResult[], ExitCode>> {
  lendNativeCurves()
  const { io, note, stop } = context
  const files = await findFiles(io.cwd, names, SCENARIO_ENDINGS)
  if (!files.ok) return err(stop(files.error, EXIT.io))
  const results: CaseResult[] = []
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
      results.push(runCase(one))
      // A turn of the loop, so that Ctrl-C is heard between two cases.
      await new Promise((resolve) => setImmediate(resolve))
      if (io.signal.aborted) return err(EXIT.interrupted)
    }
  }
  return ok(results)
}
