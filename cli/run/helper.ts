import { lendNativeCurves } from '../../host/node/native-curves.ts'
import type { AnswerMessage, OrderMessage } from './pool.ts'
import { runOrder } from './run-order.ts'

// A helper process of `tokkun run --jobs`: runs case after case until its parent disconnects.

// Node's own curves are several times as fast as those in plain JavaScript.
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
// Ctrl-C goes to the whole group of processes: the parent decides what is still needed.
process.on('SIGINT', () => undefined)
