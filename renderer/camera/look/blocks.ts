/** Side of a block, pixels: two to three modules of a code that is held right. */
const SIDE = 20

/** One block of the aim frame: its darkest, brightest and mean grey value. */
export interface Block {
  readonly least: number
  readonly most: number
  readonly mean: number
}

/** What the blocks of the aim frame tell, beside the whole. */
export interface BlockFacts {
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
