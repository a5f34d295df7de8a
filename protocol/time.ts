declare const unit: unique symbol

/**
 * A point in virtual time: milliseconds since 1970-01-01T00:00:00Z.
 * Branded, so that a span and a point are not mixed up by accident: spans are plain numbers
 * whose names end in `Ms`.
 */
export type Millis = number & { readonly [unit]: 'Millis' }

/**
 * Brands a number as a point in time. Throws if it is not a whole, finite number, which is a bug.
 */
export function millis(n: number): Millis {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a point in time: ${n}`)
  // The only cast to the brand; everything else goes through here.
  return n as Millis
}

/** A minute, in milliseconds. */
export const MINUTE_MS = 60_000
/** An hour, in milliseconds. */
export const HOUR_MS = 60 * MINUTE_MS
/** A day of 24 hours, in milliseconds. */
export const DAY_MS = 24 * HOUR_MS

/** `spanMs` milliseconds after `at`. */
export function after(at: Millis, spanMs: number): Millis {
  return millis(at + spanMs)
}

/** Whole seconds since the epoch, as the messages carry them (u32). */
export function seconds(at: Millis): number {
  return Math.floor(at / 1000)
}

/**
 * Assumption: no bench starts after the last moment of 2105 in Tokyo. That is a month before the
 * u32 seconds of the messages run out, which is time enough for any session.
 */
export const LAST_START = 4_291_714_799_999
