import type { Colour } from './screen.ts'

/**
 * The LCD's memory: one colour index per byte, row by row, and the same memory as 32-bit words
 * (four pixels each), which is what makes filling and text fast.
 */
export interface Framebuffer {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
  readonly words: Uint32Array
}

/** A rectangle in LCD pixels. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A framebuffer of colour 0. `width` must be a multiple of 4 (whole words); else that is a bug. */
export function createFramebuffer(width: number, height: number): Framebuffer {
  if (width % 4 !== 0) throw new RangeError(`LCD width must be a multiple of 4, not ${width}`)
  const pixels = new Uint8Array(width * height)
  return { width, height, pixels, words: new Uint32Array(pixels.buffer) }
}

/** Four pixels of one colour. The same in either byte order. */
export function word(colour: Colour): number {
  return colour * 0x01010101
}

/** Fills whole rows, from `y0` up to but not including `y1`. */
export function fillRows(lcd: Framebuffer, y0: number, y1: number, colour: Colour): void {
  const stride = lcd.width >> 2
  lcd.words.fill(word(colour), y0 * stride, y1 * stride)
}

/** Fills a rectangle; parts outside the LCD are cut off. */
export function fillRect(lcd: Framebuffer, rect: Rect, colour: Colour): void {
  const left = Math.max(0, rect.x)
  const right = Math.min(lcd.width, rect.x + rect.width)
  const bottom = Math.min(lcd.height, rect.y + rect.height)
  if (right <= left) return
  for (let y = Math.max(0, rect.y); y < bottom; y++) {
    const row = y * lcd.width
    lcd.pixels.fill(colour, row + left, row + right)
  }
}

/** Draws a picture given as rows of text: `#` is `colour`, everything else is left as it is. */
export function drawPicture(
  lcd: Framebuffer,
  x: number,
  y: number,
  rows: readonly string[],
  colour: Colour,
): void {
  rows.forEach((row, dy) => {
    for (let dx = 0; dx < row.length; dx++) {
      if (row[dx] === '#') lcd.pixels[(y + dy) * lcd.width + x + dx] = colour
    }
  })
}
