import type { Rect } from '../../lcd/framebuffer.ts'

/*
 * The LCD from top to bottom, for the default 320 by 240 (an assumption). Of another size the
 * strips keep their heights and the area between them takes the rest.
 *
 *   0    title bar: title, number, battery
 *   28   body: text of 26 columns, or the camera's picture
 *   192  strip: countdown to auto-off, the camera's hint
 *   212  softkey bar: left and right label in the lower corners
 */
export const TITLE_HEIGHT = 28
export const STRIP_HEIGHT = 20
export const SOFTKEY_HEIGHT = 28
/** Left and right margin of text. 4 leaves 26 columns of 12 pixels. */
export const MARGIN = 4
/** From one text line to the next: the character's 24 and some space. */
export const LINE_PITCH = 28

/** Where the body lies. */
export function bodyRect(width: number, height: number): Rect {
  return {
    x: 0,
    y: TITLE_HEIGHT,
    width,
    height: height - TITLE_HEIGHT - STRIP_HEIGHT - SOFTKEY_HEIGHT,
  }
}

/**
 * Where the camera's live picture shows through; the view places it there. The picture is 16:9 and
 * as wide as the LCD, so a little of its top and bottom is hidden.
 */
export function viewfinderRect(width: number, height: number): Rect {
  return bodyRect(width, height)
}

/**
 * The aim frame: the middle 600 of the capture's 1280 by 720 pixels, on the LCD 600/1280 of its
 * width, in the middle of the viewfinder.
 */
export function aimFrame(width: number, height: number): Rect {
  const finder = viewfinderRect(width, height)
  const side = Math.round((width * 600) / 1280)
  return {
    x: finder.x + Math.round((finder.width - side) / 2),
    y: finder.y + Math.round((finder.height - side) / 2),
    width: side,
    height: side,
  }
}

/** `n` rounded down to a multiple of 4, where text may begin. */
export function aligned(n: number): number {
  return n - (n % 4)
}
