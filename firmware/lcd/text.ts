import type { Face } from './face.ts'
import { type Framebuffer, word } from './framebuffer.ts'
import type { Colour } from './types.ts'

/** Width of `text` in pixels. */
export function textWidth(face: Face, text: string): number {
  return face.width * text.length
}

/**
 * Draws one line of text, cell by cell, ink on ground. `x` must be a multiple of 4 (cells are laid
 * down in words); else that is a bug. What does not fit on the LCD is left out by whole cells.
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
