import { after, type Millis, millis } from '../../protocol/time.ts'
import type { FobClock, KeyFob } from './types.ts'

const DAY_MS = 86_400_000
/** A clock that is off by more than half a day each day is no clock. Ours. */
const MOST_DRIFT = 43_200

/** What the fob's own clock says when it is `now`: its quartz runs a little fast or slow. */
export function fobTime(fob: KeyFob, now: Millis): Millis {
  const { offsetSeconds, driftSecondsPerDay, since } = fob.clock
  const gained = Math.floor(((now - since) / DAY_MS) * driftSecondsPerDay * 1000)
  return millis(now + Math.round(offsetSeconds * 1000) + gained)
}

/**
 * The fob with its clock `offsetSeconds` wrong at `now`, gaining `driftSecondsPerDay` from then on;
 * negative: behind, losing. Fractions are fine. Throws RangeError on a drift of more than half a day a day.
 */
export function setClock(
  fob: KeyFob,
  clock: { readonly offsetSeconds: number; readonly driftSecondsPerDay: number },
  now: Millis,
): KeyFob {
  return { ...fob, clock: checked({ ...clock, since: now }) }
}

/** A clock that is fit to run. */
export function checked(clock: FobClock): FobClock {
  if (!Number.isFinite(clock.offsetSeconds)) throw new RangeError('an offset in seconds')
  if (!(Math.abs(clock.driftSecondsPerDay) <= MOST_DRIFT)) {
    throw new RangeError(`a drift of at most ${MOST_DRIFT} s a day`)
  }
  return clock
}

/** When the fob's own clock will first show `own` or more; `own` lies after what it shows at `now`. */
export function whenFobShows(fob: KeyFob, own: Millis, now: Millis): Millis {
  const rate = 1 + (fob.clock.driftSecondsPerDay * 1000) / DAY_MS
  let at = after(now, Math.ceil((own - fobTime(fob, now)) / rate))
  // The rounding to whole milliseconds may have missed it by one or two.
  while (fobTime(fob, at) < own) at = after(at, 1)
  while (fobTime(fob, after(at, -1)) >= own) at = after(at, -1)
  return at
}
