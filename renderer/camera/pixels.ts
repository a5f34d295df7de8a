/** Raw pixels, RGBA, row by row: an ImageData or what a test made. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** A rectangle of whole pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The aim frame of a camera picture: the middle 600×600 of 1280×720; of another size the same share
 * of its shorter side (a webcam may refuse the size that was asked for).
 */
export function aimArea(width: number, height: number): Area {
  const side = Math.max(1, Math.round((Math.min(width, height) * 600) / 720))
  return {
    x: Math.floor((width - side) / 2),
    y: Math.floor((height - side) / 2),
    width: side,
    height: side,
  }
}

/** Cuts an area out; the area must lie inside. */
export function crop(image: Pixels, area: Area): Pixels {
  const data = new Uint8ClampedArray(area.width * area.height * 4)
  for (let row = 0; row < area.height; row++) {
    const from = ((area.y + row) * image.width + area.x) * 4
    data.set(image.data.subarray(from, from + area.width * 4), row * area.width * 4)
  }
  return { data, width: area.width, height: area.height }
}

/** Brightness of every pixel, 0 to 255 (ITU-R BT.601 weights, in 1/256). */
export function grey(image: Pixels): Uint8Array {
  const out = new Uint8Array(image.width * image.height)
  const from = image.data
  for (let i = 0, p = 0; i < out.length; i++, p += 4) {
    out[i] = (77 * (from[p] ?? 0) + 150 * (from[p + 1] ?? 0) + 29 * (from[p + 2] ?? 0)) >> 8
  }
  return out
}

/**
 * The same picture at double size, in grey, bilinear: small modules and soft edges become wide
 * enough for the reader's local threshold.
 */
export function doubled(image: Pixels): Pixels {
  const { width, height } = image
  const from = grey(image)
  const wide = width * 2
  const data = new Uint8ClampedArray(wide * height * 2 * 4)
  const words = new Uint32Array(data.buffer)
  for (let y = 0; y < height; y++) {
    const row = y * width
    // The row above and below, held at the edges; weights 3:1 as the half pixels lie.
    const up = Math.max(0, y - 1) * width
    const down = Math.min(height - 1, y + 1) * width
    let out = y * 2 * wide
    for (let x = 0; x < width; x++) {
      const l = x === 0 ? 0 : x - 1
      const r = x === width - 1 ? x : x + 1
      const mid = (from[row + x] ?? 0) * 3
      const left = from[row + l] ?? 0
      const right = from[row + r] ?? 0
      const a = from[up + x] ?? 0
      const b = from[down + x] ?? 0
      words[out] = opaque((mid * 3 + left * 3 + a * 3 + (from[up + l] ?? 0)) >> 4)
      words[out + 1] = opaque((mid * 3 + right * 3 + a * 3 + (from[up + r] ?? 0)) >> 4)
      words[out + wide] = opaque((mid * 3 + left * 3 + b * 3 + (from[down + l] ?? 0)) >> 4)
      words[out + wide + 1] = opaque((mid * 3 + right * 3 + b * 3 + (from[down + r] ?? 0)) >> 4)
      out += 2
    }
  }
  return { data, width: wide, height: height * 2 }
}

/** One grey value as an opaque RGBA word: the same in either byte order but for the alpha byte. */
function opaque(v: number): number {
  return v * 0x010101 + 0xff000000
}

/** The picture's pixels as words 0xAABBGGRR (every machine that runs this is little-endian). */
export function pixelWords({ data }: Pixels): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, data.length >> 2)
}

/** A picture of the same size, still black and clear. */
export function blankPixels({ width, height }: Pixels): Pixels {
  return { data: new Uint8ClampedArray(width * height * 4), width, height }
}

/** A picture of its own with the same pixels. */
export function copyPixels({ data, width, height }: Pixels): Pixels {
  return { data: data.slice(), width, height }
}
