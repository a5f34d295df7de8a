import type { Framebuffer, Rect } from '../lcd/framebuffer.ts'
import type { Colour } from '../lcd/types.ts'

/*
 *    a
 *  f   b
 *    g
 *  e   c
 *    d
 */
type Segment = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g'

/** Which segments make each digit, 0 to 9. */
const DIGITS: readonly string[] = [
  'abcdef',
  'bc',
  'abdeg',
  'abcdg',
  'bcfg',
  'acdfg',
  'acdefg',
  'abc',
  'abcdefg',
  'abcdfg',
]

/** How far the top leans to the right, of the height, as on the glass of real fobs. */
const SLANT = 0.09
/** Air between two segments, in pixels. */
const GAP = 1

/**
 * Draws one digit of seven segments into `cell`: those of `digit` in `on`, the others in `off`.
 * null: no segment has current.
 */
export function drawDigit(
  lcd: Framebuffer,
  cell: Rect,
  digit: string | null,
  on: Colour,
  off: Colour,
): void {
  const lit = digit === null ? '' : (DIGITS[Number(digit)] ?? '')
  const lean = Math.floor(cell.height * SLANT)
  const size = { width: cell.width - lean, height: cell.height }
  for (let y = 0; y < cell.height; y++) {
    const shift = Math.round((cell.height - 1 - y) * SLANT)
    for (let x = 0; x < cell.width; x++) {
      const segment = segmentAt(size, x - shift, y)
      if (segment === null) continue
      lcd.pixels[(cell.y + y) * lcd.width + cell.x + x] = lit.includes(segment) ? on : off
    }
  }
}

/** Which segment of an upright digit covers a pixel; null: none. Their ends are cut at 45 degrees. */
function segmentAt(
  { width, height }: { readonly width: number; readonly height: number },
  x: number,
  y: number,
): Segment | null {
  const thick = Math.max(3, Math.round(width / 5))
  const waist = (height - 1) / 2
  const fromSide = Math.min(x, width - 1 - x)
  const fromEnd = Math.min(y, height - 1 - y)
  const fromWaist = Math.abs(y - waist)
  if (fromSide < 0) return null
  if (fromWaist <= (thick - 1) / 2 && fromSide - fromWaist >= GAP + thick / 2) return 'g'
  if (fromEnd < thick && fromSide - fromEnd >= GAP) return y < waist ? 'a' : 'd'
  // Above and below the waist an upright ends in a point half its thickness wide.
  const tip = Math.abs(fromSide - (thick - 1) / 2)
  if (fromSide >= thick || fromEnd - fromSide < GAP || fromWaist - tip < GAP) return null
  if (x < width / 2) return y < waist ? 'f' : 'e'
  return y < waist ? 'b' : 'c'
}
