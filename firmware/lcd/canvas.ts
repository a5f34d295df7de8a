import { FONT_8X16 } from './font-8x16.ts'
import { FONT_12X24 } from './font-12x24.ts'
import { createFramebuffer, type Framebuffer, word } from './framebuffer.ts'
import type { Colour, TextRole, TextRun } from './screen.ts'
import { ARROWS } from './symbols.ts'

/** A screen being drawn: its pixels and, kept in step, its text. */
export interface Canvas {
  readonly lcd: Framebuffer
  readonly runs: TextRun[]
}

/** An empty canvas. */
export function createCanvas(width: number, height: number): Canvas {
  return { lcd: createFramebuffer(width, height), runs: [] }
}

/** How a run of text looks. */
interface Look {
  readonly role: TextRole
  readonly ink: Colour
  readonly ground: Colour
  readonly face?: Face
}

/** Draws a run of text and records it; `x` is a multiple of 4. Empty text does nothing. */
export function write(canvas: Canvas, x: number, y: number, text: string, look: Look): void {
  if (text === '') return
  const face = look.face ?? TEXT_FACE
  drawText(canvas.lcd, face, x, y, text, look.ink, look.ground)
  canvas.runs.push({
    role: look.role,
    text,
    x,
    y,
    width: textWidth(face, text),
    height: face.height,
  })
}

/** Width of `text` in pixels. */
export function textWidth(face: Face, text: string): number {
  return face.width * text.length
}

/**
 * Draws one line of text, character by character, ink on ground. `x` must be a multiple of 4
 * (pixels are written four at a time); anything else is a bug. Characters that do not fit on the
 * LCD are left out whole.
 */
export function drawText(
  lcd: Framebuffer,
  face: Face,
  x: number,
  y: number,
  text: string,
  ink: Colour,
  ground: Colour,
): void {
  if (x % 4 !== 0) throw new RangeError(`text starts at a multiple of 4, not at ${x}`)
  const stride = lcd.width >> 2
  const cell = face.width >> 2
  const height = Math.min(face.height, lcd.height - y)
  const { words } = lcd
  const [back, flip] = [word(ground), word(ground) ^ word(ink)]
  let left = x >> 2
  for (let i = 0; i < text.length && left + cell <= stride; i++, left += cell) {
    const mask = face.glyphs.get(text.charCodeAt(i)) ?? face.unknown
    let from = 0
    let to = y * stride + left
    for (let row = 0; row < height; row++, to += stride) {
      for (let column = 0; column < cell; column++) {
        words[to + column] = back ^ ((mask[from++] ?? 0) & flip)
      }
    }
  }
}

/** Breaks `text` into lines of at most `columns` characters, at spaces; a longer word is cut. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length <= columns) {
      line += ` ${word}`
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (line.length > columns) {
      lines.push(line.slice(0, columns))
      line = line.slice(columns)
    }
  }
  if (line !== '') lines.push(line)
  return lines
}

/**
 * A typeface, its glyphs expanded once into byte masks: 0xFF where there is ink, four pixels per
 * word, so that a glyph is drawn word by word and not pixel by pixel.
 */
interface Face {
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
