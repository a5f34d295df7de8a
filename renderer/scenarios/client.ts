import type { FromWorker, ToWorker } from './messages.ts'

type Question = ToWorker extends infer Q
  ? Q extends { id: number }
    ? Omit<Q, 'id'>
    : never
  : never
type Case = Extract<FromWorker, { kind: 'case' }>

/** The window's end of the worker that reads and runs scenarios. */
export interface ScenarioWorker {
  /** Asks; a run tells of every case that is done through `onCase`. Rejects when the worker dies. */
  ask(question: Question, onCase?: (done: Case) => void): Asked
  close(): void
}

export interface Asked {
  readonly id: number
  readonly answer: Promise<Exclude<FromWorker, Case>>
}

interface Waiting {
  readonly resolve: (answer: Exclude<FromWorker, Case>) => void
  readonly reject: (problem: Error) => void
  readonly onCase: ((done: Case) => void) | null
}

/** Starts the worker; it holds the whole bench, so it comes up only for the dialog. */
export function startScenarioWorker(): ScenarioWorker {
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
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
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
      const answer = new Promise<Exclude<FromWorker, Case>>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onCase: onCase ?? null })
      })
      worker.postMessage({ ...question, id })
      return { id, answer }
    },
    close: giveUp,
  }
}
