/**
 * Hashing in two 32-bit lanes, as JavaScript's numbers do it fast. The steps are those of
 * MurmurHash3 (32 bits, public domain); the second lane uses its 128-bit form's constants.
 */
export interface Lanes {
  readonly a: number
  readonly b: number
}

/** Takes one 32-bit word into a running first lane. */
export function mixA(lane: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51)
  k = (k << 15) | (k >>> 17)
  const h = lane ^ Math.imul(k, 0x1b873593)
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0
}

/** Takes one 32-bit word into a running second lane. */
export function mixB(lane: number, word: number): number {
  let k = Math.imul(word, 0x239b961b)
  k = (k << 16) | (k >>> 16)
  const h = lane ^ Math.imul(k, 0xab0e9789)
  return (Math.imul((h << 17) | (h >>> 15), 5) + 0x561ccd1b) | 0
}

/** Spreads every bit of a finished lane over the whole lane. */
export function finish(lane: number): number {
  let h = lane ^ (lane >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** 16 hex digits. */
export function hex({ a, b }: Lanes): string {
  return half(a >>> 16) + half(a & 0xffff) + half(b >>> 16) + half(b & 0xffff)
}

function half(word: number): string {
  return (BYTES[word >>> 8] ?? '') + (BYTES[word & 0xff] ?? '')
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
