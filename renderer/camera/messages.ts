import type { Mode, Read } from './decode.ts'
import type { CameraFaults } from './faults/types.ts'
import type { CameraHint, DeskPose } from './optics.ts'

/** What the desk shows, painted: pixels and where they lie in the pane. */
export interface Scene {
  readonly bitmap: ImageBitmap
  /** CSS px of the pane at the bitmap's upper left corner. */
  readonly x: number
  readonly y: number
  /** Bitmap pixels a CSS px. */
  readonly scale: number
}

/** From the window to the camera's worker. Bitmaps travel by transfer. */
export type ToWorker =
  | {
      readonly kind: 'frame'
      readonly id: number
      readonly bitmap: ImageBitmap
      readonly mode: Mode
      readonly frameNo: number
      readonly faults: CameraFaults
    }
  /** null: nothing of the pane is on the window, so there is nothing to photograph. */
  | { readonly kind: 'scene'; readonly scene: Scene | null }
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
export type FromWorker =
  | { readonly kind: 'preview'; readonly bitmap: ImageBitmap }
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly read: Read | null
      /** What the pixels themselves tell; null for a flawless picture or screen, and after a read. */
      readonly hint: CameraHint | null
      /** Time in the readers, ms. */
      readonly tookMs: number
    }
  | { readonly kind: 'failed'; readonly id: number }
