import type { CaseResult } from '../../lab/scenario/types.ts'

/** One case to run: which of its file's, and with which parameters. */
export interface Order {
  readonly file: string
  readonly cwd: string
  /** Which case of the file, from 0, in the file's order. */
  readonly index: number
  readonly params: Readonly<Record<string, string>>
  /** Whether the hashes of state and frames are wanted. */
  readonly checks: boolean
}

export interface Answer {
  readonly result: CaseResult
  /** One text for each input, state and frame hash; empty when not asked for. */
  readonly checks: readonly string[]
  /** How long it took, ms of wall time. */
  readonly tookMs: number
}

/** Who runs cases, several at once. */
export interface Pool {
  readonly size: number
  /** Never rejects for what a scenario does: that is in the answer. Rejects when it is closed. */
  run(order: Order): Promise<Answer>
  /** Ends the helpers; what is under way is lost. */
  close(): void
}

/** Cases are run right here, one after the other. */
export function poolInProcess(runOrder: (order: Order) => Promise<Answer>): Pool {
  let closed = false
  return {
    size: 1,
    async run(order) {
      // A turn of the loop, so that Ctrl-C is heard between two cases.
      await new Promise((resolve) => setImmediate(resolve))
      if (closed) throw new Error('the pool is closed')
      return runOrder(order)
    },
    close() {
      closed = true
    },
  }
}
