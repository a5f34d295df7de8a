import type { CameraHint } from '../../lab/optics.ts'
import { type Area, aimArea, crop, grey, type Pixels } from './crop.ts'

/** What a glance at the aim frame tells: enough for a hint, never for a read. */
export interface Glance {
  /** From the 2nd to the 98th percentile of brightness, 0 to 255. */
  readonly contrast: number
  /** The steepest brightness steps between neighbours (99th percentile) as a share of the contrast. */
  readonly crispness: number
  /** Brightness on a coarse grid, to tell whether the next frame moved. */
  readonly grid: Uint8Array
}

const GRID = 30

/** Less contrast than this is a bare wall or darkness. Ours. */
const BARE = 40

/** Generated frames blurred to the edge of what can be read measure 0.13, beyond it 0.09. */
const SOFT = 0.11

/** Mean change of the grid between frames that speaks of a moving hand. Ours. */
const MOVED = 14

/** A symbol that fills less than this share of the aim frame is too far away to trust. Ours. */
const FAR = 0.3

/** Measures the aim frame; about 2 ms. */
export function glance(image: Pixels): Glance {
  const aim = crop(image, aimArea(image.width, image.height))
  const light = grey(aim)
  const steps = new Uint32Array(256)
  const tones = new Uint32Array(256)
  let seen = 0
  for (let y = 1; y < aim.height; y += 2) {
    for (let x = 1; x < aim.width; x++) {
      const here = light[y * aim.width + x] ?? 0
      const step = Math.abs(here - (light[y * aim.width + x - 1] ?? 0))
      steps[step] = (steps[step] ?? 0) + 1
      tones[here] = (tones[here] ?? 0) + 1
      seen++
    }
  }
  const contrast = percentile(tones, seen, 0.98) - percentile(tones, seen, 0.02)
  const grid = new Uint8Array(GRID * GRID)
  for (let i = 0; i < grid.length; i++) {
    const x = Math.floor((((i % GRID) + 0.5) * aim.width) / GRID)
    const y = Math.floor(((Math.floor(i / GRID) + 0.5) * aim.height) / GRID)
    grid[i] = light[y * aim.width + x] ?? 0
  }
  return { contrast, crispness: percentile(steps, seen, 0.99) / Math.max(1, contrast), grid }
}

/**
 * Why a live picture was not read. `before` is the glance at the frame before; `unread` the places
 * of symbols that were found but not read, `width`×`height` the size of the picture they lie in.
 */
export function hintFor(
  now: Glance,
  before: Glance | null,
  unread: readonly Area[],
  aim: { readonly width: number; readonly height: number },
): CameraHint {
  if (now.contrast < BARE) return 'no-code-in-view'
  if (before !== null && change(now.grid, before.grid) > MOVED) return 'moving'
  if (now.crispness < SOFT) return 'blurred'
  const symbol = unread[0]
  if (symbol === undefined) return 'no-code-in-view'
  const right = symbol.x + symbol.width
  const bottom = symbol.y + symbol.height
  if (symbol.x < 2 || symbol.y < 2 || right > aim.width - 2 || bottom > aim.height - 2) {
    return symbol.width > aim.width * 0.95 ? 'too-near' : 'cut-off'
  }
  return symbol.width < aim.width * FAR ? 'too-far' : 'reading'
}

function percentile(counts: Uint32Array, total: number, share: number): number {
  let sum = 0
  for (let v = 0; v < counts.length; v++) {
    sum += counts[v] ?? 0
    if (sum >= total * share) return v
  }
  return counts.length - 1
}

function change(a: Uint8Array, b: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0))
  return sum / a.length
}
