import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { createDecoder, type DecodeMode, type Decoder } from './decode.ts'
import { createDeskCamera } from './desk/desk-camera.ts'
import { withFaults } from './faults/apply-faults.ts'
import { anyCameraFault, type CameraFaults } from './faults/camera-faults.ts'
import { type Glance, glance, hintFor } from './look/look.ts'
import type { CameraHint } from './optics.ts'
import { aimArea, type Pixels } from './pixels.ts'
import {
  createWorkQueue,
  type FromCameraWorker,
  type PaneScene,
  type ToCameraWorker,
} from './worker-messages.ts'

/**
 * The camera's worker: everything that touches pixels, so that a frame never blocks a window. The
 * desk camera's picture is made here too and takes the very way of a webcam's.
 */

/** Every so many frames without a read the reason is looked for (one more pass of zxing). Assumption: often enough for a hint. */
const HINT_EVERY = 4

const decoder: Promise<Decoder> = start()
const desk = createDeskCamera()
const canvas = new OffscreenCanvas(1280, 720)
const ctx = canvas.getContext('2d', { willReadFrequently: true })
let scene: PaneScene | null = null
let before: Glance | null = null
let hint: CameraHint | null = null
// One picture at a time: a frame that comes during a decode waits for it.
const enqueue = createWorkQueue()

self.addEventListener('message', (event: MessageEvent<ToCameraWorker>) => {
  const message = event.data
  if (message.kind === 'scene') {
    scene?.bitmap.close()
    scene = message.scene
    return
  }
  enqueue(
    () => (message.kind === 'frame' ? onFrame(message) : onDesk(message)),
    () => say({ kind: 'failed', id: message.id }),
  )
})

/** The program of zxing ships with the app; if it cannot be had or may not run, jsQR reads alone. */
async function start(): Promise<Decoder> {
  try {
    const response = await fetch(wasmUrl)
    if (!response.ok) return await createDecoder({ zxing: null })
    return await createDecoder({ zxing: { wasmBinary: await response.arrayBuffer() } })
  } catch {
    return await createDecoder({ zxing: null })
  }
}

async function onFrame(message: Extract<ToCameraWorker, { kind: 'frame' }>): Promise<void> {
  const { bitmap } = message
  try {
    canvas.width = bitmap.width
    canvas.height = bitmap.height
    ctx?.drawImage(bitmap, 0, 0)
  } finally {
    bitmap.close()
  }
  await read(ctx, message)
}

async function onDesk(message: Extract<ToCameraWorker, { kind: 'desk' }>): Promise<void> {
  const film = desk?.take(scene, message.pose, message.smear, message.frameNo) ?? null
  if (film !== null && !anyCameraFault(message.faults)) await preview(film)
  await read(film?.getContext('2d') ?? null, { ...message, mode: 'live' })
}

async function preview(picture: ImageBitmapSource): Promise<void> {
  const bitmap = await createImageBitmap(picture)
  say({ kind: 'preview', bitmap }, [bitmap])
}

/** The picture as it is, or as a camera takes it that something is wrong with. */
async function taken(
  from: OffscreenCanvasRenderingContext2D,
  frameNo: number,
  faults: CameraFaults,
): Promise<Pixels> {
  const image = from.getImageData(0, 0, from.canvas.width, from.canvas.height)
  if (!anyCameraFault(faults)) return image
  const worse = withFaults(image, faults, frameNo)
  await preview(new ImageData(worse.data, worse.width, worse.height))
  return worse
}

interface Asked {
  readonly id: number
  readonly mode: DecodeMode
  readonly frameNo: number
  readonly faults: CameraFaults
}

async function read(
  from: OffscreenCanvasRenderingContext2D | null,
  { id, mode, frameNo, faults }: Asked,
): Promise<void> {
  if (from === null) throw new Error('no canvas to read from')
  const image = await taken(from, frameNo, faults)
  const reader = await decoder
  const begin = performance.now()
  const found = await reader.decode(image, mode, frameNo)
  const tookMs = performance.now() - begin
  if (found !== null || (mode === 'still' && !anyCameraFault(faults))) hint = null
  else if (hint === null || mode === 'still' || frameNo % HINT_EVERY === 0) {
    const now = glance(image)
    const unread = await reader.unread(image)
    const aim = aimArea(image.width, image.height)
    hint = hintFor(
      now,
      mode === 'still' ? null : before,
      unread.map((s) => s.place),
      aim,
    )
    before = now
  }
  say({ kind: 'answer', id, read: found, hint, tookMs })
}

function say(message: FromCameraWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}
