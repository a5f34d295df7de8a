import type { Device } from '../firmware/device.ts'
import { setClock } from '../firmware/key-fob/key-fob.ts'
import type { Millis } from '../protocol/time.ts'

/** The device with its own clock so many seconds off at `now`, and gaining so many a day from then. */
export function withClock(
  device: Device,
  clock: { readonly offsetSeconds: number; readonly driftSecondsPerDay: number },
  now: Millis,
): Device {
  return device.kind === 'key-fob'
    ? setClock(device, clock, now)
    : { ...device, clock: { ...clock, since: now } }
}
