import { after, DAY_MS, type Millis } from '../../protocol/time.ts'
import type { KeyFob } from './types.ts'

/** The cell is sealed in and lasts a time that is known at manufacture. */
export type FobBattery = 'good' | 'low' | 'empty'

/** When the low-battery sign comes on. */
export function lowAt(fob: KeyFob): Millis {
  const { batteryDays, lowBatteryDays } = fob.model
  return after(fob.identity.madeAt, (batteryDays - lowBatteryDays) * DAY_MS)
}

/** When the display goes dark for good. */
export function emptyAt(fob: KeyFob): Millis {
  return after(fob.identity.madeAt, fob.model.batteryDays * DAY_MS)
}

/** How the cell is at `now`, by the time of the world: a quartz that is wrong empties no cell. */
export function batteryAt(fob: KeyFob, now: Millis): FobBattery {
  if (now >= emptyAt(fob)) return 'empty'
  return now >= lowAt(fob) ? 'low' : 'good'
}
