import { crc32, deflateSync } from 'node:zlib'
import { decode } from 'fast-png'

/** Most colours that a PNG's palette holds (PNG specification, 11.2.2). */
const MOST_COLOURS = 256

interface Colour {
  readonly rgb: number
  readonly count: number
}

/**
 * A screenshot with a palette of at most 256 colours: a third of its size, and to the eye the same.
 * Colours that fill areas stay exactly as they are; shades of a gradient are put together.
 */
export function smallPng(png: Uint8Array): Uint8Array {
  const { width, height, data, channels } = decode(png)
  const colours = new Uint32Array(width * height)
  const counts = new Map<number, number>()
  for (let n = 0; n < colours.length; n++) {
    const at = n * channels
    const rgb = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
    colours[n] = rgb
    counts.set(rgb, (counts.get(rgb) ?? 0) + 1)
  }
  const boxes = divide([...counts].map(([rgb, count]) => ({ rgb, count })))
  const places = new Map(boxes.flatMap((box, index) => box.map(({ rgb }) => [rgb, index] as const)))
  // One byte before each row names its filter: none.
  const rows = new Uint8Array(height * (width + 1))
  for (let n = 0; n < colours.length; n++) {
    rows[n + Math.floor(n / width) + 1] = places.get(colours[n] ?? 0) ?? 0
  }
  return written(width, height, boxes.map(colourOf), rows)
}

/** Median cut: the box with the most variation is divided until the limit is reached. */
function divide(all: readonly Colour[]): readonly (readonly Colour[])[] {
  const boxes: { readonly colours: readonly Colour[]; readonly spread: number }[] = [boxed(all)]
  while (boxes.length < MOST_COLOURS) {
    boxes.sort((a, b) => b.spread - a.spread)
    const [widest] = boxes
    if (widest === undefined || widest.spread === 0) break
    const { shift } = widestChannel(widest.colours)
    const sorted = widest.colours.toSorted((a, b) => part(a.rgb, shift) - part(b.rgb, shift))
    const middle = weightedMiddle(sorted)
    boxes.splice(0, 1, boxed(sorted.slice(0, middle)), boxed(sorted.slice(middle)))
  }
  return boxes.map(({ colours }) => colours)
}

function boxed(colours: readonly Colour[]) {
  const weight = colours.reduce((sum, { count }) => sum + count, 0)
  // By the square root, so that a large area does not use up the whole palette.
  return { colours, spread: widestChannel(colours).range * Math.sqrt(weight) }
}

const CHANNELS = [16, 8, 0] as const

function part(rgb: number, shift: number): number {
  return (rgb >> shift) & 255
}

function widestChannel(colours: readonly Colour[]) {
  const all = CHANNELS.map((shift) => {
    let [low, high] = [255, 0]
    for (const { rgb } of colours) {
      low = Math.min(low, part(rgb, shift))
      high = Math.max(high, part(rgb, shift))
    }
    return { shift, range: Math.max(0, high - low) }
  })
  return all.reduce((a, b) => (b.range > a.range ? b : a))
}

/** The middle by number of pixels; neither side is empty. */
function weightedMiddle(sorted: readonly Colour[]): number {
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2
  let passed = 0
  const at = sorted.findIndex(({ count }) => {
    passed += count
    return passed >= half
  })
  return Math.min(sorted.length - 1, Math.max(1, at))
}

/** The colour of most pixels of a box; if none dominates, their mean. */
function colourOf(box: readonly Colour[]): readonly number[] {
  const weight = box.reduce((sum, { count }) => sum + count, 0)
  const most = box.reduce((a, b) => (b.count > a.count ? b : a))
  if (most.count * 2 > weight) return CHANNELS.map((shift) => part(most.rgb, shift))
  return CHANNELS.map((shift) =>
    Math.round(box.reduce((sum, { rgb, count }) => sum + part(rgb, shift) * count, 0) / weight),
  )
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10]

function written(
  width: number,
  height: number,
  palette: readonly (readonly number[])[],
  rows: Uint8Array,
): Uint8Array {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  // 8 bits a pixel, colours from a palette, and the specification's only methods.
  const header = Buffer.concat([size, Buffer.from([8, 3, 0, 0, 0])])
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
