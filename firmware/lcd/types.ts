/**
 * Colour indices of the LCD. Where the viewfinder is, the LCD leaves index 0: the camera's live
 * picture shows through.
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

/** A run of text with its place in LCD pixels: what scenarios assert and screen readers read. */
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
  /** One colour index a pixel, row by row; all `ink` while a camera token is off. */
  readonly pixels: Uint8Array
  readonly lit: boolean
  readonly runs: readonly TextRun[]
}
