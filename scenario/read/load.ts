import type * as z from 'zod'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import type { ScenarioProblem } from '../results.ts'
import {
  type CaseRow,
  type FileData,
  fileShape,
  type Given,
  knownKeys,
  type Scenario,
  type StepGroup,
} from './model.ts'
import { problemAt, zodProblems } from './problems.ts'
import { isFile, type Path, readSource, resolvePath, type Source } from './source.ts'

/** How deep imports may be nested. Assumption: anything deeper is a mistake. */
const DEEPEST_IMPORT = 8

interface Loaded {
  readonly source: Source
  readonly data: FileData
  /** Problems with its keys; its steps can be checked all the same. */
  readonly problems: readonly ScenarioProblem[]
}

/** Reads one file and checks its keys, not its steps. */
function loadOne(file: string, text: string): Result<Loaded, readonly ScenarioProblem[]> {
  const source = readSource(file, text)
  if (!source.ok) return source
  const { data } = source.value
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return err([problemAt(source.value, [], 'not-a-scenario', NOT_A_SCENARIO)])
  }
  if ('tokkun' in data && typeof data.tokkun === 'number' && data.tokkun > 1) {
    return err([problemAt(source.value, ['tokkun'], 'newer', NEWER)])
  }
  const read = fileShape.safeParse(data, { reportInput: true })
  if (read.success) return ok({ source: source.value, data: read.data, problems: [] })
  const problems = zodProblems(source.value, [], read.error, knownKeys)
  const rest = soundKeys(data)
  return rest === null ? err(problems) : ok({ source: source.value, data: rest, problems })
}

/** Keys without which the steps cannot be understood. */
const NEEDED = ['import', 'params', 'define', 'steps']

/** The valid keys of a file with faults; null: those that the steps need are not valid. */
function soundKeys(data: object): FileData | null {
  const entries = Object.entries(data)
  const sound = entries.filter(([key, value]) => {
    const shape: Readonly<Record<string, z.ZodType>> = fileShape.shape
    return Object.hasOwn(shape, key) && shape[key]?.safeParse(value).success === true
  })
  if (entries.some(([key]) => NEEDED.includes(key) && !sound.some(([one]) => one === key)))
    return null
  const read = fileShape.safeParse({ ...Object.fromEntries(sound), tokkun: 1 })
  return read.success ? read.data : null
}

const NOT_A_SCENARIO: Bilingual = {
  ja: 'シナリオではありません。「tokkun: 1」で始まるファイルを指定してください。',
  en: 'This is no scenario: it begins with "tokkun: 1".',
}
const NEWER: Bilingual = {
  ja: '新しい版の形式です。このアプリを更新してください。',
  en: 'This is the format of a later version. Update the app.',
}

/** The files that a scenario file names: imports and institutions. None if it is unreadable. */
export function filesNamedIn(file: string, text: string): readonly string[] {
  const loaded = loadOne(file, text)
  if (!loaded.ok) return []
  const { data } = loaded.value
  const institutions = [data.given, ...(data.cases ?? []).map((row) => row.given)].flatMap(
    (given) => given?.institution ?? [],
  )
  const named = [...(data.import ?? []), ...institutions.filter(isFile)]
  return [...new Set(named.map((one) => resolvePath(file, one)))]
}

/** A scenario, and the problems with the keys of its files. */
interface LoadedScenario {
  readonly scenario: Scenario
  readonly problems: readonly ScenarioProblem[]
}

