import type { Answer, Order, Pool } from '../io.ts'

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
