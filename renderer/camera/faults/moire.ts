import type { Pixels } from '../crop.ts'
import { copy } from './pixels.ts'

/** Grey values that the stripes add and take at 100 %. Assumption, judged by eye. */
const MOST = 190

/** Width of a stripe and the next, frame pixels of a 720 px high picture; they lean a little. Assumption, judged by eye. */
const PERIOD = 11
const LEAN = 0.16

/** The colours of the grid come out of step: a third of a period for red and blue. */
const OUT_OF_STEP = (2 * Math.PI) / 3

/** Moiré: the screen's grid against the sensor's gives coloured stripes. */
export function moire(image: Pixels, share: number): Pixels {
  if (share <= 0) return image
  const { width, height } = image
  const out = copy(image)
  const { data } = out
  const wave = (2 * Math.PI * 720) / (PERIOD * height)
  const depth = MOST * share
  const cosX = Float64Array.from({ length: width }, (_, x) => Math.cos(wave * LEAN * x))
  const sinX = Float64Array.from({ length: width }, (_, x) => Math.sin(wave * LEAN * x))
  const cosStep = Math.cos(OUT_OF_STEP) * 0.35
  const sinStep = Math.sin(OUT_OF_STEP) * 0.35
  for (let y = 0, at = 0; y < height; y++) {
    const sinY = Math.sin(wave * y) * depth
    const cosY = Math.cos(wave * y) * depth
    for (let x = 0; x < width; x++, at += 4) {
      const cx = cosX[x] ?? 0
      const sx = sinX[x] ?? 0
      const sin = sinY * cx + cosY * sx
      const cos = cosY * cx - sinY * sx
      const grey = sin * 0.65
      data[at] = (data[at] ?? 0) + grey + sin * cosStep + cos * sinStep
      data[at + 1] = (data[at + 1] ?? 0) + grey + sin * 0.35
      data[at + 2] = (data[at + 2] ?? 0) + grey + sin * cosStep - cos * sinStep
    }
  }
  return out
}
