import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NO_CAMERA_FAULTS } from '../../../renderer/camera/faults/camera-faults.ts'
import { readPictureFile } from '../../../renderer/camera/picture.ts'
import { startWorker } from '../../../renderer/camera/worker-client.ts'
import type { FromCameraWorker, ToCameraWorker } from '../../../renderer/camera/worker-messages.ts'

/** A worker whose answers the test decides. */
class StandIn extends EventTarget {
  static made: StandIn[] = []
  readonly asked: ToCameraWorker[] = []
  ended = false
  constructor() {
    super()
    StandIn.made.push(this)
  }
  postMessage(message: ToCameraWorker): void {
    this.asked.push(message)
  }
  terminate(): void {
    this.ended = true
  }
  says(message: FromCameraWorker): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: message }))
  }
}

const bitmap = { width: 10, height: 10, close: () => {} }

function start() {
  const failed = vi.fn()
  const client = startWorker(() => {}, failed)
  const worker = StandIn.made.at(-1)
  if (worker === undefined) throw new Error('no worker was started')
  return { client, worker, failed }
}

beforeEach(() => {
  vi.stubGlobal('Worker', StandIn)
  vi.stubGlobal('createImageBitmap', () => Promise.resolve(bitmap))
})
afterEach(() => vi.unstubAllGlobals())

describe('the window’s end of the camera’s worker', () => {
  it('a picture that could not be looked at is answered, and the next one is read', async () => {
    const { client, worker, failed } = start()
    const first = client.frame(bitmap, 'live', 1, NO_CAMERA_FAULTS)
    worker.says({ kind: 'failed', id: 1 })
    expect(await first).toBeNull()
    const second = client.frame(bitmap, 'live', 2, NO_CAMERA_FAULTS)
    const read = { text: 'OTA1:X', by: 'zxing' } as const
    worker.says({ kind: 'answer', id: 2, read, hint: null, tookMs: 1 })
    expect((await second)?.read).toEqual(read)
    expect(failed).not.toHaveBeenCalled()
  })

  it('a worker that fails time after time is given up, once, and settles what waits', async () => {
    const { client, worker, failed } = start()
    const answers = [1, 2, 3, 4].map((n) => client.frame(bitmap, 'live', n, NO_CAMERA_FAULTS))
    for (const id of [1, 2, 3]) worker.says({ kind: 'failed', id })
    expect(await Promise.all(answers)).toEqual([null, null, null, null])
    expect(failed).toHaveBeenCalledTimes(1)
    expect(worker.ended).toBe(true)
    expect(await client.frame(bitmap, 'live', 5, NO_CAMERA_FAULTS)).toBeNull()
  })

  it('a read in between begins the count anew', () => {
    const { client, worker, failed } = start()
    for (let n = 1; n <= 6; n++)
      void client.desk(
        { x: 0, y: 0, distanceCm: 12, rotationDeg: 0 },
        { x: 0, y: 0 },
        n,
        NO_CAMERA_FAULTS,
      )
    const blank = { kind: 'answer', read: null, hint: null, tookMs: 1 } as const
    for (const id of [1, 2]) worker.says({ kind: 'failed', id })
    worker.says({ ...blank, id: 3 })
    for (const id of [4, 5]) worker.says({ kind: 'failed', id })
    expect(failed).not.toHaveBeenCalled()
  })

  it('a worker that died is told of, and a picture shown to it has not been read', async () => {
    const { client, worker, failed } = start()
    const looked = readPictureFile(new Blob(['x']), client)
    await vi.waitFor(() => expect(worker.asked).toHaveLength(1))
    worker.dispatchEvent(new Event('error'))
    expect(await looked).toEqual({ ok: false, error: 'not-read' })
    expect(failed).toHaveBeenCalledTimes(1)
  })

  it('only a reader that looked may say that there is no code', async () => {
    const { client, worker } = start()
    const looked = readPictureFile(new Blob(['x']), client)
    await vi.waitFor(() => expect(worker.asked).toHaveLength(1))
    worker.says({ kind: 'answer', id: 1, read: null, hint: null, tookMs: 1 })
    expect(await looked).toEqual({ ok: false, error: 'no-code' })
  })
})
