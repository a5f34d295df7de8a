/** A quick seeded generator (mulberry32): millions of draws a picture, or a walk's choices. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  next(): number
  /** From `low` to `high`. */
  between(low: number, high: number): number
  /** Mean 0, standard deviation 1 (sum of four draws: near enough to a normal distribution). */
  normal(): number
}

/** Dice for a seed (FNV-1a over its characters). */
export function dice(seed: string): Dice {
  let state = 0x811c9dc5
  for (const c of seed) state = Math.imul(state ^ (c.codePointAt(0) ?? 0), 0x01000193) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    // Four uniform draws have the variance 4/12.
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
  }
}
