import type { CaseResult, ScenarioProblem } from '../../lab/scenario/types.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { millis } from '../../protocol/time.ts'
import type { Language } from '../context.ts'
import type { Listed } from '../run/select.ts'
import { allCases, casesWith, isLibrary, loadScenario } from './load.ts'

/** Why nothing can be run. */
export type ListError =
  | { readonly kind: 'disk'; readonly text: Bilingual }
  | { readonly kind: 'problems'; readonly problems: readonly ScenarioProblem[] }
  /** A parameter that none of the scenarios has. */
  | { readonly kind: 'param'; readonly name: string; readonly known: readonly string[] }

/** Every case of every file, in the order of the files and of their tables; named in `language`. */
export async function listCases(
  cwd: string,
  files: readonly string[],
  params: Readonly<Record<string, string>>,
  language: Language,
): Promise<Result<readonly Listed[], ListError>> {
  const listed: Listed[] = []
  const problems: ScenarioProblem[] = []
  const known = new Set<string>()
  for (const file of files) {
    const scenario = await loadScenario(cwd, file)
    if (!scenario.ok) {
      if (scenario.error.kind === 'disk') return err(scenario.error)
      problems.push(...scenario.error.problems)
      continue
    }
    for (const name of Object.keys(scenario.value.params)) known.add(name)
    if (isLibrary(scenario.value)) continue
    const cases = allCases(casesWith(scenario.value, params))
    if (!cases.ok) {
      problems.push(...cases.error)
      continue
    }
    for (const [index, one] of cases.value.entries()) {
      const { caseName, scenario: title, tags } = one
      const row = caseName === null ? '' : ` › ${caseName}`
      const names = { ja: title.ja + row, en: title.en + row }
      listed.push({ file, index, name: names[language], names, tags })
    }
  }
  if (problems.length > 0) return err({ kind: 'problems', problems })
  const stranger = Object.keys(params).find((name) => !known.has(name))
  if (stranger !== undefined) return err({ kind: 'param', name: stranger, known: [...known] })
  return ok(listed)
}

/** What stands for the result of a case whose helper died or threw. */
export function lostResult({ file, names, tags }: Listed, why: string): CaseResult {
  const text: Bilingual = {
    ja: `この件の実行が途中で終わりました（${why}）。もう一度実行してください。`,
    en: `the run of this case broke off (${why}); please run it again.`,
  }
  return {
    file,
    scenario: names,
    caseName: null,
    tags,
    verdict: 'error',
    setup: { seed: '', start: millis(0), institution: '' },
    inputs: [],
    steps: [],
    problem: { code: 'lost', file, at: null, path: '', text },
    tookMs: 0,
  }
}
