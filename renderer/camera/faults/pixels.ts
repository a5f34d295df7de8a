import type { Pixels } from '../crop.ts'

/** The picture's pixels as words 0xAABBGGRR (every machine that runs this is little-endian). */
export function words({ data }: Pixels): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, data.length >> 2)
}

/** A picture of the same size, still black and clear. */
export function blank({ width, height }: Pixels): Pixels {
  return { data: new Uint8ClampedArray(width * height * 4), width, height }
}

/** A picture of its own with the same pixels. */
export function copy({ data, width, height }: Pixels): Pixels {
  return { data: data.slice(), width, height }
}
