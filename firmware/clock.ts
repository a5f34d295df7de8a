import { type Millis, millis } from '../protocol/time.ts'
import type { TokenClock } from './types.ts'

const DAY_MS = 86_400_000

/** A clock that is right. */
export const RIGHT_CLOCK: TokenClock = {
  offsetSeconds: 0,
  driftSecondsPerDay: 0,
  since: millis(0),
}

/** What the token's own clock says at `now`; never before the epoch. */
export function tokenTime(clock: TokenClock, now: Millis): Millis {
  const days = (now - clock.since) / DAY_MS
  const wrongSeconds = clock.offsetSeconds + clock.driftSecondsPerDay * days
  return millis(Math.max(0, Math.round(now + wrongSeconds * 1000)))
}
