import type { CameraHint, DeskPose } from '../../lab/optics.ts'
import type { Mode, Read } from './decode.ts'
import type { FromWorker, Scene, ToWorker } from './messages.ts'

/** What came of one picture. */
export interface Answer {
  readonly read: Read | null
  readonly hint: CameraHint | null
  readonly tookMs: number
}

/** The window's end of the worker. */
export interface WorkerClient {
  /** Has a picture read (the bitmap is given away); null if the worker died. */
  frame(bitmap: ImageBitmap, mode: Mode, frameNo: number): Promise<Answer | null>
  /** Lays the painted pane under the desk camera (the bitmap is given away). */
  scene(scene: Scene): void
  /** Has the desk camera take a picture and read it; null if the worker died. */
  desk(
    pose: DeskPose,
    smear: { readonly x: number; readonly y: number },
    frameNo: number,
  ): Promise<Answer | null>
  close(): void
}

/** Starts the worker. `onPreview` gets every picture of the desk camera (and must close it). */
export function startWorker(
  onPreview: (bitmap: ImageBitmap) => void,
  onFailure: () => void,
): WorkerClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'camera',
  })
  const waiting = new Map<number, (answer: Answer | null) => void>()
  let lastId = 0
  let alive = true
  const end = () => {
    if (!alive) return
    alive = false
    worker.terminate()
    for (const settle of waiting.values()) settle(null)
    waiting.clear()
  }
  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => {
    const message = event.data
    if (message.kind === 'preview') return onPreview(message.bitmap)
    const settle = waiting.get(message.id)
    waiting.delete(message.id)
    settle?.(message)
  })
  worker.addEventListener('error', () => {
    end()
    onFailure()
  })
  const post = (message: ToWorker, transfer: Transferable[]) => {
    if (alive) worker.postMessage(message, transfer)
  }
  const ask = (message: (id: number) => ToWorker, transfer: Transferable[]) =>
    new Promise<Answer | null>((settle) => {
      if (!alive) return settle(null)
      lastId++
      waiting.set(lastId, settle)
      post(message(lastId), transfer)
    })
  return {
    frame: (bitmap, mode, frameNo) =>
      ask((id) => ({ kind: 'frame', id, bitmap, mode, frameNo }), [bitmap]),
    scene: (scene) => post({ kind: 'scene', ...scene }, [scene.bitmap]),
    desk: (pose, smear, frameNo) => ask((id) => ({ kind: 'desk', id, pose, smear, frameNo }), []),
    close: end,
  }
}
