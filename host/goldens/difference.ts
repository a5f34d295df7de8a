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
const ROSE = [255, 190, 185] as const
/** px to every side. Assumption: enough for a single pixel to be seen at a glance. */
const HALO = 2

/** Marks every pixel in which the screens differ; beyond the smaller one's edge all do. */
export function difference(a: GoldenScreen, b: GoldenScreen): Difference {
  const before = pixelsOf(a)
  const after = pixelsOf(b)
  const width = Math.max(before.width, after.width)
  const height = Math.max(before.height, after.height)
  const data = new Uint8Array(width * height * 3)
  const changed: (readonly [x: number, y: number])[] = []
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const was = before.at(x, y)
      const is = after.at(x, y)
      const at = (y * width + x) * 3
      if (was !== null && is !== null && was.every((part, i) => part === is[i])) {
        data.set(was.map(pale), at)
      } else {
        changed.push([x, y])
      }
    }
  }
  // One pixel alone is easily overlooked: each has a halo, below the red of its neighbours.
  for (const [x, y] of changed) halo(data, width, height, x, y)
  for (const [x, y] of changed) data.set(RED, (y * width + x) * 3)
  const png = encode({ width, height, data, channels: 3, depth: 8 })
  return { png, width, height, pixels: changed.length }
}

function halo(data: Uint8Array, width: number, height: number, x: number, y: number): void {
  for (let row = Math.max(0, y - HALO); row <= Math.min(height - 1, y + HALO); row++) {
    for (let column = Math.max(0, x - HALO); column <= Math.min(width - 1, x + HALO); column++) {
      data.set(ROSE, (row * width + column) * 3)
    }
  }
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
