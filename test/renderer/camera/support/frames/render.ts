import { type Dice, dice } from '../../../../support/dice.ts'
import { clutterAt, makeClutter } from './clutter.ts'
import { blur, smear } from './filters.ts'
import { invert, type Matrix, planeToFrame } from './plane.ts'
import type { Shot } from './shot.ts'
import type { Symbol2d } from './symbol.ts'

/** A webcam's picture. */
export interface Image {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

const WIDTH = 1280
const HEIGHT = 720

/** Takes the picture; the same symbol, shot and seed give the same bytes. */
export function render(symbol: Symbol2d, shot: Shot, seed: string): Image {
  const chance = dice(seed)
  const toFrame = planeToFrame(shot, WIDTH, HEIGHT)
  const box = boundsOf(toFrame, symbol.size / 2 + shot.quiet + 3)
  const grey = paint(symbol, shot, invert(toFrame), box, chance)
  blur(grey, WIDTH, { left: 0, top: 0, right: WIDTH, bottom: HEIGHT }, shot.blurPx)
  smear(grey, WIDTH, box, shot.motionPx, shot.motionDeg)
  return expose(grey, symbol, shot, toFrame, chance)
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The pixels that a square of ±`half` modules about the middle of the plane falls on, clipped, with a margin. */
function boundsOf(m: Matrix, half: number): Box {
  const corners = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ].map(([x, y]) => m.apply(x ?? 0, y ?? 0))
  const xs = corners.map((p) => p.x)
  const ys = corners.map((p) => p.y)
  const margin = 24
  return {
    left: Math.max(0, Math.floor(Math.min(...xs)) - margin),
    top: Math.max(0, Math.floor(Math.min(...ys)) - margin),
    right: Math.min(WIDTH, Math.ceil(Math.max(...xs)) + margin),
    bottom: Math.min(HEIGHT, Math.ceil(Math.max(...ys)) + margin),
  }
}

/** Scene in light, before the lens: 3×3 samples a pixel near the symbol, one elsewhere. */
function paint(
  symbol: Symbol2d,
  shot: Shot,
  toPlane: Matrix,
  box: Box,
  chance: Dice,
): Float32Array<ArrayBuffer> {
  const grey = new Float32Array(WIDTH * HEIGHT)
  const clutter = makeClutter(chance, shot.clutter)
  const half = symbol.size / 2
  const bare = half + shot.quiet
  const light = (u: number, v: number): number => {
    const { x, y } = toPlane.apply(u, v)
    if (Math.abs(x) < half && Math.abs(y) < half) {
      return symbol.dark(Math.floor(y + half), Math.floor(x + half)) ? shot.ink : shot.paper
    }
    if (Math.abs(x) < bare && Math.abs(y) < bare) return shot.paper
    // A quiet zone that is cut, is cut by a dark edge.
    if (shot.quiet < 4 && Math.abs(x) < bare + 1.5 && Math.abs(y) < bare + 1.5) return shot.ink
    return shot.ink + (shot.paper - shot.ink) * clutterAt(clutter, x, y)
  }
  for (let v = 0; v < HEIGHT; v++) {
    for (let u = 0; u < WIDTH; u++) {
      const near = u >= box.left && u < box.right && v >= box.top && v < box.bottom
      grey[v * WIDTH + u] = near ? average(light, u, v) : light(u + 0.5, v + 0.5)
    }
  }
  return grey
}

function average(light: (u: number, v: number) => number, u: number, v: number): number {
  let sum = 0
  for (let j = 0; j < 3; j++) {
    for (let i = 0; i < 3; i++) sum += light(u + (i + 0.5) / 3, v + (j + 0.5) / 3)
  }
  return sum / 9
}

/** Sensor: stripes, reflection, fall-off to the corners, tone curve, noise, and a warm white. */
function expose(
  grey: Float32Array,
  symbol: Symbol2d,
  shot: Shot,
  toFrame: Matrix,
  chance: Dice,
): Image {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4)
  const side = symbol.size * shot.modulePx
  const spot = Math.sqrt((shot.glare * side * side) / Math.PI)
  // Off the three finder patterns: about the middle of the symbol.
  const where = toFrame.apply(
    chance.between(-0.1, 0.2) * symbol.size,
    chance.between(-0.1, 0.2) * symbol.size,
  )
  const wave = (2 * Math.PI) / (shot.moirePeriod * shot.modulePx)
  const slant = chance.between(0, Math.PI)
  const stripe = shot.moire * (shot.paper - shot.ink)
  const tone = new Float32Array(256 * 4)
  for (let i = 0; i < tone.length; i++) tone[i] = 255 * (i / tone.length) ** shot.gamma
  for (let v = 0, i = 0; v < HEIGHT; v++) {
    for (let u = 0; u < WIDTH; u++, i++) {
      let light = grey[i] ?? 0
      if (stripe > 0) light += stripe * Math.sin(wave * (u * Math.cos(slant) + v * Math.sin(slant)))
      if (spot > 0) {
        const beyond = Math.hypot(u - where.x, v - where.y) / spot
        // Blown out within the spot, fading over a third of its radius.
        if (beyond < 1.33) light += (255 - light) * Math.min(1, (1.33 - beyond) * 3)
      }
      const fall = ((u - WIDTH / 2) ** 2 + (v - HEIGHT / 2) ** 2) / (WIDTH * WIDTH)
      light *= 1 - 0.25 * fall
      light = tone[Math.max(0, Math.min(1023, Math.round(light * 4)))] ?? 0
      light += shot.noise * chance.normal()
      data[i * 4] = light * 1.01
      data[i * 4 + 1] = light
      data[i * 4 + 2] = light * 0.97
      data[i * 4 + 3] = 255
    }
  }
  return { data, width: WIDTH, height: HEIGHT }
}
