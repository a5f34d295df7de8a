/** Red, green, blue, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number]

/**
 * What each colour index of the LCD looks like, in the order of `COLOUR`. Two tones carry
 * everything: a cool paper white and a deep slate blue; the rest are sparing signals.
 * Assumption: the source shows no colours.
 */
export const PALETTE: readonly Rgb[] = [
  // viewfinder: what an LCD without a live picture shows there
  [20, 26, 34],
  // paper
  [238, 242, 244],
  // ink
  [26, 36, 52],
  // title
  [38, 62, 96],
  // titleInk
  [236, 242, 250],
  // softkey
  [214, 222, 230],
  // softkeyInk
  [26, 44, 74],
  // accent
  [46, 104, 168],
  // warn
  [208, 90, 56],
  // dim
  [112, 126, 144],
  // good
  [44, 124, 88],
]
