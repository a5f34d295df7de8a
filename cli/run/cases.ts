import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { millis } from '../../protocol/time.ts'
import type { CaseResult, ScenarioProblem } from '../../scenario/results.ts'
import type { Language } from '../context.ts'
import { allCases, casesWith, isLibrary, loadScenario } from '../scenarios.ts'

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

/** The result of a case whose helper died or threw. */
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

/** A case as it stands in its file, before it is run. */
export interface Listed {
  readonly file: string
  /** Which case of its file, from 0. */
  readonly index: number
  /** Scenario, and row of its table of cases if there is one, as reports call it. */
  readonly name: string
  /** The same in both languages, so that either can be used to find it. */
  readonly names: Bilingual
  readonly tags: readonly string[]
}

/** The part of a run that one of several machines does. */
export interface Shard {
  /** From 1. */
  readonly part: number
  readonly of: number
}

interface Wanted {
  /** A case is run when its file or its name in either language matches. */
  readonly grep: RegExp | null
  /** … and when it has one of these; empty: any. */
  readonly tags: readonly string[]
  readonly shard: Shard | null
}

/**
 * The cases to run. The chosen cases are dealt out to the parts in turn, in their fixed order:
 * every case is in exactly one part, and the parts differ by one case at most.
 */
export function select(all: readonly Listed[], { grep, tags, shard }: Wanted): readonly Listed[] {
  const chosen = all.filter(
    (listed) =>
      (grep === null ||
        [listed.names.ja, listed.names.en, listed.file].some((t) => grep.test(t))) &&
      (tags.length === 0 || tags.some((tag) => listed.tags.includes(tag))),
  )
  if (shard === null) return chosen
  return chosen.filter((_, n) => n % shard.of === shard.part - 1)
}
