/**
 * The lens of the desk camera as values: where the token is held over the desk, and what its
 * fixed lens makes of that. Drawing the picture is the renderer's work; here is only arithmetic,
 * so that a hint can be given (and tested) without a pixel.
 *
 * Sources: capture happens at about 10 to 20 cm [F, device-facts]. The field of view, the blur
 * outside that range and the hand's tilt are not published. Assumption: as below.
 */

/** How the token is held over a pane of the desk. */
export interface DeskPose {
  /** The point under the axis of the lens, CSS px from the pane's left edge. */
  readonly x: number
  /** The same from the pane's top edge. */
  readonly y: number
  /** From the lens to the glass, cm, 4 to 40. */
  readonly distanceCm: number
  /** The token turned clockwise, degrees. */
  readonly rotationDeg: number
}

/** Why a picture gives no text, or that all is well and it is being read. */
export type CameraHint =
  | 'no-code-in-view'
  | 'out-of-frame'
  | 'too-far'
  | 'too-near'
  | 'blurred'
  | 'cut-off'
  | 'moving'
  /** These are told by the pixels alone, never by the pose. */
  | 'too-dark'
  | 'glare'
  | 'tilted'
  | 'partly-covered'
  | 'moire'
  | 'reading'

/** A rectangle in CSS px of the pane. */
export interface DeskRect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What the lens makes of a pose. */
interface LensView {
  /** Frame pixels that one CSS px fills. */
  readonly framePxPerCssPx: number
  /** CSS px that one frame pixel covers. */
  readonly cssPxPerFramePx: number
  /** Defocus: standard deviation of the blur, frame pixels. */
  readonly blurRadiusPx: number
}

/** The camera's picture, pixels. */
export const FRAME = { width: 1280, height: 720 } as const

/** The aim frame on the LCD: the middle of the picture, pixels. */
export const AIM = { width: 600, height: 600 } as const

/** How near and how far the token can be held, cm. Assumption: the reach of an arm. */
export const REACH = { near: 4, far: 40 } as const

/** The lens is sharp from 10 to 20 cm [F, device-facts]. */
export const FOCUS = { near: 10, far: 20 } as const

/**
 * A hand never holds the token quite level: the picture is this much narrower and leans this much.
 * Assumption: small enough that every reader copes.
 */
const HAND = { narrower: 0.985, lean: 0.012 } as const

/**
 * Field of view: a CSS px fills 30 / cm frame pixels, so a code of 190 CSS px fills 475 of the aim
 * frame's 600 pixels at 12 cm, and 204 at 28 cm. Assumption: a real lens would see a little more.
 */
const FRAME_PX_CM_PER_CSS_PX = 30

/** Even the best focus of a lens this cheap is a little soft, frame pixels. Assumption: measured with the readers in use. */
const BEST_BLUR_PX = 0.6

/**
 * Beyond its sharp range a fixed lens blurs with the difference of the reciprocal distances.
 * The slopes (px·cm) put the limits of a version-8 code of 190 CSS px near 7 and 28 cm. Assumption: so that the published range reads well.
 */
const BLUR_NEAR = 260
const BLUR_FAR = 120

/** A version-8 symbol (code 1) with its quiet zone is 57 modules wide. */
const MODULES = 57

/** Above this blur (standard deviations per module) the readers fail. Measured with the readers in use. */
const MAX_BLUR_PER_MODULE = 0.52

/** Below this many frame pixels a module the readers fail. */
const MIN_MODULE_PX = 2

/** A module this wide is big enough: when it cannot be read, the blur is to blame, not the size. */
const WIDE_MODULE_PX = 4

/** Share of the code's rectangle on each side that is only quiet zone: 4 of 57 modules. */
const QUIET_SHARE = 4 / 57

/** A picture smeared by more than this many modules while it was taken cannot be read. Assumption, tried with the readers in use. */
const MAX_SMEAR_MODULES = 1.5

/** The picture is taken in this time, ms: a hand that moves smears it. Assumption: 1/60 s, indoors. */
const EXPOSURE_MS = 16

