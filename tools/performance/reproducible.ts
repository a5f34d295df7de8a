import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { apply } from '../../lab/apply.ts'
import { Hands } from '../../lab/hands.ts'
import { createHistory } from '../../lab/history/history.ts'
import type { Stamped } from '../../lab/inputs.ts'
import { startWorld } from '../../lab/start.ts'
import { activation } from '../../lab/walks/activation.ts'
import { walk } from '../../lab/walks/step.ts'
import { setup } from '../../test/support/setup.ts'
import { type Figure, figure } from './figures.ts'

const RUNS = 100

/** One recording, replayed again and again while every core has other work to do. */
export async function reproducibleFigures(): Promise<Figure[]> {
  const hands = new Hands(setup('again'))
  walk(hands, activation('done-yes'))
  const expected = framesOf(hands.inputs)
  const others = Array.from(
    { length: availableParallelism() },
    () => new Worker('for (;;) Math.sqrt(2)', { eval: true }),
  )
  try {
    await Promise.all(others.map((worker) => new Promise((up) => worker.once('online', up))))
    let same = 0
    for (let n = 0; n < RUNS; n++) if (framesOf(hands.inputs) === expected) same += 1
    return [figure(`same frame hashes, of ${RUNS} runs under load`, same, 'runs', String(RUNS))]
  } finally {
    await Promise.all(others.map((worker) => worker.terminate()))
  }
}

/** The hashes of what every input left on the displays, one after the other. */
function framesOf(inputs: readonly Stamped[]): string {
  const history = createHistory({ startWorld, apply }, setup('again'))
  return inputs.map((stamped) => history.input(stamped).check.frame).join(' ')
}
