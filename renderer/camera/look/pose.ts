import type { Finder } from './finders.ts'

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
