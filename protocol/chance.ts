import { sha256 } from '@noble/hashes/sha2.js'

/**
 * Seeded chance: all randomness of the bench comes from here, so that a session with a given seed
 * is reproducible bit for bit. A counter over SHA-256; the state is plain data and travels in the
 * world. Not for real secrets.
 */
export interface Chance {
  readonly seed: string
  readonly drawn: number
}

/**
 * Fresh chance for `seed`; every owner extends the seed by its own path (`42/bank`, `42/token/1`).
 */
export function chance(seed: string): Chance {
  return { seed, drawn: 0 }
}

/** Draws `count` bytes (1 to 32); returns them with the chance that follows. */
export function drawBytes(from: Chance, count: number): [Uint8Array, Chance] {
  if (count < 1 || count > 32) throw new RangeError(`1 to 32 bytes a draw, not ${count}`)
  const text = `tokkun:${from.seed}:${from.drawn}`
  const block = sha256(Uint8Array.from(text, (c) => c.charCodeAt(0) & 0xff))
  return [block.slice(0, count), { seed: from.seed, drawn: from.drawn + 1 }]
}

/** Draws a whole number from 0 to `below` - 1 (`below` up to 2^32; the bias of the remainder is accepted). */
export function drawBelow(from: Chance, below: number): [number, Chance] {
  const [bytes, next] = drawBytes(from, 8)
  const n = new DataView(bytes.buffer).getBigUint64(0)
  return [Number(n % BigInt(below)), next]
}
