import type { Pixels } from '../crop.ts'
import { copy } from './pixels.ts'

/** How much of the light is gone at 100 %. Assumption, judged by eye. */
const GONE = 0.98

/** Grain at 100 %, standard deviation in grey values: Assumption: a small sensor at night. */
const GRAIN = 20

const TILE = 1 << 16
/** Sums of four even chances: near enough to a bell, with a deviation of 1. Always the same specks. */
const SPECKS = specks()

/** Too little light: darker, and with grain that differs from frame to frame (`frameNo`). */
export function lowLight(image: Pixels, share: number, frameNo: number): Pixels {
  if (share <= 0) return image
  const out = copy(image)
  const { data } = out
  const light = 1 - GONE * share
  const grain = GRAIN * share
  const begin = Math.imul(frameNo + 1, 40_503)
  for (let at = 0, n = begin; at < data.length; at += 4, n++) {
    // A stride that is odd wanders over the whole tile; no two rows get the same specks.
    const speck = (SPECKS[Math.imul(n, 7_919) & (TILE - 1)] ?? 0) * grain
    data[at] = (data[at] ?? 0) * light + speck
    data[at + 1] = (data[at + 1] ?? 0) * light + speck
    data[at + 2] = (data[at + 2] ?? 0) * light + speck
  }
  return out
}

function specks(): Float32Array {
  const tile = new Float32Array(TILE)
  // Numerical Recipes' linear congruence: grain needs no better.
  let state = 1
  for (let n = 0; n < TILE; n++) {
    let sum = 0
    for (let k = 0; k < 4; k++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      sum += state / 0xffff_ffff - 0.5
    }
    tile[n] = sum * Math.sqrt(3)
  }
  return tile
}
