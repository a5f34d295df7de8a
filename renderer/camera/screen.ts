import { err, ok, type Result } from '../../protocol/result.ts'
import type { CameraError } from './types.ts'
import { type OpenSource, play, type SourceEvents } from './webcam.ts'

/** Pause between two looks at a screen, ms: three a second. Assumption: a screen does not shake. */
const PAUSE_MS = 330

/** Opens a screen or a window that the person picks, at its full resolution. */
export async function openScreen(events: SourceEvents): Promise<Result<OpenSource, CameraError>> {
  if (!('mediaDevices' in navigator)) return err('screen-refused')
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getDisplayMedia({
      audio: false,
      video: { frameRate: { ideal: 5 } },
    })
  } catch {
    return err('screen-refused')
  }
  // A still screen sends no new frames, so it is looked at by the clock.
  let latest: HTMLVideoElement | null = null
  const timer = setInterval(() => {
    if (latest !== null) events.frame(latest)
  }, PAUSE_MS)
  const stop = await play(stream, {
    frame: (video) => {
      latest = video
    },
    ended: () => {
      clearInterval(timer)
      events.ended()
    },
  })
  if (stop === null) {
    clearInterval(timer)
    return err('screen-refused')
  }
  return ok({
    deviceId: null,
    stop: () => {
      clearInterval(timer)
      stop()
    },
  })
}
