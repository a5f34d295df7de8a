import { createStore } from 'zustand/vanilla'
import type {
  CameraError,
  CameraHint,
  CameraSource,
  CameraStatus,
  DeskPose,
  Scanner,
} from './camera-status.ts'
import { type DeskScanner, startDeskScanner } from './desk/desk-scanner.ts'
import { anyCameraFault, NO_CAMERA_FAULTS } from './faults/camera-faults.ts'
import { readSpoiltPicture } from './picture.ts'
import { listWebcams, type OpenSource, openScreen, openWebcam, type Webcam } from './video.ts'
import { type CameraAnswer, startWorker, type WorkerClient } from './worker-client.ts'

export type * from './camera-status.ts'

const IDLE: CameraStatus = {
  source: null,
  state: 'idle',
  error: null,
  hint: null,
  devices: [],
  deviceId: null,
  framesRead: 0,
  framesDropped: 0,
}

/** Makes the token's eye. Nothing is opened or started before `use` or `readPicture`. */
export function createScanner(): Scanner {
  const status = createStore<CameraStatus>(() => IDLE)
  const listeners = new Set<(text: string, source: CameraSource) => void>()
  const repeats = createRepeatGuard()
  let preview: HTMLCanvasElement | null = null
  let worker: WorkerClient | null = null
  let open: OpenSource | null = null
  let desk: DeskScanner | null = null
  let scene: HTMLElement | null = null
  let pose: DeskPose | null = null
  let faults = NO_CAMERA_FAULTS
  let busy = false
  // Counts the starts: what comes late from a source that was left is ignored.
  let run = 0

  const fail = (error: CameraError) => {
    release()
    status.setState({ state: 'failed', error, hint: null })
  }
  const client = (): WorkerClient => {
    worker ??= startWorker(
      (bitmap) => {
        const { source, state } = status.getState()
        if (preview !== null && state === 'running') {
          drawPreview(preview, bitmap, bitmap, source === 'webcam')
        }
        bitmap.close()
      },
      () => {
        worker = null
        if (status.getState().state !== 'idle') fail('worker-failed')
      },
    )
    return worker
  }
  const release = () => {
    run++
    open?.stop()
    open = null
    desk?.stop()
    desk = null
    busy = false
    if (preview !== null) clearPreview(preview)
  }
  const took = (source: CameraSource, answer: CameraAnswer, hint: CameraHint | null) => {
    status.setState((s) => ({ framesRead: s.framesRead + 1, hint }))
    if (answer.read === null || !repeats.fresh(answer.read.text, performance.now())) return
    for (const listener of listeners) listener(answer.read.text, source)
  }
  const onFrame = async (source: 'webcam' | 'screen', mine: number, video: HTMLVideoElement) => {
    if (mine !== run) return
    const size = { width: video.videoWidth, height: video.videoHeight }
    if (size.width === 0) return
    // A worse picture is drawn when the worker has made it.
    if (preview !== null && !anyCameraFault(faults)) {
      drawPreview(preview, video, size, source === 'webcam')
    }
    if (busy) {
      status.setState((s) => ({ framesDropped: s.framesDropped + 1 }))
      return
    }
    busy = true
    const answer = await grabbed(video).then((bitmap) =>
      bitmap === null
        ? null
        : client().frame(
            bitmap,
            source === 'webcam' ? 'live' : 'still',
            status.getState().framesRead,
            faults,
          ),
    )
    if (mine !== run) return
    busy = false
    if (answer !== null) took(source, answer, answer.hint)
  }
  const startVideo = async (source: 'webcam' | 'screen', mine: number, choice: Webcam) => {
    const events = {
      frame: (video: HTMLVideoElement) => void onFrame(source, mine, video),
      ended: () => {
        if (mine === run) fail(source === 'webcam' ? 'webcam-unplugged' : 'screen-ended')
      },
    }
    const opened = await (source === 'webcam' ? openWebcam(choice, events) : openScreen(events))
    if (mine !== run) {
      // Another source was chosen while the person was asked for leave.
      if (opened.ok) opened.value.stop()
      return
    }
    if (!opened.ok) return fail(opened.error)
    open = opened.value
    const used = open.deviceId
    status.setState((s) => ({ state: 'running', deviceId: used ?? s.deviceId }))
    // The names of the webcams are told only after the first leave.
    if (source === 'webcam') await refreshDevices()
  }
  const refreshDevices = async () => {
    const devices = await listWebcams()
    status.setState({ devices })
  }
  const onDeviceChange = () => void refreshDevices()
  navigator.mediaDevices?.addEventListener('devicechange', onDeviceChange)

  return {
    status,
    use: async (source, deviceId) => {
      release()
      repeats.reset()
      const mine = run
      const wanted = deviceId ?? status.getState().deviceId
      status.setState((s) => ({
        ...IDLE,
        devices: s.devices,
        deviceId: wanted,
        source,
        state: 'starting',
      }))
      client()
      if (source !== 'desk') {
        return startVideo(source, mine, { deviceId: wanted, exact: deviceId !== undefined })
      }
      desk = startDeskScanner(
        client,
        { scene, pose },
        () => faults,
        (answer, hint) => {
          if (answer !== null) took('desk', answer, hint)
          else status.setState({ hint })
        },
        () => {
          if (mine === run) fail('worker-failed')
        },
      )
      status.setState({ state: 'running' })
    },
    stop: () => {
      release()
      status.setState({ source: null, state: 'idle', error: null, hint: null })
    },
    readPicture: (blob) => readSpoiltPicture(blob, client(), faults),
    setFaults: (next) => {
      faults = next
    },
    setPreview: (canvas) => {
      preview = canvas
    },
    onText: (callback) => {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    setScene: (element) => {
      scene = element
      desk?.setScene(element)
    },
    setPose: (next) => {
      pose = next
      desk?.setPose(next)
      if (next === null && desk !== null && preview !== null) clearPreview(preview)
    },
    refreshDevices,
    dispose: () => {
      release()
      navigator.mediaDevices?.removeEventListener('devicechange', onDeviceChange)
      worker?.close()
      worker = null
      listeners.clear()
      status.setState(IDLE)
    },
  }
}

/** The picture that stands in a video; null if it is just being torn down. */
async function grabbed(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(video)
  } catch {
    return null
  }
}

