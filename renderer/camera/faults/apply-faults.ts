import { aimArea, copyPixels, type Pixels, pixelWords } from '../pixels.ts'
import { angle } from './angle.ts'
import { blur } from './blur.ts'
import type { CameraFaults } from './camera-faults.ts'

/**
 * The picture as a worse camera takes it, in the order of the light's way: the screen, what lies
 * before it, the lens, the sensor. The same arguments give the same pixels; `image` stays as it is.
 */
export function withFaults(image: Pixels, faults: CameraFaults, frameNo: number): Pixels {
  const seen = glare(
    partial(angle(image, faults.angle / 100), faults.partial / 100),
    faults.glare / 100,
  )
  const through = blur(seen, faults.blur / 100)
  return lowLight(moire(through, faults.moire / 100), faults.lowLight / 100, frameNo)
}

/** Where the lamp is mirrored, as a share of the aim frame. Assumption: off the middle. */
const AT = { x: 0.6, y: 0.44 } as const

/** Its spread at 0 and what is added by 100 %, as shares of the aim frame's width. Assumption, judged by eye. */
const SPREAD = { least: 0.03, more: 0.24 } as const

/** Light added at its middle, grey values: far beyond white, so that the middle is blown out. */
const LIGHT = 700

/** A lamp mirrored in the screen: a round spot of light, blown out in the middle. */
function glare(image: Pixels, share: number): Pixels {
  if (share <= 0) return image
  const { width, height } = image
  const out = copyPixels(image)
  const { data } = out
  const aim = aimArea(width, height)
  const sigma = (SPREAD.least + SPREAD.more * share) * aim.width
  const across = bell(width, aim.x + AT.x * aim.width, sigma)
  const down = bell(height, aim.y + AT.y * aim.height, sigma)
  const light = LIGHT * Math.min(1, share * 4)
  for (let y = 0; y < height; y++) {
    const row = light * (down[y] ?? 0)
    if (row < 1) continue
    for (let x = 0; x < width; x++) {
      const added = (row * (across[x] ?? 0)) | 0
      if (added < 1) continue
      const at = (y * width + x) * 4
      // The array holds every value to 255.
      data[at] = (data[at] ?? 0) + added
      data[at + 1] = (data[at + 1] ?? 0) + added
      data[at + 2] = (data[at + 2] ?? 0) + added
    }
  }
  return out
}

function bell(length: number, middle: number, sigma: number): Float64Array {
  return Float64Array.from({ length }, (_, n) => Math.exp(-((n - middle) ** 2) / (2 * sigma ** 2)))
}

/** How much of the light is gone at 100 %. Assumption, judged by eye. */
const GONE = 0.98

/** Grain at 100 %, standard deviation in grey values: Assumption: a small sensor at night. */
const GRAIN = 20

const TILE = 1 << 16
/** Sums of four even chances: near enough to a bell, with a deviation of 1. Always the same specks. */
const SPECKS = specks()

/** Too little light: darker, and with grain that differs from frame to frame (`frameNo`). */
function lowLight(image: Pixels, share: number, frameNo: number): Pixels {
  if (share <= 0) return image
  const out = copyPixels(image)
  const { data } = out
  const light = 1 - GONE * share
  const grain = GRAIN * share
  const begin = Math.imul(frameNo + 1, 40_503)
  for (let at = 0, n = begin; at < data.length; at += 4, n++) {
    // A stride that is odd wanders over the whole tile; no two rows get the same specks.
    const speck = (SPECKS[Math.imul(n, 7_919) & (TILE - 1)] ?? 0) * grain
    data[at] = (data[at] ?? 0) * light + speck
    data[at + 1] = (data[at + 1] ?? 0) * light + speck
    data[at + 2] = (data[at + 2] ?? 0) * light + speck
  }
  return out
}

function specks(): Float32Array {
  const tile = new Float32Array(TILE)
  // Numerical Recipes' linear congruence: grain needs no better.
  let state = 1
  for (let n = 0; n < TILE; n++) {
    let sum = 0
    for (let k = 0; k < 4; k++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      sum += state / 0xffff_ffff - 0.5
    }
    tile[n] = sum * Math.sqrt(3)
  }
  return tile
}

/** Grey values that the stripes add and take at 100 %. Assumption, judged by eye. */
const MOST = 190

/** Width of a stripe and the next, frame pixels of a 720 px high picture; they lean a little. Assumption, judged by eye. */
const PERIOD = 11
const LEAN = 0.16

/** The colours of the grid come out of step: a third of a period for red and blue. */
const OUT_OF_STEP = (2 * Math.PI) / 3

/** Moiré: the screen's grid against the sensor's gives coloured stripes. */
function moire(image: Pixels, share: number): Pixels {
  if (share <= 0) return image
  const { width, height } = image
  const out = copyPixels(image)
  const { data } = out
  const wave = (2 * Math.PI * 720) / (PERIOD * height)
  const depth = MOST * share
  const cosX = Float64Array.from({ length: width }, (_, x) => Math.cos(wave * LEAN * x))
  const sinX = Float64Array.from({ length: width }, (_, x) => Math.sin(wave * LEAN * x))
  const cosStep = Math.cos(OUT_OF_STEP) * 0.35
  const sinStep = Math.sin(OUT_OF_STEP) * 0.35
  for (let y = 0, at = 0; y < height; y++) {
    const sinY = Math.sin(wave * y) * depth
    const cosY = Math.cos(wave * y) * depth
    for (let x = 0; x < width; x++, at += 4) {
      const cx = cosX[x] ?? 0
      const sx = sinX[x] ?? 0
      const sin = sinY * cx + cosY * sx
      const cos = cosY * cx - sinY * sx
      const grey = sin * 0.65
      data[at] = (data[at] ?? 0) + grey + sin * cosStep + cos * sinStep
      data[at + 1] = (data[at + 1] ?? 0) + grey + sin * 0.35
      data[at + 2] = (data[at + 2] ?? 0) + grey + sin * cosStep - cos * sinStep
    }
  }
  return out
}

/** A finger, out of focus so near to the lens: its colour, and over how many pixels it fades. */
const FINGER = { r: 118, g: 82, b: 66 } as const
const SOFT_PX = 12

/** How round its tip is: so much further back at a pixel's distance from the middle, squared. */
const ROUND = 0.0004

/** At 100 % the finger reaches so much of the aim frame's width beyond its far edge. Assumption: then nothing of a code is left. */
const BEYOND = 0.15

/** Partly covered: a finger comes in from the right, over the aim frame from edge to edge. */
function partial(image: Pixels, share: number): Pixels {
  if (share <= 0) return image
  const { width, height } = image
  const out = copyPixels(image)
  const to = pixelWords(out)
  const aim = aimArea(width, height)
  const tip = aim.x + aim.width - share * aim.width * (1 + BEYOND)
  for (let y = 0; y < height; y++) {
    const v = y - height / 2
    const edge = tip + ROUND * v * v
    const begin = Math.max(0, Math.floor(edge))
    for (let x = begin; x < width; x++) {
      const at = y * width + x
      to[at] = faded(to[at] ?? 0, Math.min(1, (x - edge) / SOFT_PX))
    }
  }
  return out
}

function faded(word: number, cover: number): number {
  const mix = (under: number, over: number) => (under + (over - under) * cover) | 0
  const r = mix(word & 0xff, FINGER.r)
  const g = mix((word >>> 8) & 0xff, FINGER.g)
  const b = mix((word >>> 16) & 0xff, FINGER.b)
  return 0xff000000 | (b << 16) | (g << 8) | r
}
