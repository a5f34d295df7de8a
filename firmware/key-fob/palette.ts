import type { Rgb } from '../lcd/palette.ts'

/*
 * Assumption: a reflective LCD with dark segments on grey-green glass. Colour indices are the LCD's own
 * (`COLOUR`), so that one painter serves all devices: only these are used by a fob.
 */

/** Bare glass. */
const GLASS: Rgb = [183, 194, 170]
/** A segment without current, barely there. */
const GHOST: Rgb = [173, 184, 161]
const SEGMENT: Rgb = [30, 36, 32]

/** What each colour index looks like on a fob's LCD, in the order of `COLOUR`. */
export const FOB_PALETTE: readonly Rgb[] = [
  // viewfinder, paper
  GLASS,
  GLASS,
  // ink
  SEGMENT,
  // title, titleInk
  SEGMENT,
  GLASS,
  // softkey: the ghosts; softkeyInk
  GHOST,
  SEGMENT,
  // accent, warn, dim, good
  SEGMENT,
  SEGMENT,
  GHOST,
  SEGMENT,
]