/** Draws what the lens sees, as the LCD's viewfinder wants it: cut to fill the canvas. */
export function drawPreview(
  canvas: HTMLCanvasElement,
  picture: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
  mirrored: boolean,
): void {
  const ctx = canvas.getContext('2d')
  if (ctx === null || size.width === 0 || size.height === 0) return
  const scale = Math.max(canvas.width / size.width, canvas.height / size.height)
  const width = size.width * scale
  const height = size.height * scale
  // One faces one's own webcam: as in a mirror, the code moves where the hand moves.
  ctx.setTransform(mirrored ? -1 : 1, 0, 0, 1, mirrored ? canvas.width : 0, 0)
  ctx.drawImage(picture, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height)
  ctx.setTransform(1, 0, 0, 1, 0, 0)
}

/** Black: the lens is covered. */
export function clearPreview(canvas: HTMLCanvasElement): void {
  const ctx = canvas.getContext('2d')
  if (ctx === null) return
  ctx.fillStyle = '#000'
  ctx.fillRect(0, 0, canvas.width, canvas.height)
}

/** How long a text that stays in view is not reported again, ms. Assumption: time enough to move the token away. */
export const REPEAT_MS = 1000

export interface RepeatGuard {
  /** Whether a text read at `at` (ms, any steady clock) is to be told. */
  fresh(text: string, at: number): boolean
  /** Forgets what was told: after a start of the camera the same code counts anew. */
  reset(): void
}

/** A code stays before the lens for many frames: it is told once, then once a second, or when another came between. */
export function createRepeatGuard(): RepeatGuard {
  let last: { text: string; at: number } | null = null
  return {
    fresh: (text, at) => {
      if (last !== null && last.text === text && at - last.at < REPEAT_MS) return false
      last = { text, at }
      return true
    },
    reset: () => {
      last = null
    },
  }
}
