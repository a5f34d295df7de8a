/** Width, pixels, and number of the strips that are looked at on their own. Assumption: enough to judge the whole picture. */
const STRIP = 16
const STRIPS = 12

/** Widths of a pair of stripes that are tried, pixels: finer ones are grain, wider ones shadows. */
const PERIODS = Array.from({ length: 36 }, (_, n) => 4 * 1.07 ** n)

/** Of all strips so many must show a wave for it to count: a code's own drawing differs by strip. */
const QUARTER = 0.25

/**
 * How strong the stripes are that run through the whole of a square grey picture, in grey values of
 * amplitude; a code, a text or grain alone stays below some 15. Upright and lying ones are looked for.
 */
export function stripes(light: Uint8Array, side: number): number {
  if (side < STRIP * 4) return 0
  return Math.max(strongest(light, side, 1, side), strongest(light, side, side, 1))
}

/** `along` and `across`: how far the next sample of a strip lies, and the next line beside it. */
function strongest(light: Uint8Array, side: number, across: number, along: number): number {
  const profiles = Array.from({ length: STRIPS }, (_, n) => {
    const begin = Math.floor(((side - STRIP) * n) / (STRIPS - 1))
    return profile(light, side, begin * across, across, along)
  })
  let best = 0
  for (const period of PERIODS) {
    const waves = profiles.map((values) => amplitude(values, period)).sort((a, b) => a - b)
    best = Math.max(best, waves[Math.floor(STRIPS * QUARTER)] ?? 0)
  }
  return best
}

/** Mean brightness of a strip at every step along it, less its own mean. */
function profile(
  light: Uint8Array,
  side: number,
  begin: number,
  across: number,
  along: number,
): Float64Array {
  const values = new Float64Array(side)
  let total = 0
  for (let n = 0; n < side; n++) {
    let sum = 0
    for (let k = 0; k < STRIP; k++) sum += light[begin + n * along + k * across] ?? 0
    values[n] = sum / STRIP
    total += sum / STRIP
  }
  return values.map((v) => v - total / side)
}

/** Amplitude of the wave of this period (Goertzel). */
function amplitude(values: Float64Array, period: number): number {
  const step = 2 * Math.cos((2 * Math.PI) / period)
  let one = 0
  let two = 0
  for (const value of values) {
    const now = value + step * one - two
    two = one
    one = now
  }
  const power = one * one + two * two - step * one * two
  return (2 * Math.sqrt(Math.max(0, power))) / values.length
}
