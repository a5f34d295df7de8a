import type { CameraHint } from '../optics.ts'
import { type Area, aimArea, crop, grey, type Pixels } from '../pixels.ts'
import { blockFacts, stripes } from './blocks.ts'
import { type Finder, finders, flatness, goesBeyond, span } from './finders.ts'

/** What a glance at the aim frame tells: enough for a hint, never for a read. */
export interface Glance {
  /** From the 2nd to the 98th percentile of brightness, 0 to 255. */
  readonly contrast: number
  /** The steepest brightness steps between neighbours (99th percentile) as a share of the contrast. */
  readonly crispness: number
  /** How bright the paper is, grain left out, 0 to 255. */
  readonly paper: number
  /** Share of the aim frame that a reflection has washed out. */
  readonly washed: number
  /** Share of the aim frame that something dark without any drawing covers. */
  readonly covered: number
  /** Amplitude of stripes that run through the whole aim frame, grey values. */
  readonly stripes: number
  /** Finder patterns of a symbol, the surest first. */
  readonly finders: readonly Finder[]
  /** Brightness on a coarse grid, to tell whether the next frame moved. */
  readonly grid: Uint8Array
}

const GRID = 30

/** Assumption: less contrast than this is a bare wall or darkness. */
const BARE = 40

/** Generated frames blurred to the edge of what can be read measure 0.13, beyond it 0.09. */
const SOFT = 0.11

/** Mean change of the grid between frames. Assumption: from here on the hand moves. */
const MOVED = 14

/** A symbol that fills less than this share of the aim frame is too far away to trust. Assumption, judged by eye. */
const FAR = 0.3

/** Darker paper than this is too dark: what is left of the ink drowns in grain. Measured, see the test. */
const DARK = 62

/** Assumption: a washed-out share above this is a reflection, not a light surface. */
const WASHED = 0.015

/** Assumption: from here on so little ink is left that nothing else can be told. */
const FLOODED = 0.75

/** Stripes stronger than this: codes and pages without any stay below 16, measured. */
const STRIPED = 26

/** A symbol this much narrower one way than the other is seen from too far aside, measured. */
const TILTED = 0.42

/** Assumption: a symbol of which not all patterns are seen is covered if more than this is. */
const COVERED = 0.1

/** Assumption: if more than this is covered, whatever is still seen does not help. */
const MOSTLY = 0.6

/** Measures the aim frame; some 15 ms, measured: it is done for a few frames of those unread. */
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
  const { paper, washed, flatDark } = blockFacts(light, aim.width)
  return {
    contrast,
    crispness: percentile(steps, seen, 0.99) / Math.max(1, contrast),
    paper,
    washed,
    covered: flatDark,
    stripes: stripes(light, aim.width),
    finders: finders(light, aim.width),
    grid,
  }
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
  if (now.paper < DARK) return 'too-dark'
  if (now.washed > FLOODED) return 'glare'
  if (now.contrast < BARE) return 'no-code-in-view'
  if (before !== null && change(now.grid, before.grid) > MOVED) return 'moving'
  if (now.covered > MOSTLY) return 'partly-covered'
  if (now.stripes > STRIPED) return 'moire'
  if (now.crispness < SOFT) return 'blurred'
  if (now.washed > WASHED) return 'glare'
  return byPatterns(now, aim.width) ?? byPlace(unread[0], aim)
}

/** What the finder patterns tell: too few of them, or too flat a triangle; null: nothing amiss. */
function byPatterns({ finders: found, covered }: Glance, side: number): CameraHint | null {
  if (found.length >= 3) {
    const flat = flatness(found)
    if (flat !== null && flat < TILTED) return 'tilted'
    // All patterns are there and the symbol is large: what lies over the rest is to blame.
    return covered > COVERED && span(found) > side * FAR ? 'partly-covered' : null
  }
  if (covered <= COVERED) return null
  return goesBeyond(found, side) ? 'cut-off' : 'partly-covered'
}

function byPlace(
  symbol: Area | undefined,
  aim: { readonly width: number; readonly height: number },
): CameraHint {
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
