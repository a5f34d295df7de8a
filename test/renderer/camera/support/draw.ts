import type { Pixels } from '../../../../renderer/camera/pixels.ts'
import { symbolOf } from './frames/symbol.ts'

/** A flawless picture of a symbol on white; `dx`, `dy` move it off the middle (pixels). */
export function draw(
  text: string,
  width: number,
  height: number,
  modulePx: number,
  dx: number,
  dy: number,
): Pixels {
  const symbol = symbolOf(text)
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  const left = width / 2 + dx - (symbol.size * modulePx) / 2
  const top = height / 2 + dy - (symbol.size * modulePx) / 2
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const column = Math.floor((x - left) / modulePx)
      const row = Math.floor((y - top) / modulePx)
      if (column < 0 || row < 0 || column >= symbol.size || row >= symbol.size) continue
      if (symbol.dark(row, column)) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return { data, width, height }
}
