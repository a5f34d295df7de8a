import { Worker } from 'node:worker_threads'
import { Hands } from '../../lab/hands.ts'
import { FIRST_HALF } from '../../lab/walks/activation.ts'
import { LOG_IN, walk } from '../../lab/walks/step.ts'
import { setup } from '../../test/support/setup.ts'
import type { DecodeFigures } from './decode.ts'
import { type Figure, figure } from './figures.ts'

/** The figures of the camera: code 1 as the bank mails it, decoded in a worker. */
export async function cameraFigures(): Promise<Figure[]> {
  const hands = new Hands(setup())
  walk(hands, [LOG_IN, ...FIRST_HALF.slice(0, 1)])
  const payload = hands.openNewestMail() ?? ''
  const got = await inWorker(payload)
  return [
    figure('decode 1280×720 with code 1, median', got.medianMs, 'ms', '< 33'),
    figure('decode 1280×720 with code 1, p95', got.p95Ms, 'ms', '< 33'),
    figure('decode 1280×720 without a code, median', got.emptyMedianMs, 'ms', '(none)'),
    figure('webcam frames read at the first look', got.readShare * 100, '%', '≥ 92'),
    figure('webcam frames read, hand held still', got.heldShare * 100, '%', '≥ 92'),
    figure('webcam frames read by jsqr alone', got.jsqrShare * 100, '%', '(fallback)'),
  ]
}

function inWorker(payload: string): Promise<DecodeFigures> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./decode-worker.js', import.meta.url), {
      workerData: payload,
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
