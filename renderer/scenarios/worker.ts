import { encodeRecording } from '../../lab/history/replay.ts'
import { casesOf, parseScenario, type ReadCase } from '../../scenario/read/parse.ts'
import { runCase } from '../../scenario/run.ts'
import { scenarioFrom } from '../../scenario/write/from-session.ts'
import { SHIPPED } from './library.ts'
import type { FromWorker, Texts, ToWorker } from './messages.ts'
import { filesOf, itemOf } from './read.ts'

/**
 * Reads and runs scenarios beside the window: the bench is pure, so a run here is the same as
 * anywhere, and the window never waits for it.
 */
let files: ReadonlyMap<string, string> = new Map(SHIPPED)
let owned: ReadonlySet<string> = new Set()
const stopped = new Set<number>()

function say(message: FromWorker): void {
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
function answer(asked: ToWorker): FromWorker | null {
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
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  try {
    const given = answer(data)
    if (given !== null) say(given)
  } catch (error) {
    say({ id: data.id, kind: 'failed', detail: String(error) })
  }
})
