import { aimArea, type Pixels } from '../crop.ts'
import { copy, words } from './pixels.ts'

/** A finger, out of focus so near to the lens: its colour, and over how many pixels it fades. */
const FINGER = { r: 118, g: 82, b: 66 } as const
const SOFT_PX = 12

/** How round its tip is: so much further back at a pixel's distance from the middle, squared. */
const ROUND = 0.0004

/** At 100 % the finger reaches so much of the aim frame's width beyond its far edge. Assumption: then nothing of a code is left. */
const BEYOND = 0.15

/** Partly covered: a finger comes in from the right, over the aim frame from edge to edge. */
export function partial(image: Pixels, share: number): Pixels {
  if (share <= 0) return image
  const { width, height } = image
  const out = copy(image)
  const to = words(out)
  const aim = aimArea(width, height)
  const tip = aim.x + aim.width - share * aim.width * (1 + BEYOND)
  for (let y = 0; y < height; y++) {
    const v = y - height / 2
    const edge = tip + ROUND * v * v
    const begin = Math.max(0, Math.floor(edge))
    for (let x = begin; x < width; x++) {
      const at = y * width + x
      to[at] = faded(to[at] ?? 0, Math.min(1, (x - edge) / SOFT_PX))
    }
  }
  return out
}

function faded(word: number, cover: number): number {
  const mix = (under: number, over: number) => (under + (over - under) * cover) | 0
  const r = mix(word & 0xff, FINGER.r)
  const g = mix((word >>> 8) & 0xff, FINGER.g)
  const b = mix((word >>> 16) & 0xff, FINGER.b)
  return 0xff000000 | (b << 16) | (g << 8) | r
}
