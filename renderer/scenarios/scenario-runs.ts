import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { HISTORY_LIMIT } from '../../host/link/host-link.ts'
import type { ScenarioFiles } from '../../host/link/program.ts'
import type { Stamped } from '../../lab/inputs.ts'
import type { CaseResult } from '../../scenario/results.ts'
import { bridgeInUse, snapshotNow } from '../bench/snapshot.ts'
import { addToast } from '../ui/Toasts.tsx'
import type {
  FromScenarioWorker,
  ScenarioItem,
  Texts,
  ToScenarioWorker,
} from './worker-messages.ts'

interface ScenariosState {
  /** null: not read yet. */
  readonly items: readonly ScenarioItem[] | null
  /** Files that the user opened in this window. */
  readonly own: Texts
  /** The file that is looked at; null: the first. */
  readonly chosen: string | null
  /** The last results of each file. */
  readonly results: ReadonlyMap<string, readonly CaseResult[]>
  /** Files of the last run, in its order. */
  readonly lastRun: readonly string[]
  readonly running: { readonly id: number; readonly done: number; readonly total: number } | null
}

const scenariosStore = createStore<ScenariosState>()(() => ({
  items: null,
  own: [],
  chosen: null,
  results: new Map(),
  lastRun: [],
  running: null,
}))

export function useScenarios<T>(select: (state: ScenariosState) => T): T {
  return useStore(scenariosStore, select)
}

let worker: ScenarioWorker | null = null

function workerNow(): ScenarioWorker {
  worker ??= startScenarioWorker()
  return worker
}

function broken(): void {
  worker = null
  scenariosStore.setState({ running: null })
  addToast({ tone: 'error', key: 'scenarios.worker-failed', params: {} })
}

/** Reads the list: shipped files and the user's own. */
export async function listScenarios(): Promise<void> {
  const { own } = scenariosStore.getState()
  try {
    const answer = await workerNow().ask({ kind: 'list', own }).answer
    if (answer.kind === 'list') scenariosStore.setState({ items: answer.items })
  } catch {
    broken()
  }
}

/** The list shows this file. */
export function chooseScenario(path: string): void {
  scenariosStore.setState({ chosen: path })
}

/** Adds files of the user's and shows the first; one of the same name takes the older one's place. */
export async function addOwn(files: Texts): Promise<void> {
  const names = new Set(files.map(([path]) => path))
  const kept = scenariosStore.getState().own.filter(([path]) => !names.has(path))
  const chosen = files[0]?.[0] ?? scenariosStore.getState().chosen
  scenariosStore.setState({ own: [...kept, ...files], chosen })
  await listScenarios()
}

/** Runs files one after the other; results come in as they are done. */
export async function runScenarios(paths: readonly string[]): Promise<void> {
  const { running, results } = scenariosStore.getState()
  if (running !== null || paths.length === 0) return
  const left = new Map([...results].filter(([path]) => !paths.includes(path)))
  scenariosStore.setState({ results: left, lastRun: paths })
  try {
    const { id, answer } = workerNow().ask(
      { kind: 'run', paths },
      ({ path, result, done, total }) =>
        scenariosStore.setState((before) => ({
          results: new Map(before.results).set(path, [...(before.results.get(path) ?? []), result]),
          running: { id, done, total },
        })),
    )
    scenariosStore.setState({ running: { id, done: 0, total: paths.length } })
    await answer
    scenariosStore.setState({ running: null })
  } catch {
    broken()
  }
}

/** Ends the run after the case that it is at. */
export function stopRun(): void {
  const { running } = scenariosStore.getState()
  if (running !== null) void workerNow().ask({ kind: 'stop', run: running.id }).answer
}

/** The run as a session's file, so that it can be opened in the bench. */
export async function recordingOf({ setup, inputs }: CaseResult): Promise<string | null> {
  return textOf(workerNow().ask({ kind: 'recording', setup, inputs }).answer)
}

/** The session as it is shown, as a scenario; null when it could not be made. */
export async function scenarioOfSession(name: string): Promise<string | null> {
  const { session } = snapshotNow()
  const inputs = await shownInputs()
  return textOf(workerNow().ask({ kind: 'scenario', setup: session.setup, inputs, name }).answer)
}

async function textOf(answer: ReturnType<ScenarioWorker['ask']>['answer']): Promise<string | null> {
  try {
    const given = await answer
    return given.kind === 'text' ? given.text : null
  } catch {
    broken()
    return null
  }
}

async function shownInputs(): Promise<readonly Stamped[]> {
  const { branch, inputs } = snapshotNow().history.place
  const all: Stamped[] = []
  for (let from = 1; from <= inputs; from += HISTORY_LIMIT) {
    const to = Math.min(from + HISTORY_LIMIT - 1, inputs)
    const entries = await bridgeInUse().history(branch, from, to)
    for (const { at, input } of entries) all.push({ at, input })
  }
  return all
}

/** The files of the last run, as evidence is ordered. */
export async function filesOfLastRun(): Promise<readonly ScenarioFiles[]> {
  const all: ScenarioFiles[] = []
  for (const entry of scenariosStore.getState().lastRun) {
    const answer = await workerNow().ask({ kind: 'files', path: entry }).answer
    if (answer.kind === 'files') all.push({ entry, files: answer.files, cases: null })
  }
  return all
}

type Question = ToScenarioWorker extends infer Q
  ? Q extends { id: number }
    ? Omit<Q, 'id'>
    : never
  : never
type Case = Extract<FromScenarioWorker, { kind: 'case' }>

/** The window's end of the worker that reads and runs scenarios. */
interface ScenarioWorker {
  /** Asks; a run tells of every case that is done through `onCase`. Rejects when the worker dies. */
  ask(question: Question, onCase?: (done: Case) => void): ScenarioRequest
  close(): void
}

interface ScenarioRequest {
  readonly id: number
  readonly answer: Promise<Exclude<FromScenarioWorker, Case>>
}

interface Waiting {
  readonly resolve: (answer: Exclude<FromScenarioWorker, Case>) => void
  readonly reject: (problem: Error) => void
  readonly onCase: ((done: Case) => void) | null
}

/** Starts the worker; it holds the whole bench, so it comes up only for the dialog. */
function startScenarioWorker(): ScenarioWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'scenarios',
  })
  const waiting = new Map<number, Waiting>()
  let last = 0
  const giveUp = (): void => {
    worker.terminate()
    for (const { reject } of waiting.values()) reject(new Error('the worker ended'))
    waiting.clear()
  }
  worker.addEventListener('error', giveUp)
  // Typed by what our own worker sends; nobody else can.
  worker.addEventListener('message', ({ data }: MessageEvent<FromScenarioWorker>) => {
    const asked = waiting.get(data.id)
    if (data.kind === 'case') {
      asked?.onCase?.(data)
      return
    }
    waiting.delete(data.id)
    asked?.resolve(data)
  })
  return {
    ask(question, onCase) {
      last += 1
      const id = last
      const answer = new Promise<Exclude<FromScenarioWorker, Case>>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onCase: onCase ?? null })
      })
      worker.postMessage({ ...question, id })
      return { id, answer }
    },
    close: giveUp,
  }
}
