import { encodeRecording } from '../../lab/history/replay.ts'
import { filesNamedIn } from '../../scenario/read/load.ts'
import type { Scenario } from '../../scenario/read/model.ts'
import { casesOf, parseScenario, type ReadCase } from '../../scenario/read/parse.ts'
import { runCase } from '../../scenario/run.ts'
import { scenarioFrom } from '../../scenario/write/from-session.ts'
import type {
  FromScenarioWorker,
  ScenarioItem,
  Texts,
  ToScenarioWorker,
} from './worker-messages.ts'

/** The scenarios that come with the app, by their path below `assets/scenarios`. */
const FOLDER = '../../assets/scenarios/'

const shipped = import.meta.glob<string>('../../assets/scenarios/**/*.{yaml,yml}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const SHIPPED: Texts = Object.entries(shipped)
  .map(([path, text]) => [path.slice(FOLDER.length), text] as const)
  .sort(([a], [b]) => (a < b ? -1 : 1))

/**
 * Reads and runs scenarios beside the window: the bench is pure, so a run here is the same as
 * anywhere, and the window never waits for it.
 */
let files: ReadonlyMap<string, string> = new Map(SHIPPED)
let owned: ReadonlySet<string> = new Set()
const stopped = new Set<number>()

function say(message: FromScenarioWorker): void {
  postMessage(message)
}

function list(own: Texts): void {
  owned = new Set(own.map(([path]) => path))
  files = new Map([...own, ...SHIPPED.filter(([path]) => !owned.has(path))])
}

interface Planned {
  readonly path: string
  readonly one: ReadCase
}

/** Every case of the files; one that cannot be read is said to be so by its result's absence. */
function planned(paths: readonly string[]): readonly Planned[] {
  return paths.flatMap((path) => {
    const read = parseScenario(files, path)
    return read.ok ? casesOf(read.value).map((one) => ({ path, one })) : []
  })
}

async function run(id: number, paths: readonly string[]): Promise<void> {
  const plan = planned(paths)
  let done = 0
  for (const { path, one } of plan) {
    if (stopped.has(id)) break
    done += 1
    if (one.ok)
      say({ id, kind: 'case', path, result: runCase(one.value), done, total: plan.length })
    // Gives way, so that a stop is heard.
    await new Promise((resolve) => setTimeout(resolve))
  }
  say({ id, kind: 'ran', stopped: stopped.delete(id) })
}

/** null: the answers come later. */
function answer(asked: ToScenarioWorker): FromScenarioWorker | null {
  const { id } = asked
  switch (asked.kind) {
    case 'list': {
      list(asked.own)
      const items = [...files.keys()].flatMap((path) => itemOf(files, path, owned.has(path)) ?? [])
      return { id, kind: 'list', items }
    }
    case 'run':
      void run(id, asked.paths)
      return null
    case 'stop':
      stopped.add(asked.run)
      return { id, kind: 'ran', stopped: true }
    case 'files':
      return { id, kind: 'files', files: filesOf(files, asked.path) }
    case 'recording':
      return { id, kind: 'text', text: encodeRecording(asked.setup, asked.inputs) }
    case 'scenario': {
      const text = scenarioFrom(asked.setup, asked.inputs, { name: asked.name })
      return { id, kind: 'text', text }
    }
    default:
      return asked satisfies never
  }
}

// Typed by what our own window sends; nobody else can.
addEventListener('message', ({ data }: MessageEvent<ToScenarioWorker>) => {
  try {
    const given = answer(data)
    if (given !== null) say(given)
  } catch (error) {
    say({ id: data.id, kind: 'failed', detail: String(error) })
  }
})

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
