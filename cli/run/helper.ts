import { lendNativeCurves } from '../../host/node/native-curves.ts'
import type { AnswerMessage, OrderMessage } from './pool.ts'
import { runOrder } from './run-order.ts'

// A helper process of `tokkun run --jobs`: one case after the other, until its parent lets go.

// Node's own curves are several times as fast as those in pure code.
lendNativeCurves()

const answer = (message: AnswerMessage): void => {
  process.send?.(message, () => undefined)
}

process.on('message', async ({ id, order }: OrderMessage) => {
  try {
    answer({ id, answer: await runOrder(order) })
  } catch (error) {
    answer({ id, thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
// Ctrl-C goes to the whole group of processes: the parent decides what is still wanted.
process.on('SIGINT', () => undefined)
