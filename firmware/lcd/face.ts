import { FONT_8X16 } from './font-8x16.ts'
import { FONT_12X24 } from './font-12x24.ts'
import { ARROWS } from './symbols.ts'

/**
 * A typeface, its glyphs expanded once into byte masks: 0xFF where there is ink, four pixels a
 * word, so that a glyph is laid down in words and not in pixels.
 */
export interface Face {
  readonly width: number
  readonly height: number
  /** Masks by code point. */
  readonly glyphs: ReadonlyMap<number, Uint32Array>
  /** Hollow box: drawn for a character that the font lacks. */
  readonly unknown: Uint32Array
}

type Bitmap = (x: number, y: number) => boolean

function expand(width: number, height: number, ink: Bitmap): Uint32Array {
  const bytes = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (ink(x, y)) bytes[y * width + x] = 0xff
  }
  return new Uint32Array(bytes.buffer)
}

function hollowBox(width: number, height: number): Bitmap {
  const [right, top, bottom] = [width - 2, Math.floor(height / 8), height - 1 - height / 8]
  return (x, y) =>
    x >= 1 && x <= right && y >= top && y <= bottom
      ? x === 1 || x === right || y === top || y === bottom
      : false
}

function parse(width: number, height: number, table: string): Map<number, Bitmap> {
  const bitmaps = new Map<number, Bitmap>()
  const digits = width / 4
  for (const line of table.trim().split('\n')) {
    const [code = '', hex = ''] = line.split(' ')
    const rows = Array.from({ length: height }, (_, y) =>
      Number.parseInt(hex.slice(y * digits, (y + 1) * digits), 16),
    )
    bitmaps.set(
      Number.parseInt(code, 16),
      (x, y) => (((rows[y] ?? 0) >> (width - 1 - x)) & 1) === 1,
    )
  }
  return bitmaps
}

function face(width: number, height: number, table: string, scale: 1 | 2, only?: RegExp): Face {
  const [w, h] = [width * scale, height * scale]
  const glyphs = new Map<number, Uint32Array>()
  for (const [code, ink] of parse(width, height, table)) {
    if (only && !only.test(String.fromCodePoint(code))) continue
    glyphs.set(
      code,
      expand(w, h, (x, y) => ink(Math.floor(x / scale), Math.floor(y / scale))),
    )
  }
  return { width: w, height: h, glyphs, unknown: expand(w, h, hollowBox(w, h)) }
}

function withArrows(plain: Face): Face {
  const glyphs = new Map(plain.glyphs)
  for (const [code, rows] of ARROWS) {
    glyphs.set(
      code,
      expand(plain.width, plain.height, (x, y) => rows[y]?.[x] === '#'),
    )
  }
  return { ...plain, glyphs }
}

/** For text: 26 columns by 10 rows on a 320 by 240 LCD. Latin, half-width katakana, arrows. */
export const TEXT_FACE: Face = withArrows(face(12, 24, FONT_12X24, 1))
/** For hints and the countdown. Latin and half-width katakana. */
export const SMALL_FACE: Face = face(8, 16, FONT_8X16, 1)
/** For codes that a person copies: the digits of the text face at double size. */
export const CODE_FACE: Face = face(12, 24, FONT_12X24, 2, /[0-9 ]/)
