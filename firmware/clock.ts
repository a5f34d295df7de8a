import { after, DAY_MS, type Millis, millis } from '../protocol/time.ts'

/** The error of the token's own clock: `offsetSeconds` at `since`, and drifting from there. */
export interface TokenClock {
  readonly offsetSeconds: number
  /** Seconds gained per day; negative: lost. */
  readonly driftSecondsPerDay: number
  readonly since: Millis
}

/**
 * Largest drift, seconds per day. Assumption: a clock that is off by more than half a day each day
 * is useless.
 */
export const MOST_DRIFT = 43_200

/** A correct clock. */
export const RIGHT_CLOCK: TokenClock = {
  offsetSeconds: 0,
  driftSecondsPerDay: 0,
  since: millis(0),
}

/**
 * What the token's own clock says at `now`: its quartz runs a little fast or slow. A very wrong
 * clock may show a time before the epoch.
 */
export function tokenTime(clock: TokenClock, now: Millis): Millis {
  const days = (now - clock.since) / DAY_MS
  const wrongSeconds = clock.offsetSeconds + clock.driftSecondsPerDay * days
  return millis(Math.round(now + wrongSeconds * 1000))
}

/**
 * The same for the time steps of codes, which begin at the epoch: an earlier clock shows the first.
 */
export function stepTime(clock: TokenClock, now: Millis): Millis {
  return millis(Math.max(0, tokenTime(clock, now)))
}

/**
 * The device with its clock `offsetSeconds` wrong at `now`, gaining `driftSecondsPerDay` from then
 * on; negative: behind, losing. Fractions are fine. Throws RangeError as `checkedClock` does.
 */
export function setClock<Token extends { readonly clock: TokenClock }>(
  token: Token,
  { offsetSeconds, driftSecondsPerDay }: Omit<TokenClock, 'since'>,
  now: Millis,
): Token {
  const clock = checkedClock({ offsetSeconds, driftSecondsPerDay, since: now })
  return { ...token, clock }
}

/** Returns a usable clock. Throws RangeError on a drift of more than half a day per day. */
export function checkedClock(clock: TokenClock): TokenClock {
  if (!Number.isFinite(clock.offsetSeconds)) throw new RangeError('an offset in seconds')
  if (!(Math.abs(clock.driftSecondsPerDay) <= MOST_DRIFT)) {
    throw new RangeError(`a drift of at most ${MOST_DRIFT} s a day`)
  }
  return clock
}

/**
 * When the clock will first show `own` or more; `own` must be later than what it shows at `now`.
 */
export function whenClockShows(clock: TokenClock, own: Millis, now: Millis): Millis {
  const rate = 1 + (clock.driftSecondsPerDay * 1000) / DAY_MS
  let at = after(now, Math.ceil((own - tokenTime(clock, now)) / rate))
  // Rounding to whole milliseconds may be off by one or two.
  while (tokenTime(clock, at) < own) at = after(at, 1)
  while (tokenTime(clock, after(at, -1)) >= own) at = after(at, -1)
  return at
}
