import type { CameraHint } from '../camera-status.ts'
import { anyCameraFault, type CameraFaults } from '../faults/camera-faults.ts'
import { type DeskPose, smear, whyUnread } from '../optics.ts'
import type { CameraAnswer, WorkerClient } from '../worker-client.ts'
import { type CodePlace, createScenePainter } from './scene.ts'

/** The desk camera: takes pictures of the pane while the token is held over it. */
export interface DeskScanner {
  setScene(element: HTMLElement | null): void
  setPose(pose: DeskPose | null): void
  stop(): void
}

/** Pause between two pictures, ms: Assumption: 20 a second are enough to aim by. */
const FRAME_MS = 50

/** A canvas that is drawn anew tells no observer: the pane is painted again after this, ms. Assumption: soon enough for the next code. */
const REPAINT_MS = 150

/** After so many failures in a row to paint the pane the camera is given up. Assumption: more do not end by themselves. */
const MOST_FAILURES = 3

/**
 * Starts the desk camera on a worker. `told` gets every answer with the hint that the optics give;
 * without a pose nothing is taken and `told` hears so once (null). `failed` hears that the pane
 * cannot be photographed at all.
 */
export function startDeskScanner(
  client: () => WorkerClient,
  held: { readonly scene: HTMLElement | null; readonly pose: DeskPose | null },
  faultsNow: () => CameraFaults,
  told: (answer: CameraAnswer | null, hint: CameraHint | null) => void,
  failed: () => void,
): DeskScanner {
  const painter = createScenePainter()
  let scene: HTMLElement | null = null
  let pose: DeskPose | null = held.pose
  let last: { readonly pose: DeskPose; readonly at: number } | null = null
  let paintedAt = Number.NEGATIVE_INFINITY
  let dirty = true
  let busy = false
  let failures = 0
  let frameNo = 0
  let running = true
  let takenAt = Number.NEGATIVE_INFINITY
  const stain = () => {
    dirty = true
  }
  painter.onLate(stain)
  const changes = new MutationObserver(stain)
  const sizes = new ResizeObserver(stain)
  // Scrolling does not bubble; typing changes no node.
  window.addEventListener('scroll', stain, true)
  window.addEventListener('input', stain, true)

  const watch = (element: HTMLElement | null) => {
    changes.disconnect()
    sizes.disconnect()
    if (element === null && scene !== null) client().scene(null)
    scene = element
    dirty = true
    if (element === null) return
    changes.observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    sizes.observe(element)
  }

  const repaint = (now: number) => {
    if (scene === null || !(dirty || now - paintedAt >= REPAINT_MS)) return
    dirty = false
    paintedAt = now
    client().scene(painter.paint(scene))
  }

  const take = async (at: DeskPose, now: number) => {
    repaint(now)
    const moved = last === null ? { x: 0, y: 0 } : smear(last.pose, at, now - last.at)
    last = { pose: at, at: now }
    frameNo++
    const faults = faultsNow()
    const answer = await client().desk(at, moved, frameNo, faults)
    if (!running || answer === null) return
    const code = nearest(painter.codes(), at)
    const why = whyUnread(at, code, moved, code?.modules)
    const seen = anyCameraFault(faults) ? byPixels(answer.hint) : null
    told(answer, answer.read === null ? (why ?? seen ?? 'reading') : null)
  }

  /** A throw must leave the camera ready for the next picture, or end it with a word. */
  const takeNext = async (at: DeskPose, now: number) => {
    busy = true
    takenAt = now
    try {
      await take(at, now)
      failures = 0
    } catch {
      failures++
      if (running && failures >= MOST_FAILURES) failed()
    } finally {
      busy = false
    }
  }

  const loop = (now: number) => {
    if (!running) return
    if (pose !== null && !busy && now - takenAt >= FRAME_MS) void takeNext(pose, now)
    requestAnimationFrame(loop)
  }
  watch(held.scene)
  requestAnimationFrame(loop)
  return {
    setScene: watch,
    setPose: (next) => {
      pose = next
      if (next === null) {
        last = null
        told(null, null)
      }
    },
    stop: () => {
      running = false
      changes.disconnect()
      sizes.disconnect()
      window.removeEventListener('scroll', stain, true)
      window.removeEventListener('input', stain, true)
    },
  }
}

/**
 * The pose says that a code lies there: where the pixels show none at all, something is before it.
 * Whether the token moves it knows better, too: the worker compares with a picture some frames old.
 */
function byPixels(hint: CameraHint | null): CameraHint | null {
  if (hint === 'moving') return null
  return hint === 'no-code-in-view' ? 'partly-covered' : hint
}

/** The code whose middle is nearest to the lens. */
function nearest(codes: readonly CodePlace[], pose: DeskPose): CodePlace | null {
  const away = (r: CodePlace) => Math.hypot(r.x + r.width / 2 - pose.x, r.y + r.height / 2 - pose.y)
  return codes.reduce<CodePlace | null>(
    (best, r) => (best === null || away(r) < away(best) ? r : best),
    null,
  )
}
