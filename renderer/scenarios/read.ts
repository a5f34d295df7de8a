import { filesNamedIn } from '../../scenario/read/load.ts'
import type { Scenario } from '../../scenario/read/model.ts'
import { casesOf, parseScenario } from '../../scenario/read/parse.ts'
import type { ScenarioItem, Texts } from './messages.ts'

/** A file as the list shows it; null: it holds only groups for others to import. */
export function itemOf(
  files: ReadonlyMap<string, string>,
  path: string,
  own: boolean,
): ScenarioItem | null {
  const read = parseScenario(files, path)
  if (!read.ok) {
    const name = path.split('/').at(-1) ?? path
    return {
      path,
      own,
      name: { ja: name, en: name },
      explains: null,
      tags: [],
      institution: '',
      cases: [],
      steps: 0,
      problems: read.error,
    }
  }
  const scenario = read.value
  return isLibrary(scenario) ? null : listed(scenario, path, own)
}

function isLibrary({ main, groups }: Scenario): boolean {
  return main.steps.length === 0 && groups.size > 0
}

function listed(scenario: Scenario, path: string, own: boolean): ScenarioItem {
  const { name, description, tags, rows } = scenario
  const [first] = casesOf(scenario).flatMap((one) => (one.ok ? [one.value] : []))
  return {
    path,
    own,
    name,
    explains: description,
    tags,
    institution: first?.setup.institution ?? '',
    cases: rows.map((row) => row.name),
    steps: first?.steps.length ?? 0,
    problems: [],
  }
}

/** A scenario with everything that it names, itself first. */
export function filesOf(files: ReadonlyMap<string, string>, entry: string): Texts {
  const found = new Map<string, string>()
  const wanted = [entry]
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    const text = files.get(path)
    if (text === undefined || found.has(path)) continue
    found.set(path, text)
    wanted.push(...filesNamedIn(path, text))
  }
  return [...found]
}
