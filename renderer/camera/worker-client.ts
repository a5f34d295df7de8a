import type { CodeRead, DecodeMode } from './decode.ts'
import type { CameraFaults } from './faults/camera-faults.ts'
import type { CameraHint, DeskPose } from './optics.ts'
import type { FromCameraWorker, PaneScene, ToCameraWorker } from './worker-messages.ts'

/** What came of one picture. */
export interface CameraAnswer {
  readonly read: CodeRead | null
  readonly hint: CameraHint | null
  readonly tookMs: number
}

/** The window's end of the worker. */
export interface WorkerClient {
  /** Has a picture read (the bitmap is given away); null if it could not be looked at. */
  frame(
    bitmap: ImageBitmap,
    mode: DecodeMode,
    frameNo: number,
    faults: CameraFaults,
  ): Promise<CameraAnswer | null>
  /** Lays the painted pane under the desk camera (the bitmap is given away). */
  scene(scene: PaneScene | null): void
  /** Has the desk camera take a picture and read it; null if that could not be done. */
  desk(
    pose: DeskPose,
    smear: { readonly x: number; readonly y: number },
    frameNo: number,
    faults: CameraFaults,
  ): Promise<CameraAnswer | null>
  close(): void
}

/** So many pictures in a row that could not be looked at: the worker is given up. Assumption: one bad picture may happen, more in a row do not end. */
const MOST_FAILURES = 3

/**
 * Starts the worker. `onPreview` gets every picture of the desk camera, and of any
 * other while something is wrong with it (and must close it).
 * `onFailure` is told once, when the worker died or fails at everything; it is ended then.
 */
export function startWorker(
  onPreview: (bitmap: ImageBitmap) => void,
  onFailure: () => void,
): WorkerClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'camera',
  })
  const waiting = new Map<number, (answer: CameraAnswer | null) => void>()
  let lastId = 0
  let failures = 0
  let alive = true
  const end = () => {
    if (!alive) return
    alive = false
    worker.terminate()
    for (const settle of waiting.values()) settle(null)
    waiting.clear()
  }
  const giveUp = () => {
    if (!alive) return
    end()
    onFailure()
  }
  const answered = (id: number, answer: CameraAnswer | null) => {
    const settle = waiting.get(id)
    waiting.delete(id)
    settle?.(answer)
    failures = answer === null ? failures + 1 : 0
    if (failures >= MOST_FAILURES) giveUp()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<FromCameraWorker>) => {
    if (data.kind === 'preview') onPreview(data.bitmap)
    else answered(data.id, data.kind === 'failed' ? null : data)
  })
  worker.addEventListener('error', giveUp)
  worker.addEventListener('messageerror', giveUp)
  const ask = (message: (id: number) => ToCameraWorker, transfer: Transferable[]) =>
    new Promise<CameraAnswer | null>((settle) => {
      if (!alive) return settle(null)
      lastId++
      waiting.set(lastId, settle)
      try {
        worker.postMessage(message(lastId), transfer)
      } catch {
        // A bitmap that was given away or closed cannot be sent.
        answered(lastId, null)
      }
    })
  return {
    frame: (bitmap, mode, frameNo, faults) =>
      ask((id) => ({ kind: 'frame', id, bitmap, mode, frameNo, faults }), [bitmap]),
    scene: (scene) => {
      const message: ToCameraWorker = { kind: 'scene', scene }
      if (alive) worker.postMessage(message, scene === null ? [] : [scene.bitmap])
    },
    desk: (pose, smear, frameNo, faults) =>
      ask((id) => ({ kind: 'desk', id, pose, smear, frameNo, faults }), []),
    close: end,
  }
}
