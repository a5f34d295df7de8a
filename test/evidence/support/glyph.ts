import { TEXT_FACE } from '../../../firmware/lcd/canvas.ts'

/** Any of the glyph's pixels. */
const PIXEL = 20

/** Runs `work` while one pixel of a letter is inverted, as by a slip in the font's table. */
export function withChangedGlyph<T>(letter: string, work: () => T): T {
  const mask = TEXT_FACE.glyphs.get(letter.charCodeAt(0))
  if (mask === undefined) throw new Error(`no ${letter}`)
  // A mask has a byte a pixel, 0xff where there is ink.
  const bytes = new Uint8Array(mask.buffer)
  const flip = () => {
    bytes[PIXEL] = (bytes[PIXEL] ?? 0) ^ 0xff
  }
  flip()
  try {
    return work()
  } finally {
    flip()
  }
}
