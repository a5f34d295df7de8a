/** Side of a block, pixels: two to three modules of a code that is held right. */
const SIDE = 20

/** One block of the aim frame: its darkest, brightest and mean grey value. */
interface Block {
  readonly least: number
  readonly most: number
  readonly mean: number
}

/** What the blocks of the aim frame tell, beside the whole. */
interface BlockFacts {
  /** The 90th percentile of the blocks' means: how bright the paper is, grain left out. */
  readonly paper: number
  /** Share of the blocks that are blown out, with others around whose ink is washed out. */
  readonly washed: number
  /** Share of the blocks without any drawing that are much darker than the paper. */
  readonly flatDark: number
}

/** Cuts a square grey picture into blocks and looks for washed-out and covered ones. */
export function blockFacts(light: Uint8Array, side: number): BlockFacts {
  const count = Math.floor(side / SIDE)
  if (count < 3) return { paper: 0, washed: 0, flatDark: 0 }
  const blocks = Array.from({ length: count * count }, (_, n) =>
    blockAt(light, side, (n % count) * SIDE, Math.floor(n / count) * SIDE),
  )
  const means = blocks.map(({ mean }) => mean).sort((a, b) => a - b)
  const paper = means[Math.floor(means.length * 0.9)] ?? 0
  const flatDark = blocks.filter(
    ({ least, most, mean }) => most - least < FLAT && mean < paper * DARK,
  ).length
  return {
    paper,
    washed: washedShare(blocks, count),
    flatDark: flatDark / blocks.length,
  }
}

/** Less between darkest and brightest than this is no drawing. Assumption: grain stays below it. */
const FLAT = 40
/** Darker than this share of the paper is something else than paper. Assumption: shadows are lighter. */
const DARK = 0.75
/** From here on a block is blown out: Assumption: sensor noise reaches lower on any paper. */
const BLOWN = 252
/** Ink no darker than this beside blown-out blocks is washed out. Assumption, judged by eye. */
const WASHED = 90

/** Blown-out blocks count only where the ink fades towards them: white paper alone is no glare. */
function washedShare(blocks: readonly Block[], count: number): number {
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= count || y >= count ? undefined : blocks[y * count + x]
  let blown = 0
  let fading = 0
  for (let y = 0; y < count; y++) {
    for (let x = 0; x < count; x++) {
      const block = at(x, y)
      if (block === undefined) continue
      if (block.least >= BLOWN) blown++
      else if (block.most >= BLOWN && block.least >= WASHED && besideBlown(at, x, y)) fading++
    }
  }
  return fading < 4 ? 0 : (blown + fading) / blocks.length
}

function besideBlown(
  at: (x: number, y: number) => Block | undefined,
  x: number,
  y: number,
): boolean {
  for (let dy = -2; dy <= 2; dy++) {
    for (let dx = -2; dx <= 2; dx++) {
      if ((at(x + dx, y + dy)?.least ?? 0) >= BLOWN) return true
    }
  }
  return false
}

function blockAt(light: Uint8Array, width: number, left: number, top: number): Block {
  let least = 255
  let most = 0
  let sum = 0
  for (let y = top; y < top + SIDE; y++) {
    for (let x = left; x < left + SIDE; x++) {
      const v = light[y * width + x] ?? 0
      if (v < least) least = v
      if (v > most) most = v
      sum += v
    }
  }
  return { least, most, mean: sum / (SIDE * SIDE) }
}

/** Width, pixels, and number of the strips that are looked at on their own. Assumption: enough to judge the whole picture. */
const STRIP = 16
const STRIPS = 12

/** Widths of a pair of stripes that are tried, pixels: finer ones are grain, wider ones shadows. */
const PERIODS = Array.from({ length: 36 }, (_, n) => 4 * 1.07 ** n)

/** Of all strips so many must show a wave for it to count: a code's own drawing differs by strip. */
const QUARTER = 0.25

/**
 * How strong the stripes are that run through the whole of a square grey picture, in grey values of
 * amplitude; a code, a text or grain alone stays below some 15. Upright and lying ones are looked for.
 */
export function stripes(light: Uint8Array, side: number): number {
  if (side < STRIP * 4) return 0
  return Math.max(strongest(light, side, 1, side), strongest(light, side, side, 1))
}

/** `along` and `across`: how far the next sample of a strip lies, and the next line beside it. */
function strongest(light: Uint8Array, side: number, across: number, along: number): number {
  const profiles = Array.from({ length: STRIPS }, (_, n) => {
    const begin = Math.floor(((side - STRIP) * n) / (STRIPS - 1))
    return profile(light, side, begin * across, across, along)
  })
  let best = 0
  for (const period of PERIODS) {
    const waves = profiles.map((values) => amplitude(values, period)).sort((a, b) => a - b)
    best = Math.max(best, waves[Math.floor(STRIPS * QUARTER)] ?? 0)
  }
  return best
}

/** Mean brightness of a strip at every step along it, less its own mean. */
function profile(
  light: Uint8Array,
  side: number,
  begin: number,
  across: number,
  along: number,
): Float64Array {
  const values = new Float64Array(side)
  let total = 0
  for (let n = 0; n < side; n++) {
    let sum = 0
    for (let k = 0; k < STRIP; k++) sum += light[begin + n * along + k * across] ?? 0
    values[n] = sum / STRIP
    total += sum / STRIP
  }
  return values.map((v) => v - total / side)
}

/** Amplitude of the wave of this period (Goertzel). */
function amplitude(values: Float64Array, period: number): number {
  const step = 2 * Math.cos((2 * Math.PI) / period)
  let one = 0
  let two = 0
  for (const value of values) {
    const now = value + step * one - two
    two = one
    one = now
  }
  const power = one * one + two * two - step * one * two
  return (2 * Math.sqrt(Math.max(0, power))) / values.length
}
