import type { StoreApi } from 'zustand/vanilla'
import type { Result } from '../../protocol/result.ts'
import type { CameraFaults } from './faults/camera-faults.ts'
import type { CameraHint, DeskPose } from './optics.ts'

export type { CameraHint, DeskPose } from './optics.ts'

/** Where the token's camera gets its picture from. (A picture that is opened needs no running camera.) */
export type CameraSource = 'webcam' | 'desk' | 'screen'

/** Why a source gives no picture. Each has a sentence in the user's language; `use` tries again. */
export type CameraError =
  | 'no-webcam'
  | 'webcam-refused'
  | 'webcam-unplugged'
  | 'webcam-busy'
  | 'screen-refused'
  | 'screen-ended'
  | 'worker-failed'

/** Why an opened picture gives no text. */
export type PictureError = 'not-a-picture' | 'no-code' | 'too-big' | 'not-read'

/** An opened picture that a camera fault has spoilt, and what its pixels tell of that. */
export interface Unread {
  readonly hint: CameraHint
}

/** What the views show of the camera. */
export interface CameraStatus {
  readonly source: CameraSource | null
  readonly state: 'idle' | 'starting' | 'running' | 'failed'
  readonly error: CameraError | null
  /** Why nothing is read at the moment; null right after a read. */
  readonly hint: CameraHint | null
  /** The webcams. Labels are empty until the first permission. */
  readonly devices: readonly { readonly id: string; readonly label: string }[]
  /** The webcam in use, or that was asked for. */
  readonly deviceId: string | null
  /** Frames that went through the readers since `use`. */
  readonly framesRead: number
  /** Frames that came while another was being read. */
  readonly framesDropped: number
}

export interface Scanner {
  readonly status: StoreApi<CameraStatus>
  /** Starts a source, ending the one before; settles when it runs or failed (see `status`). Never rejects. */
  use(source: CameraSource, deviceId?: string): Promise<void>
  /** Ends the source and lets go of the webcam. */
  stop(): void
  /** Reads the 2-D code in a picture file, at full resolution. */
  readPicture(blob: Blob): Promise<Result<string, PictureError | Unread>>
  /** Where to draw what the lens sees; its width and height are kept, the picture is cut to fit. */
  setPreview(canvas: HTMLCanvasElement | null): void
  /** Called with every text read. A text that stays in view is told again once a second. Returns the way off. */
  onText(callback: (text: string, source: CameraSource) => void): () => void
  /** Desk camera: the pane of the page or of the mail that the token is held over. */
  setScene(element: HTMLElement | null): void
  /** Desk camera: how the token is held; null: it lies aside and sees nothing. */
  setPose(pose: DeskPose | null): void
  /** What is wrong with every picture from now on. */
  setFaults(faults: CameraFaults): void
  /** Looks which webcams there are. Never rejects. */
  refreshDevices(): Promise<void>
  /** Ends everything; the scanner cannot be used afterwards. */
  dispose(): void
}
