import { decode, encode } from 'fast-png'
import type { GoldenScreen } from './types.ts'

/** Two screens laid over each other. */
export interface Difference {
  /** What is equal is pale, what is not is red. */
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
  /** How many pixels are not equal. */
  readonly pixels: number
}

const RED = [214, 30, 30] as const

/** Marks every pixel in which the screens differ; beyond the smaller one's edge all do. */
export function difference(a: GoldenScreen, b: GoldenScreen): Difference {
  const before = pixelsOf(a)
  const after = pixelsOf(b)
  const width = Math.max(before.width, after.width)
  const height = Math.max(before.height, after.height)
  const data = new Uint8Array(width * height * 3)
  let pixels = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const was = before.at(x, y)
      const is = after.at(x, y)
      const at = (y * width + x) * 3
      if (was !== null && is !== null && was.every((part, i) => part === is[i])) {
        data.set(was.map(pale), at)
      } else {
        data.set(RED, at)
        pixels += 1
      }
    }
  }
  return { png: encode({ width, height, data, channels: 3, depth: 8 }), width, height, pixels }
}

/** Halfway to white, and half of that again. */
function pale(part: number): number {
  return 255 - Math.round((255 - part) / 4)
}

function pixelsOf({ png }: GoldenScreen) {
  const { width, height, data, channels } = decode(png)
  return {
    width,
    height,
    at(x: number, y: number): readonly number[] | null {
      if (x >= width || y >= height) return null
      const from = (y * width + x) * channels
      return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0]
    },
  }
}
