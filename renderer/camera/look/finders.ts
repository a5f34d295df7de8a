/** A finder pattern of a QR symbol: its middle and its module, pixels. */
export interface Finder {
  readonly x: number
  readonly y: number
  readonly module: number
}

/** Every so many rows are scanned: a pattern's middle is three modules high. */
const EVERY = 2
/** Half the window of the local threshold, pixels. Assumption, judged by eye. */
const WINDOW = 20
/** A run may be so much wrong, in modules. Assumption: more lenient than the readers are. */
const SLACK = 0.6
/** The core is three modules high: a pattern seen over less than this many is chance. */
const LEAST_HIGH = 1.7

/**
 * The finder patterns in a square grey picture: dark, light, dark, light, dark in the widths
 * 1:1:3:1:1 both across and down (ISO/IEC 18004, 6.3.3).
 */
export function finders(light: Uint8Array, side: number): readonly Finder[] {
  const dark = darkness(light, side)
  const found: { x: number; y: number; module: number; rows: number }[] = []
  for (let y = 0; y < side; y += EVERY) {
    for (const hit of across(dark, side, y)) {
      const down = at(dark, side, hit.x, y, side)
      if (down === null) continue
      const level = at(dark, side, down.middle, hit.x, 1)
      if (level === null) continue
      const module = Math.sqrt(down.module * level.module)
      const near = found.find(
        (f) => Math.hypot(f.x - hit.x, f.y - down.middle) < 4 * Math.max(f.module, module),
      )
      if (near === undefined) found.push({ x: hit.x, y: down.middle, module, rows: 1 })
      else near.rows++
    }
  }
  return found
    .filter(({ rows, module }) => rows * EVERY >= LEAST_HIGH * module)
    .sort((a, b) => b.rows - a.rows)
    .map(({ x, y, module }) => ({ x, y, module }))
}

/** 1 where a pixel is darker than its surroundings. */
function darkness(light: Uint8Array, side: number): Uint8Array {
  const sums = new Uint32Array((side + 1) * (side + 1))
  const wide = side + 1
  for (let y = 0; y < side; y++) {
    let row = 0
    for (let x = 0; x < side; x++) {
      row += light[y * side + x] ?? 0
      sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] ?? 0) + row
    }
  }
  const out = new Uint8Array(side * side)
  for (let y = 0; y < side; y++) {
    const top = Math.max(0, y - WINDOW) * wide
    const bottom = Math.min(side, y + WINDOW) * wide
    const high = (bottom - top) / wide
    for (let x = 0; x < side; x++) {
      const left = Math.max(0, x - WINDOW)
      const right = Math.min(side, x + WINDOW)
      const sum =
        (sums[bottom + right] ?? 0) -
        (sums[bottom + left] ?? 0) -
        (sums[top + right] ?? 0) +
        (sums[top + left] ?? 0)
      // A little less than the mean: paper with grain is no ink.
      out[y * side + x] = (light[y * side + x] ?? 0) * high * (right - left) < sum * 0.9 ? 1 : 0
    }
  }
  return out
}

/** Where a row shows the pattern: the middles of the wide dark runs. */
function across(dark: Uint8Array, side: number, y: number): readonly { readonly x: number }[] {
  const hits: { x: number }[] = []
  const runs: number[] = []
  let last = 0
  let length = 0
  for (let x = 0; x <= side; x++) {
    const value = x < side ? (dark[y * side + x] ?? 0) : 1 - last
    if (value === last) {
      length++
      continue
    }
    runs.push(length)
    if (last === 1 && moduleOf(runs.slice(-5)) !== null && runs.length > 5) {
      const [, , core = 0, ring = 0, edge = 0] = runs.slice(-5)
      hits.push({ x: Math.round(x - edge - ring - core / 2) })
    }
    last = value
    length = 1
  }
  return hits
}

