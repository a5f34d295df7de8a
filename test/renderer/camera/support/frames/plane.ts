import type { Shot } from './shot.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** A projective map of the plane. */
export interface Matrix {
  readonly cells: readonly number[]
  apply(x: number, y: number): Point
}

/** Focal length of an ordinary webcam at 1280 px width (56° across), pixels. */
const FOCAL = 1200

function matrix(cells: readonly number[]): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = cells
  return {
    cells,
    apply: (x, y) => {
      const w = g * x + h * y + i
      return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w }
    },
  }
}

/**
 * From the plane of the paper (unit: one module, origin: the middle of the symbol) into the frame:
 * turned in its plane, tilted about an axis, seen through a pinhole.
 */
export function planeToFrame(shot: Shot, width: number, height: number): Matrix {
  const turn = (shot.rotationDeg * Math.PI) / 180
  const axis = (shot.tiltAxisDeg * Math.PI) / 180
  const tilt = (shot.tiltDeg * Math.PI) / 180
  const s = shot.modulePx
  // Paper axes after the turn, then only the part across the tilt's axis leans away.
  const place = (x: number, y: number) => {
    const px = s * (x * Math.cos(turn) - y * Math.sin(turn))
    const py = s * (x * Math.sin(turn) + y * Math.cos(turn))
    const along = px * Math.cos(axis) + py * Math.sin(axis)
    const across = -px * Math.sin(axis) + py * Math.cos(axis)
    const flat = across * Math.cos(tilt)
    return {
      x: along * Math.cos(axis) - flat * Math.sin(axis),
      y: along * Math.sin(axis) + flat * Math.cos(axis),
      z: across * Math.sin(tilt),
    }
  }
  const ex = place(1, 0)
  const ey = place(0, 1)
  const cx = width / 2 + shot.offset.x
  const cy = height / 2 + shot.offset.y
  // A point at depth z is seen at centre + p / (1 + z / FOCAL).
  const g = ex.z / FOCAL
  const h = ey.z / FOCAL
  return matrix([ex.x + cx * g, ey.x + cx * h, cx, ex.y + cy * g, ey.y + cy * h, cy, g, h, 1])
}

/** The inverse map (adjugate: the scale does not matter). */
export function invert(m: Matrix): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = m.cells
  return matrix([
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ])
}
