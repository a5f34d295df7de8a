import { after, DAY_MS, type Millis, millis } from '../../protocol/time.ts'
import type { KeyFob } from './types.ts'

/** The battery is sealed in and lasts a time that is known at manufacture. */
export type FobBattery = 'good' | 'low' | 'empty'

/**
 * Assumption: the battery lasts so many days longer than the expiry date printed on the back, so that
 * no fob goes dark while the bank still takes its codes.
 */
export const OUTLASTS_EXPIRY_DAYS = 30

/** When the low-battery sign comes on. */
export function lowAt(fob: KeyFob): Millis {
  return after(emptyAt(fob), -fob.model.lowBatteryDays * DAY_MS)
}

/** When the display goes dark for good: the model's life at least, and not before the expiry date. */
export function emptyAt(fob: KeyFob): Millis {
  const { madeAt, expires } = fob.identity
  const usual = after(madeAt, fob.model.batteryDays * DAY_MS)
  return millis(Math.max(usual, after(expires, OUTLASTS_EXPIRY_DAYS * DAY_MS)))
}

/** How the battery is at `now`, by the time of the world: a quartz that is wrong empties none. */
export function batteryAt(fob: KeyFob, now: Millis): FobBattery {
  if (now >= emptyAt(fob)) return 'empty'
  return now >= lowAt(fob) ? 'low' : 'good'
}