/** The module of five runs as 1:1:3:1:1; null: they are not. */
function moduleOf(runs: readonly number[]): number | null {
  if (runs.length < 5) return null
  const total = runs.reduce((sum, run) => sum + run, 0)
  const module = total / 7
  if (module < 1.2) return null
  const fits = [1, 1, 3, 1, 1].every((wanted, n) => {
    const off = Math.abs((runs[n] ?? 0) - wanted * module)
    return off <= module * SLACK * (wanted === 3 ? 1.8 : 1)
  })
  return fits ? module : null
}

/**
 * The pattern on the line through (`fixed`, `from`), down (`stride` = side) or across (1): its
 * middle and its module; null: it is not there.
 */
function at(
  dark: Uint8Array,
  side: number,
  fixed: number,
  from: number,
  stride: number,
): { readonly middle: number; readonly module: number } | null {
  const value = (n: number) =>
    stride === 1 ? (dark[Math.round(fixed) * side + n] ?? 0) : (dark[n * side + fixed] ?? 0)
  if (value(Math.round(from)) !== 1) return null
  const runs = [0, 0, 0, 0, 0]
  const walk = (step: 1 | -1, order: readonly number[]): number => {
    let n = Math.round(from) + (step === 1 ? 0 : -1)
    for (const [turn, index] of order.entries()) {
      const wanted = turn % 2 === 0 ? 1 : 0
      while (n >= 0 && n < side && value(n) === wanted) {
        runs[index] = (runs[index] ?? 0) + 1
        n += step
      }
    }
    return n
  }
  const end = walk(1, [2, 3, 4])
  walk(-1, [2, 1, 0])
  const module = moduleOf(runs)
  if (module === null) return null
  const [, , core = 0, ring = 0, edge = 0] = runs
  return { middle: end - edge - ring - core / 2, module }
}

/**
 * How much narrower a symbol looks one way than the other, from its three finder patterns: 1 seen
 * straight on, the cosine of the tilt from the side, whichever way it is turned.
 */
export function flatness(found: readonly Finder[]): number | null {
  const [a, b, c] = found
  if (a === undefined || b === undefined || c === undefined) return null
  // The corner is the one whose two sides enclose the angle nearest to a right one.
  const corners = [
    [a, b, c],
    [b, a, c],
    [c, a, b],
  ] as const
  const flat = corners.map(([corner, one, other]) =>
    ratio(one.x - corner.x, one.y - corner.y, other.x - corner.x, other.y - corner.y),
  )
  return Math.max(...flat)
}

/** The greatest distance between the first three patterns, pixels. */
export function span(found: readonly Finder[]): number {
  const three = found.slice(0, 3)
  const lengths = three.flatMap((a) => three.map((b) => Math.hypot(a.x - b.x, a.y - b.y)))
  return Math.max(0, ...lengths)
}

/** Smaller by greater singular value of the matrix with these two columns. */
function ratio(ax: number, ay: number, bx: number, by: number): number {
  const squares = ax * ax + ay * ay + bx * bx + by * by
  const area = Math.abs(ax * by - ay * bx)
  if (squares === 0) return 1
  const root = Math.sqrt(Math.max(0, squares * squares - 4 * area * area))
  return Math.sqrt(Math.max(0, squares - root) / (squares + root))
}

/**
 * Whether a symbol of which only some patterns are seen goes on beyond the picture (`side` pixels
 * square): its third pattern would lie outside.
 */
export function goesBeyond(found: readonly Finder[], side: number): boolean {
  const [one, two] = found
  if (one === undefined) return false
  const edge = 6 * one.module
  const nearEdge = ({ x, y }: Finder) => x < edge || y < edge || x > side - edge || y > side - edge
  if (two === undefined) return nearEdge(one)
  const dx = two.x - one.x
  const dy = two.y - one.y
  const thirds = [
    { x: one.x - dy, y: one.y + dx },
    { x: one.x + dy, y: one.y - dx },
  ]
  const inside = thirds.filter(({ x, y }) => x >= 0 && y >= 0 && x < side && y < side)
  return inside.length === 0
}
