import { aimArea, type Pixels } from '../crop.ts'
import { copy } from './pixels.ts'

/** Where the lamp is mirrored, as a share of the aim frame. Assumption: off the middle. */
const AT = { x: 0.6, y: 0.44 } as const

/** Its spread at 0 and what is added by 100 %, as shares of the aim frame's width. Assumption, judged by eye. */
const SPREAD = { least: 0.03, more: 0.24 } as const

/** Light added at its middle, grey values: far beyond white, so that the middle is blown out. */
const LIGHT = 700

/** A lamp mirrored in the screen: a round spot of light, blown out in the middle. */
export function glare(image: Pixels, share: number): Pixels {
  if (share <= 0) return image
  const { width, height } = image
  const out = copy(image)
  const { data } = out
  const aim = aimArea(width, height)
  const sigma = (SPREAD.least + SPREAD.more * share) * aim.width
  const across = bell(width, aim.x + AT.x * aim.width, sigma)
  const down = bell(height, aim.y + AT.y * aim.height, sigma)
  const light = LIGHT * Math.min(1, share * 4)
  for (let y = 0; y < height; y++) {
    const row = light * (down[y] ?? 0)
    if (row < 1) continue
    for (let x = 0; x < width; x++) {
      const added = (row * (across[x] ?? 0)) | 0
      if (added < 1) continue
      const at = (y * width + x) * 4
      // The array holds every value to 255.
      data[at] = (data[at] ?? 0) + added
      data[at + 1] = (data[at + 1] ?? 0) + added
      data[at + 2] = (data[at + 2] ?? 0) + added
    }
  }
  return out
}

function bell(length: number, middle: number, sigma: number): Float64Array {
  return Float64Array.from({ length }, (_, n) => Math.exp(-((n - middle) ** 2) / (2 * sigma ** 2)))
}
