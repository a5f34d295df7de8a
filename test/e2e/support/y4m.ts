import { writeFileSync } from 'node:fs'

/** One picture: a byte of grey per pixel, or four bytes RGBA, row by row. */
type Frame = Uint8Array | Uint8ClampedArray

interface Film {
  readonly width: number
  readonly height: number
  readonly framesPerSecond: number
  readonly frames: readonly Frame[]
}

/** BT.601 weights of red, green and blue in luma and the two chroma planes, studio range 16–235. */
const LUMA = [65.481, 128.553, 24.966] as const
const CB = [-37.797, -74.203, 112] as const
const CR = [112, -93.786, -18.214] as const

/**
 * Writes the film that Chromium plays as a webcam: YUV4MPEG2, a text header and then raw I420
 * pictures, so no encoder is needed. Chromium plays it in a loop.
 *
 * @throws RangeError when a side is odd (I420 halves both) or a frame has a wrong length
 */
export function writeY4m(file: string, film: Film): void {
  const { width, height, framesPerSecond, frames } = film
  if (width % 2 !== 0 || height % 2 !== 0) throw new RangeError('I420 needs even sides')
  const header = `YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`
  const parts: Uint8Array[] = [Buffer.from(header, 'ascii')]
  for (const frame of frames) {
    parts.push(Buffer.from('FRAME\n', 'ascii'), toI420(frame, width, height))
  }
  writeFileSync(file, Buffer.concat(parts), { mode: 0o644 })
}

/** Luma of every pixel, then both chromas of every block of 2×2 (its upper left pixel's). */
export function toI420(frame: Frame, width: number, height: number): Uint8Array {
  const pixels = width * height
  if (frame.length !== pixels && frame.length !== pixels * 4) {
    throw new RangeError(`a frame of ${width}×${height} has not ${frame.length} bytes`)
  }
  const colour = frame.length === pixels * 4
  const at = (pixel: number): readonly [number, number, number] => {
    if (!colour) {
      const grey = frame[pixel] ?? 0
      return [grey, grey, grey]
    }
    return [frame[pixel * 4] ?? 0, frame[pixel * 4 + 1] ?? 0, frame[pixel * 4 + 2] ?? 0]
  }
  const out = new Uint8Array(pixels + pixels / 2)
  for (let pixel = 0; pixel < pixels; pixel++) out[pixel] = 16 + weigh(LUMA, at(pixel))
  let next = pixels
  for (const weights of [CB, CR]) {
    for (let y = 0; y < height; y += 2) {
      for (let x = 0; x < width; x += 2) {
        out[next++] = 128 + weigh(weights, at(y * width + x))
      }
    }
  }
  return out
}

function weigh(
  [red, green, blue]: readonly [number, number, number],
  [r, g, b]: readonly [number, number, number],
): number {
  return Math.round((red * r + green * g + blue * b) / 255)
}
