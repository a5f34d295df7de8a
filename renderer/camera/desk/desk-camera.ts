import { type DeskPose, FRAME, paneToFrame, view } from '../optics.ts'
import type { PaneScene } from '../worker-messages.ts'

/** Colour of the desk beside the screen. Assumption: a dark desk. */
const DESK_COLOUR = '#34373c'

/** A moving hand: the exposure is drawn as this many moments. */
const MOMENTS = 5

/** Side of the noise tile, and the strongest grain (of 255). Assumption: a webcam indoors. */
const TILE = 256
const GRAIN = 22

/** Takes the desk camera's pictures. */
interface DeskCamera {
  /** Draws one frame and returns its canvas, 1280×720. The same scene and arguments give the same pixels. */
  take(
    scene: PaneScene | null,
    pose: DeskPose,
    smear: { readonly x: number; readonly y: number },
    frameNo: number,
  ): OffscreenCanvas
}

/** Makes a desk camera; null where there is no OffscreenCanvas to draw on. */
export function createDeskCamera(): DeskCamera | null {
  const sharp = canvasOf(FRAME.width, FRAME.height)
  const film = canvasOf(FRAME.width, FRAME.height)
  const grain = grainTile()
  if (sharp === null || film === null || grain === null) return null
  return {
    take: (scene, pose, smear, frameNo) => {
      project(sharp.ctx, scene, pose)
      develop(film.ctx, sharp.canvas, view(pose).blurRadiusPx, smear)
      shade(film.ctx, grain, frameNo)
      return film.canvas
    },
  }
}

interface Surface {
  readonly canvas: OffscreenCanvas
  readonly ctx: OffscreenCanvasRenderingContext2D
}

function canvasOf(width: number, height: number): Surface | null {
  const canvas = new OffscreenCanvas(width, height)
  // The pixels are read back every frame.
  const ctx = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
  return ctx === null ? null : { canvas, ctx }
}

/** The pane's pixels as a perfect lens would throw them on the sensor. */
function project(
  ctx: OffscreenCanvasRenderingContext2D,
  scene: PaneScene | null,
  pose: DeskPose,
): void {
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.fillStyle = DESK_COLOUR
  ctx.fillRect(0, 0, FRAME.width, FRAME.height)
  if (scene === null) return
  const m = paneToFrame(pose)
  ctx.setTransform(m.a, m.b, m.c, m.d, m.e, m.f)
  ctx.imageSmoothingEnabled = true
  ctx.imageSmoothingQuality = 'medium'
  const { bitmap, x, y, scale } = scene
  ctx.drawImage(bitmap, x, y, bitmap.width / scale, bitmap.height / scale)
  ctx.setTransform(1, 0, 0, 1, 0, 0)
}

/** Defocus, and the smear of a moving hand: the mean of some moments along the way. */
function develop(
  ctx: OffscreenCanvasRenderingContext2D,
  sharp: OffscreenCanvas,
  blurPx: number,
  smear: { readonly x: number; readonly y: number },
): void {
  // Blur and smear draw past their edges: what shows there is the desk, not the frame before.
  ctx.fillStyle = DESK_COLOUR
  ctx.fillRect(0, 0, FRAME.width, FRAME.height)
  const still = Math.hypot(smear.x, smear.y) < 1
  const moments = still ? 1 : MOMENTS
  ctx.filter = `blur(${blurPx.toFixed(2)}px)`
  for (let i = 0; i < moments; i++) {
    const way = still ? 0 : i / (moments - 1) - 0.5
    // Weights 1, 1/2, 1/3 … leave every moment the same share.
    ctx.globalAlpha = 1 / (i + 1)
    ctx.drawImage(sharp, smear.x * way, smear.y * way)
  }
  ctx.globalAlpha = 1
  ctx.filter = 'none'
}

/** Fall-off to the corners, and grain that differs from frame to frame. */
function shade(
  ctx: OffscreenCanvasRenderingContext2D,
  grain: OffscreenCanvas,
  frameNo: number,
): void {
  const { width, height } = FRAME
  const fall = ctx.createRadialGradient(width / 2, height / 2, 260, width / 2, height / 2, 760)
  fall.addColorStop(0, 'rgba(0, 0, 0, 0)')
  fall.addColorStop(1, 'rgba(0, 0, 0, 0.28)')
  ctx.fillStyle = fall
  ctx.fillRect(0, 0, width, height)
  const pattern = ctx.createPattern(grain, 'repeat')
  if (pattern === null) return
  const dx = (frameNo * 97) % TILE
  const dy = (frameNo * 61) % TILE
  ctx.translate(-dx, -dy)
  ctx.fillStyle = pattern
  ctx.fillRect(0, 0, width + TILE, height + TILE)
  ctx.setTransform(1, 0, 0, 1, 0, 0)
}

/** Black and white specks of varying faintness, always the same ones. */
function grainTile(): OffscreenCanvas | null {
  const canvas = new OffscreenCanvas(TILE, TILE)
  const ctx = canvas.getContext('2d')
  if (ctx === null) return null
  const image = ctx.createImageData(TILE, TILE)
  // Numerical Recipes' linear congruence: grain needs no better.
  let state = 1
  for (let i = 0; i < image.data.length; i += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const v = state >>> 31 === 0 ? 0 : 255
    image.data[i] = v
    image.data[i + 1] = v
    image.data[i + 2] = v
    image.data[i + 3] = ((state >>> 8) & 0xff) % GRAIN
  }
  ctx.putImageData(image, 0, 0)
  return canvas
}
