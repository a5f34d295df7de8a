import { type ChildProcess, fork } from 'node:child_process'
import type { Answer, Order, Pool } from '../io.ts'

/** Runs cases in this process, one after the other. */
export function poolInProcess(runOrder: (order: Order) => Promise<Answer>): Pool {
  let closed = false
  return {
    size: 1,
    async run(order) {
      // Yields to the event loop, so that Ctrl-C is handled between two cases.
      await new Promise((resolve) => setImmediate(resolve))
      if (closed) throw new Error('the pool is closed')
      return runOrder(order)
    },
    close() {
      closed = true
    },
  }
}

/** Messages to a helper process and back. */
export interface OrderMessage {
  readonly id: number
  readonly order: Order
}
export type AnswerMessage =
  | { readonly id: number; readonly answer: Answer }
  /** The rules threw: a bug, reported with its stack. */
  | { readonly id: number; readonly thrown: string }

interface Waiting {
  readonly order: Order
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/** Orders sent to a helper in advance. Assumption: with two it has the next one when it is done. */
const AHEAD = 2

/**
 * `size` processes of the program at `script`, each with one core's worth of cases. If a helper
 * dies, only its own cases are lost: they are answered with an error, and a new helper starts.
 */
export function forkedPool(script: string, size: number): Pool {
  let nextId = 0
  let closed = false
  const queue: Waiting[] = []
  const helpers: Helper[] = Array.from({ length: size }, () => start())

  interface Helper {
    child: ChildProcess
    readonly held: Map<number, Waiting>
  }

  function start(): Helper {
    const helper: Helper = { child: forkChild(), held: new Map() }
    attend(helper)
    return helper
  }

  function forkChild(): ChildProcess {
    // Structured clones: `undefined` and byte arrays come over as they are.
    return fork(script, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
  }

  function attend(helper: Helper): void {
    helper.child.on('message', (message: AnswerMessage) => {
      const waiting = helper.held.get(message.id)
      helper.held.delete(message.id)
      if ('answer' in message) waiting?.resolve(message.answer)
      else waiting?.reject(new Error(message.thrown))
      hand()
    })
    helper.child.on('error', () => undefined)
    helper.child.on('exit', (code, signal) => {
      const lost = [...helper.held.values()]
      helper.held.clear()
      for (const { reject } of lost) reject(new Error(`helper process ended (${signal ?? code})`))
      if (closed) return
      helper.child = forkChild()
      attend(helper)
      hand()
    })
  }

  /** Gives waiting orders to the least busy helpers. */
  function hand(): void {
    while (queue.length > 0) {
      const free = helpers.reduce((a, b) => (b.held.size < a.held.size ? b : a))
      if (free.held.size >= AHEAD) return
      const waiting = queue.shift()
      if (waiting === undefined) return
      const message: OrderMessage = { id: nextId++, order: waiting.order }
      free.held.set(message.id, waiting)
      free.child.send(message, () => undefined)
    }
  }

  return {
    size,
    run: (order) =>
      new Promise((resolve, reject) => {
        if (closed) reject(new Error('the pool is closed'))
        else {
          queue.push({ order, resolve, reject })
          hand()
        }
      }),
    close() {
      closed = true
      for (const { child } of helpers) child.kill()
    },
  }
}
