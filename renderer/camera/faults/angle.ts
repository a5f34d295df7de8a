import { blankPixels, type Pixels, pixelWords } from '../pixels.ts'

/** How far the screen is turned away at 100 %, degrees. Assumption: farther than anybody would hold it. */
const MOST_DEG = 76

/** From the lens to the screen, in heights of the picture: how strongly the far side shrinks. Assumption, judged by eye. */
const AWAY = 1.6

/** What lies beyond the screen: the bench. */
const BEYOND = 0xff3c3734

/** Looked at from the side: the picture turned about an upright axis, in perspective. */
export function angle(image: Pixels, share: number): Pixels {
  if (share <= 0) return image
  const { width, height } = image
  const turn = (share * MOST_DEG * Math.PI) / 180
  const cos = Math.cos(turn)
  const sin = Math.sin(turn)
  const away = AWAY * height
  const from = pixelWords(image)
  const out = blankPixels(image)
  const to = pixelWords(out)
  // Every column shows one line of the screen: where it lies, and how much higher it stood there.
  const source = new Float64Array(width)
  const tall = new Float64Array(width)
  for (let x = 0; x < width; x++) {
    const u = x + 0.5 - width / 2
    const nearer = away * cos - u * sin
    const at = nearer <= 0 ? Number.POSITIVE_INFINITY : (u * away) / nearer
    source[x] = at + width / 2 - 0.5
    tall[x] = (away + at * sin) / away
  }
  for (let y = 0; y < height; y++) {
    const v = y + 0.5 - height / 2
    for (let x = 0; x < width; x++) {
      const sx = source[x] ?? 0
      const sy = v * (tall[x] ?? 0) + height / 2 - 0.5
      const inside = sx >= 0 && sy >= 0 && sx < width - 1 && sy < height - 1
      to[y * width + x] = inside ? between(from, width, sx, sy) : BEYOND
    }
  }
  return out
}

/** Bilinear, in steps of 1/16 pixel; two colours are mixed in one word. */
function between(from: Uint32Array, width: number, x: number, y: number): number {
  const left = x | 0
  const top = y | 0
  const fx = ((x - left) * 16) | 0
  const fy = ((y - top) * 16) | 0
  const at = top * width + left
  const a = from[at] ?? 0
  const b = from[at + 1] ?? 0
  const c = from[at + width] ?? 0
  const d = from[at + width + 1] ?? 0
  const wa = (16 - fx) * (16 - fy)
  const wb = fx * (16 - fy)
  const wc = (16 - fx) * fy
  const wd = fx * fy
  const rb = (((a & RB) * wa + (b & RB) * wb + (c & RB) * wc + (d & RB) * wd) >>> 8) & RB
  const g = ((a & G) * wa + (b & G) * wb + (c & G) * wc + (d & G) * wd) >>> 8
  return 0xff000000 | rb | (g & G)
}

const RB = 0x00ff00ff
const G = 0x0000ff00
