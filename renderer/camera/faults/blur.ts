import { blankPixels, type Pixels, pixelWords } from '../pixels.ts'

/** Radius of the blur at 100 %, as a share of the picture's height. Assumption, judged by eye: 16 px of 720. */
const MOST = 16 / 720

/**
 * Out of focus: every point becomes a square of that radius, as a lens spreads it over a disc. A
 * running sum over rows and then over columns: its time does not depend on the radius.
 */
export function blur(image: Pixels, share: number): Pixels {
  const radius = Math.min(WIDEST, Math.round(share * MOST * image.height))
  if (radius < 1) return image
  const across = blankPixels(image)
  rows(pixelWords(image), pixelWords(across), image.width, image.height, radius)
  const out = blankPixels(image)
  columns(pixelWords(across), pixelWords(out), image.width, image.height, radius)
  return out
}

/** Red and blue are summed in one word, 16 bits each: at most 257 pixels of 255 fit. */
const RB = 0x00ff00ff
const WIDEST = 128

function rows(
  from: Uint32Array,
  to: Uint32Array,
  width: number,
  height: number,
  radius: number,
): void {
  const scale = 1 / (radius * 2 + 1)
  for (let y = 0; y < height; y++) {
    const row = y * width
    const first = from[row] ?? 0
    let rb = ((first & RB) * radius) | 0
    let g = ((first >>> 8) & 0xff) * radius
    for (let x = 0; x < radius; x++) {
      const word = from[row + Math.min(x, width - 1)] ?? 0
      rb = (rb + (word & RB)) | 0
      g += (word >>> 8) & 0xff
    }
    for (let x = 0; x < width; x++) {
      const next = from[row + Math.min(x + radius, width - 1)] ?? 0
      rb = (rb + (next & RB)) | 0
      g += (next >>> 8) & 0xff
      to[row + x] = mean(rb, g, scale)
      const last = from[row + Math.max(x - radius, 0)] ?? 0
      rb = (rb - (last & RB)) | 0
      g -= (last >>> 8) & 0xff
    }
  }
}

/** Row by row with a sum for each column, so that memory is read in its order. */
function columns(
  from: Uint32Array,
  to: Uint32Array,
  width: number,
  height: number,
  radius: number,
): void {
  const scale = 1 / (radius * 2 + 1)
  const rb = new Int32Array(width)
  const g = new Int32Array(width)
  const add = (y: number, times: 1 | -1) => {
    const row = Math.max(0, Math.min(height - 1, y)) * width
    for (let x = 0; x < width; x++) {
      const word = from[row + x] ?? 0
      rb[x] = ((rb[x] ?? 0) + (word & RB) * times) | 0
      g[x] = ((g[x] ?? 0) + ((word >>> 8) & 0xff) * times) | 0
    }
  }
  for (let y = -radius; y < radius; y++) add(y, 1)
  for (let y = 0; y < height; y++) {
    add(y + radius, 1)
    for (let x = 0; x < width; x++) to[y * width + x] = mean(rb[x] ?? 0, g[x] ?? 0, scale)
    add(y - radius, -1)
  }
}

function mean(rb: number, g: number, scale: number): number {
  const red = ((rb & 0xffff) * scale) | 0
  const blue = ((rb >>> 16) * scale) | 0
  return 0xff000000 | (blue << 16) | (((g * scale) | 0) << 8) | red
}
