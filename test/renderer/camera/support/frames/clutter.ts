import type { Dice } from '../../../../support/dice.ts'

/**
 * What is around the symbol on a page: lines of text, pictures, frames. A grid of cells of half a
 * module.
 */
interface Clutter {
  readonly cells: Float32Array
}

const SIDE = 512
const CELL = 0.5

/** Fills a page; `amount` 0 (bare) to 1 (no gap left). */
export function makeClutter(chance: Dice, amount: number): Clutter {
  const cells = new Float32Array(SIDE * SIDE).fill(1)
  if (amount > 0) {
    for (let row = 2; row < SIDE - 4; row += 6) {
      if (chance.next() < amount) textLine(cells, chance, row)
    }
    for (let i = 0; i < amount * 60; i++) picture(cells, chance)
  }
  return { cells }
}

/** Lightness, 0 (ink) to 1 (paper), at a place of the plane in modules. */
export function clutterAt(clutter: Clutter, x: number, y: number): number {
  const column = Math.floor(x / CELL) + SIDE / 2
  const row = Math.floor(y / CELL) + SIDE / 2
  if (column < 0 || row < 0 || column >= SIDE || row >= SIDE) return 0.6
  return clutter.cells[row * SIDE + column] ?? 1
}

/** A line of something like letters, three cells high. */
function textLine(cells: Float32Array, chance: Dice, row: number): void {
  let column = Math.floor(chance.between(4, 60))
  while (column < SIDE - 8) {
    if (chance.next() < 0.15) column += 4
    for (let y = 0; y < 3; y++) {
      for (let x = 0; x < 2; x++) {
        if (chance.next() < 0.6) cells[(row + y) * SIDE + column + x] = 0.15
      }
    }
    column += 3
  }
}

/** A filled or framed box of any grey, and black-and-white grids, which look like codes. */
function picture(cells: Float32Array, chance: Dice): void {
  const left = Math.floor(chance.between(0, SIDE - 60))
  const top = Math.floor(chance.between(0, SIDE - 60))
  const wide = Math.floor(chance.between(8, 60))
  const high = Math.floor(chance.between(8, 60))
  const shade = chance.next()
  const kind = chance.next()
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const edge = x < 2 || y < 2 || x >= wide - 2 || y >= high - 2
      const grid = ((x >> 1) + (y >> 1)) % 2 === 0
      if (kind < 0.4) cells[(top + y) * SIDE + left + x] = shade
      else if (kind < 0.7 && edge) cells[(top + y) * SIDE + left + x] = shade * 0.4
      else if (kind >= 0.7) cells[(top + y) * SIDE + left + x] = grid ? 0.05 : 0.95
    }
  }
}
