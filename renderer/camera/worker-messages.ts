import type { CodeRead, DecodeMode } from './decode.ts'
import type { CameraFaults } from './faults/camera-faults.ts'
import type { CameraHint, DeskPose } from './optics.ts'

/** What the desk shows, painted: pixels and where they lie in the pane. */
export interface PaneScene {
  readonly bitmap: ImageBitmap
  /** CSS px of the pane at the bitmap's upper left corner. */
  readonly x: number
  readonly y: number
  /** Bitmap pixels a CSS px. */
  readonly scale: number
}

/** From the window to the camera's worker. Bitmaps travel by transfer. */
export type ToCameraWorker =
  | {
      readonly kind: 'frame'
      readonly id: number
      readonly bitmap: ImageBitmap
      readonly mode: DecodeMode
      readonly frameNo: number
      readonly faults: CameraFaults
    }
  /** null: nothing of the pane is on the window, so there is nothing to photograph. */
  | { readonly kind: 'scene'; readonly scene: PaneScene | null }
  | {
      readonly kind: 'desk'
      readonly id: number
      readonly pose: DeskPose
      readonly smear: { readonly x: number; readonly y: number }
      readonly frameNo: number
      readonly faults: CameraFaults
    }

/**
 * From the worker back. Every `frame` and `desk` gets one `answer`, or `failed` where it could not be
 * looked at; `desk`, and whatever a camera fault has changed, gets its picture first.
 */
export type FromCameraWorker =
  | { readonly kind: 'preview'; readonly bitmap: ImageBitmap }
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly read: CodeRead | null
      /** What the pixels themselves tell; null for a flawless picture or screen, and after a read. */
      readonly hint: CameraHint | null
      /** Time in the readers, ms. */
      readonly tookMs: number
    }
  | { readonly kind: 'failed'; readonly id: number }

/**
 * One piece of work at a time, in the order it came. A piece that throws (a picture too large to be
 * looked at, a reader out of memory) is told to `onThrow` and holds up nothing that comes after it.
 */
export function createWorkQueue(): (work: () => void | Promise<void>, onThrow: () => void) => void {
  let last: Promise<void> = Promise.resolve()
  return (work, onThrow) => {
    last = last.then(work).catch(onThrow)
  }
}
