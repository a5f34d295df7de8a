/**
 * Colour indices of the LCD. The viewfinder area keeps index 0: the camera's live picture shows
 * through.
 */
export const COLOUR = {
  viewfinder: 0,
  paper: 1,
  ink: 2,
  title: 3,
  titleInk: 4,
  softkey: 5,
  softkeyInk: 6,
  accent: 7,
  warn: 8,
  dim: 9,
  good: 10,
} as const

export type Colour = (typeof COLOUR)[keyof typeof COLOUR]

/** What a run of text on the screen is for. */
export type TextRole =
  | 'title'
  | 'number'
  | 'body'
  | 'code'
  | 'softkey-left'
  | 'softkey-right'
  | 'hint'
  | 'countdown'

/** A run of text with its position in LCD pixels: what scenarios assert and screen readers read. */
export interface TextRun {
  readonly role: TextRole
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One rendered screen: pixels for people, text for scenarios; goldens compare both. */
export interface Screen {
  readonly width: number
  readonly height: number
  /** One colour index per pixel, row by row; all `ink` while a camera token is off. */
  readonly pixels: Uint8Array
  readonly lit: boolean
  readonly runs: readonly TextRun[]
}

/** Red, green, blue, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number]

/**
 * What each colour index of the LCD looks like, in the order of `COLOUR`. Two tones dominate, a
 * cool paper white and a deep slate blue; the others are used sparingly. Assumption: the source
 * shows no colours.
 */
export const PALETTE: readonly Rgb[] = [
  // viewfinder: shown where there is no live picture
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
