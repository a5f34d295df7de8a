import { err, ok, type Result } from '../../protocol/result.ts'
import type { CameraError } from './camera-status.ts'

/** A source that runs. */
export interface OpenSource {
  /** The webcam that was opened; null for a screen. */
  readonly deviceId: string | null
  stop(): void
}

/** What a source tells while it runs. */
interface SourceEvents {
  /** A new picture stands in the video element. */
  frame(video: HTMLVideoElement): void
  /** The source is gone (unplugged, sharing ended); `stop` need not be called. */
  ended(): void
}

/** Which webcam: `exact` was chosen by the person; otherwise any will do where it is gone. */
export interface Webcam {
  readonly deviceId: string | null
  readonly exact: boolean
}

/** Opens a webcam at 1280×720 (or what comes nearest) and tells every picture of it. */
export async function openWebcam(
  { deviceId, exact }: Webcam,
  events: SourceEvents,
): Promise<Result<OpenSource, CameraError>> {
  // Absent where the page is no secure context.
  if (!('mediaDevices' in navigator)) return err('no-webcam')
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: {
        width: { ideal: 1280 },
        height: { ideal: 720 },
        ...(deviceId === null
          ? {}
          : { deviceId: exact ? { exact: deviceId } : { ideal: deviceId } }),
      },
    })
  } catch (cause) {
    return err(webcamError(cause))
  }
  const track = stream.getVideoTracks()[0]
  if (track === undefined) return err('no-webcam')
  const opened = await playStream(stream, events)
  return opened === null
    ? err('webcam-busy')
    : ok({ stop: opened, deviceId: track.getSettings().deviceId ?? deviceId })
}

/**
 * Plays a stream unseen and tells every picture until stopped; null if it would not play.
 * Also used by the screen, at its own pace.
 */
async function playStream(stream: MediaStream, events: SourceEvents): Promise<(() => void) | null> {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = stream
  let running = true
  const stop = () => {
    running = false
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
  for (const track of stream.getVideoTracks()) {
    // Not fired by our own stop().
    track.addEventListener('ended', () => {
      if (!running) return
      stop()
      events.ended()
    })
  }
  const next = () => {
    if (!running) return
    events.frame(video)
    video.requestVideoFrameCallback(next)
  }
  try {
    video.requestVideoFrameCallback(next)
    await video.play()
  } catch {
    stop()
    return null
  }
  return stop
}

/** The webcams by name. Empty where there are none or they may not be listed. */
export async function listWebcams(): Promise<readonly { id: string; label: string }[]> {
  if (!('mediaDevices' in navigator)) return []
  try {
    const all = await navigator.mediaDevices.enumerateDevices()
    return all
      .filter((device) => device.kind === 'videoinput' && device.deviceId !== '')
      .map((device) => ({ id: device.deviceId, label: device.label }))
  } catch {
    return []
  }
}

/** The names of getUserMedia's errors (W3C Media Capture and Streams, 10.3) as ours. */
export function webcamError(cause: unknown): CameraError {
  const name = cause instanceof DOMException ? cause.name : ''
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'webcam-refused'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no-webcam'
    default:
      return 'webcam-busy'
  }
}

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
  const stop = await playStream(stream, {
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