/** Reads a scenario with everything that it imports. */
export function loadScenario(
  files: ReadonlyMap<string, string>,
  entry: string,
): Result<LoadedScenario, readonly ScenarioProblem[]> {
  const text = files.get(entry)
  if (text === undefined) {
    return err([{ code: 'no-file', file: entry, at: null, path: '', text: noFile(entry) }])
  }
  const loaded = loadOne(entry, text)
  if (!loaded.ok) return loaded
  const groups = new Map<string, StepGroup>()
  const imported = gather(files, loaded.value, groups, [entry])
  const { source, data } = loaded.value
  const problems = [...loaded.value.problems, ...imported, ...sameNames(loaded.value)]
  // Without its imports the existing groups are not known.
  if (imported.length > 0) return err(problems)
  const name = data.name ?? entry.replace(/^.*\//, '').replace(/\.ya?ml$/i, '')
  const scenario: Scenario = {
    file: entry,
    name: bilingual(name),
    description: data.description === undefined ? null : bilingual(data.description),
    tags: data.tags ?? [],
    claims: data.claims ?? [],
    params: data.params ?? {},
    given: data.given ?? {},
    rows: (data.cases ?? []).map(
      (row, n): CaseRow => ({
        name: row.name,
        with: row.with ?? {},
        given: row.given ?? ({} satisfies Given),
        tags: row.tags ?? [],
        path: ['cases', n],
      }),
    ),
    groups,
    main: { source, path: ['steps'], params: {}, steps: data.steps ?? [] },
    source,
    files,
  }
  return ok({ scenario, problems })
}

/** Rows of the table with the name of an earlier row: reports could not tell them apart. */
function sameNames({ source, data }: Loaded): readonly ScenarioProblem[] {
  const names = (data.cases ?? []).map((row) => row.name)
  return names.flatMap((name, n) =>
    names.indexOf(name) === n
      ? []
      : [
          problemAt(source, ['cases', n, 'name'], 'same-name', {
            ja: `「${name}」という名前のケースがほかにもあります。別の名前にしてください。`,
            en: `There is another case with the name "${name}". Give it another one.`,
          }),
        ],
  )
}

/** Adds the groups of a file and of its imports; those of the file itself win. */
function gather(
  files: ReadonlyMap<string, string>,
  { source, data }: Loaded,
  groups: Map<string, StepGroup>,
  trail: readonly string[],
): readonly ScenarioProblem[] {
  const problems = (data.import ?? []).flatMap((relative, n): readonly ScenarioProblem[] => {
    const path: Path = ['import', n]
    const file = resolvePath(source.file, relative)
    const at = (code: string, text: Bilingual) => [problemAt(source, path, code, text)]
    if (trail.includes(file)) return at('import-cycle', cycle(file))
    if (trail.length > DEEPEST_IMPORT) return at('import-depth', TOO_DEEP)
    const text = files.get(file)
    if (text === undefined) return at('no-file', noFile(file))
    const loaded = loadOne(file, text)
    if (!loaded.ok) return loaded.error
    const inner = gather(files, loaded.value, groups, [...trail, file])
    return [...loaded.value.problems, ...inner]
  })
  for (const [name, group] of Object.entries(data.define ?? {})) {
    const isList = Array.isArray(group)
    groups.set(name, {
      source,
      path: isList ? ['define', name] : ['define', name, 'steps'],
      params: isList ? {} : (group.params ?? {}),
      steps: isList ? group : group.steps,
    })
  }
  return problems
}

const TOO_DEEP: Bilingual = {
  ja: `取り込み（import）が深すぎます（上限${DEEPEST_IMPORT}段）。`,
  en: `Imports are nested deeper than ${DEEPEST_IMPORT} levels.`,
}

function cycle(file: string): Bilingual {
  return {
    ja: `取り込み（import）が「${file}」に戻っています。`,
    en: `The imports come back to "${file}".`,
  }
}

function noFile(file: string): Bilingual {
  return {
    ja: `ファイル「${file}」がありません。パスを確認してください。`,
    en: `There is no file "${file}". Check its path.`,
  }
}

/** A text in both languages, or one that stands for both. */
export function bilingual(text: string | Bilingual): Bilingual {
  return typeof text === 'string' ? { ja: text, en: text } : text
}

/** Whether a value is a text in both languages. */
export function isBilingual(value: unknown): value is Bilingual {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false
  return (
    'ja' in value && 'en' in value && typeof value.ja === 'string' && typeof value.en === 'string'
  )
}
