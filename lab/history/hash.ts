/**
 * The hash of a value of plain data: the same for equal values, whatever the order of an object's
 * keys; a property that is `undefined` counts as absent. An object's hash is remembered: worlds
 * share what has not changed, so after an input only the changed path is hashed again. This relies
 * on worlds never being changed in place.
 */
export function hashValue(value: unknown): Lanes {
  switch (typeof value) {
    case 'object':
      return value === null ? NULL : hashObject(value)
    case 'string':
      return hashText(value)
    case 'number':
      return hashNumber(value)
    case 'boolean':
      return value ? TRUE : FALSE
    case 'undefined':
      return UNDEFINED
    default:
      throw new Error(`a world holds no ${typeof value}`)
  }
}

/**
 * Two generations of recently hashed objects: those met again are carried over, the rest is
 * dropped. A WeakMap would do as well, but its garbage collection takes a third of a replay's time.
 */
let known = new Map<object, Lanes>()
let older = new Map<object, Lanes>()

function recall(value: object): Lanes | undefined {
  const lanes = known.get(value)
  if (lanes !== undefined) return lanes
  const before = older.get(value)
  if (before !== undefined) remember(value, before)
  return before
}

function remember(value: object, lanes: Lanes): void {
  if (known.size >= GENERATION) {
    older = known
    known = new Map()
  }
  known.set(value, lanes)
}

/** Most objects per generation. Assumption: a few times as many as a long session's world has. */
const GENERATION = 4096

/** Objects hashed so far; only differences are meaningful. */
let looked = 0

function hashObject(value: object): Lanes {
  const before = recall(value)
  if (before !== undefined) {
    looked += WORTH_KEEPING
    return before
  }
  const from = looked
  const lanes = hashContent(value)
  looked += 1
  if (looked - from >= WORTH_KEEPING || value instanceof Uint8Array) remember(value, lanes)
  return lanes
}

/**
 * An object with fewer objects inside is hashed faster than looked up, and remembering many small
 * ones burdens the garbage collector. Assumption, measured with the benchmark.
 */
const WORTH_KEEPING = 6

/** Like `hashValue`, for an object that is hashed only once: it is not remembered. */
export function hashContent(value: object): Lanes {
  if (Array.isArray(value)) return hashList(value)
  if (value instanceof Uint8Array) return hashBytes(value)
  return isRecord(value) ? hashRecord(value) : NULL
}

function isRecord(value: object): value is Readonly<Record<string, unknown>> {
  return !Array.isArray(value)
}

/** A sum does not depend on the order of its terms, so nothing has to be sorted. */
function hashRecord(record: Readonly<Record<string, unknown>>): Lanes {
  let a = 0
  let b = 0
  let count = 0
  for (const key of Object.keys(record)) {
    const part = record[key]
    if (part === undefined) continue
    const name = hashName(key)
    const content = hashValue(part)
    a = (a + finish(mixA(name.a, content.a))) | 0
    b = (b + finish(mixB(name.b, content.b))) | 0
    count += 1
  }
  return ended(mixA(OBJECT, a), mixB(OBJECT, b), count)
}

function hashList(list: readonly unknown[]): Lanes {
  let a = LIST
  let b = LIST
  for (const part of list) {
    const content = hashValue(part)
    a = mixA(a, content.a)
    b = mixB(b, content.b)
  }
  return ended(a, b, list.length)
}

/** Bytes, four per word, least significant first. */
export function hashBytes(bytes: Uint8Array): Lanes {
  let a = BYTES
  let b = BYTES
  const whole = bytes.length & ~3
  let at = 0
  while (at < whole) {
    const word =
      byte(bytes, at) |
      (byte(bytes, at + 1) << 8) |
      (byte(bytes, at + 2) << 16) |
      (byte(bytes, at + 3) << 24)
    a = mixA(a, word)
    b = mixB(b, word)
    at += 4
  }
  for (; at < bytes.length; at++) {
    a = mixA(a, byte(bytes, at))
    b = mixB(b, byte(bytes, at))
  }
  return ended(a, b, bytes.length)
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

/** UTF-16 units, two per word. */
function hashText(text: string): Lanes {
  let a = TEXT
  let b = TEXT
  for (let at = 0; at < text.length; at += 2) {
    // Beyond the end charCodeAt gives NaN, which shifts to 0; the length tells that from a NUL.
    const word = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16)
    a = mixA(a, word)
    b = mixB(b, word)
  }
  return ended(a, b, text.length)
}

/** Names of properties: few, and repeated all the time. */
const names = new Map<string, Lanes>()

function hashName(name: string): Lanes {
  const before = names.get(name)
  if (before !== undefined) return before
  const lanes = hashText(name)
  // Names of typed fields come from outside: a file must not fill the memory with them.
  if (names.size < MOST_NAMES) names.set(name, lanes)
  return lanes
}

/** Assumption: some ten times as many as a world has property names. */
const MOST_NAMES = 10_000

const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
/** Which half of a double comes first differs between machines; the hash must not. */
double[0] = 1
const HIGH = words[1] === 0 ? 0 : 1

function hashNumber(value: number): Lanes {
  // 0 and -0 are one value, as for `===`.
  double[0] = value === 0 ? 0 : value
  const high = words[HIGH] ?? 0
  const low = words[1 - HIGH] ?? 0
  return ended(mixA(mixA(NUMBER, low), high), mixB(mixB(NUMBER, low), high), 8)
}

function ended(a: number, b: number, length: number): Lanes {
  // Each lane finally mixes in the other, so two lanes that happened to be equal differ again.
  return { a: finish(a ^ length), b: finish(b ^ length ^ a) }
}

/* The kind of a value is hashed first. Assumption: any distinct numbers will do. */
const OBJECT = 0x6f626a31
const LIST = 0x6c697374
const BYTES = 0x62797465
const TEXT = 0x74657874
const NUMBER = 0x6e756d31
const NULL: Lanes = { a: 0x6e756c31, b: 0x6e756c32 }
const TRUE: Lanes = { a: 0x74727531, b: 0x74727532 }
const FALSE: Lanes = { a: 0x66616c31, b: 0x66616c32 }
const UNDEFINED: Lanes = { a: 0x756e6431, b: 0x756e6432 }

/**
 * Hashing in two 32-bit lanes, which is fast with JavaScript's numbers. The steps are those of
 * MurmurHash3 (32 bits, public domain); the second lane uses the constants of its 128-bit form.
 */
export interface Lanes {
  readonly a: number
  readonly b: number
}

/** Mixes one 32-bit word into a running first lane. */
export function mixA(lane: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51)
  k = (k << 15) | (k >>> 17)
  const h = lane ^ Math.imul(k, 0x1b873593)
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0
}

/** Mixes one 32-bit word into a running second lane. */
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
  return (HEX_BYTES[word >>> 8] ?? '') + (HEX_BYTES[word & 0xff] ?? '')
}

const HEX_BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