/** What the lens sees from a pose: scale and blur. The distance is held to 4 to 40 cm. */
export function view(pose: DeskPose): LensView {
  const cm = Math.min(REACH.far, Math.max(REACH.near, pose.distanceCm))
  const framePxPerCssPx = FRAME_PX_CM_PER_CSS_PX / cm
  const near = BLUR_NEAR * Math.max(0, 1 / cm - 1 / FOCUS.near)
  const far = BLUR_FAR * Math.max(0, 1 / FOCUS.far - 1 / cm)
  return {
    framePxPerCssPx,
    cssPxPerFramePx: 1 / framePxPerCssPx,
    blurRadiusPx: BEST_BLUR_PX + near + far,
  }
}

/** A matrix as `CanvasRenderingContext2D.setTransform` takes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
interface Affine {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

/** Brings CSS px of the pane into pixels of the frame, the hand's tilt included. */
export function paneToFrame(pose: DeskPose): Affine {
  const k = view(pose).framePxPerCssPx
  // The token turns clockwise, so what it sees turns the other way.
  const turn = (-pose.rotationDeg * Math.PI) / 180
  const cos = Math.cos(turn) * k
  const sin = Math.sin(turn) * k
  const a = HAND.narrower * cos + HAND.lean * sin
  const c = -HAND.narrower * sin + HAND.lean * cos
  return {
    a,
    b: sin,
    c,
    d: cos,
    e: FRAME.width / 2 - a * pose.x - c * pose.y,
    f: FRAME.height / 2 - sin * pose.x - cos * pose.y,
  }
}

/** How far the picture moves while one frame is exposed, frame pixels; `elapsedMs` lies between the poses. */
export function smear(
  from: DeskPose,
  to: DeskPose,
  elapsedMs: number,
): { readonly x: number; readonly y: number } {
  if (elapsedMs <= 0) return { x: 0, y: 0 }
  const m = paneToFrame(to)
  const share = Math.min(1, EXPOSURE_MS / elapsedMs)
  const dx = (from.x - to.x) * share
  const dy = (from.y - to.y) * share
  return { x: m.a * dx + m.c * dy, y: m.b * dx + m.d * dy }
}

/**
 * Why a code at `code` (CSS px of the pane, quiet zone included; null: the pane shows none) cannot
 * be read from `pose`, or null if it can. `modules` is the symbol's width with its quiet zone. Says
 * nothing of what the readers really did: it only explains.
 */
export function whyUnread(
  pose: DeskPose,
  code: DeskRect | null,
  moved: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
  modules: number = MODULES,
): CameraHint | null {
  if (code === null) return 'no-code-in-view'
  const { framePxPerCssPx, blurRadiusPx } = view(pose)
  const corners = cornersInFrame(pose, code)
  if (!touchesFrame(corners)) return 'out-of-frame'
  const module = (code.width * framePxPerCssPx) / modules
  const unsharp = blurRadiusPx / module > MAX_BLUR_PER_MODULE
  if (pose.distanceCm < FOCUS.near && (unsharp || code.width * framePxPerCssPx > FRAME.height)) {
    return 'too-near'
  }
  if (!corners.every(insideFrame)) return 'cut-off'
  if (Math.hypot(moved.x, moved.y) / module > MAX_SMEAR_MODULES) return 'moving'
  if (module < MIN_MODULE_PX) return 'too-far'
  if (unsharp) return module < WIDE_MODULE_PX ? 'too-far' : 'blurred'
  return null
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The corners of the symbol itself (without its quiet zone), in order, in frame pixels. */
function cornersInFrame(pose: DeskPose, code: DeskRect): readonly Point[] {
  const m = paneToFrame(pose)
  const left = code.x + code.width * QUIET_SHARE
  const right = code.x + code.width * (1 - QUIET_SHARE)
  const top = code.y + code.height * QUIET_SHARE
  const bottom = code.y + code.height * (1 - QUIET_SHARE)
  const at = (x: number, y: number) => ({
    x: m.a * x + m.c * y + m.e,
    y: m.b * x + m.d * y + m.f,
  })
  return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)]
}

function insideFrame(p: Point): boolean {
  return p.x >= 0 && p.y >= 0 && p.x <= FRAME.width && p.y <= FRAME.height
}

/** Whether the bounding box of the corners meets the frame at all. */
function touchesFrame(corners: readonly Point[]): boolean {
  const xs = corners.map((p) => p.x)
  const ys = corners.map((p) => p.y)
  return (
    Math.max(...xs) > 0 &&
    Math.min(...xs) < FRAME.width &&
    Math.max(...ys) > 0 &&
    Math.min(...ys) < FRAME.height
  )
}
