import type { Input as BenchInput } from '../../lab/inputs.ts'
import { send } from './actions.ts'
import { snapshotNow } from './bench.ts'
import type { DeviceId } from './selected-device.ts'
import { clockOffAt } from './tray.ts'
import { virtualNow } from './virtual-time.ts'

/** How a device's clock runs: so many seconds ahead now, so many gained a day. */
export interface OwnClock {
  readonly offsetSeconds: number
  readonly driftSecondsPerDay: number
}

/** Seconds by which a clock is often found wrong, or just out of a bank's tolerance. Assumption: a minute and a half, and twenty minutes. */
export const PRESETS = [0, 90, -90, 1200, -1200] as const

/** The slider's ends, seconds a day: Assumption: cheap quartz loses one or two, and more shows sooner. */
export const MOST_DRIFT = 60

/** The farthest a clock can be set, seconds. Assumption: a day is wrong enough. */
export const MOST_OFFSET = 86_400

/** Whose clock can be set wrong: a device's of the desk, or the bank's. */
export type ClockOwner = DeviceId | 'bank'

/** How wrong the clock is at this moment; null where there is no such device. */
export function clockNow(device: ClockOwner): OwnClock | null {
  const { world } = snapshotNow()
  if (device === 'bank') {
    return { offsetSeconds: world.faults.bankOffsetMs / 1000, driftSecondsPerDay: 0 }
  }
  if (device === 'phone') {
    return { offsetSeconds: world.phone.clockOffsetMs / 1000, driftSecondsPerDay: 0 }
  }
  const clock = world.tokens[device]?.clock
  if (clock === undefined) return null
  return {
    offsetSeconds: clockOffAt(clock, virtualNow()),
    driftSecondsPerDay: clock.driftSecondsPerDay,
  }
}

/** The input that sets a clock. A phone asks its network, a bank its servers: they do not drift. */
export function clockInput(device: ClockOwner, clock: OwnClock): BenchInput {
  const offsetSeconds = Math.round(clock.offsetSeconds)
  if (device === 'bank') return { kind: 'bank-clock', offsetSeconds }
  if (device === 'phone') return { kind: 'phone-clock', offsetSeconds }
  const { driftSecondsPerDay } = clock
  return { kind: 'token-clock', token: device, offsetSeconds, driftSecondsPerDay }
}

/** Sets the clock `offsetSeconds` wrong. Right means right: it does not drift any more either. */
export function setOffset(device: ClockOwner, offsetSeconds: number): void {
  const before = clockNow(device)
  if (before === null) return
  const driftSecondsPerDay = offsetSeconds === 0 ? 0 : before.driftSecondsPerDay
  void send(clockInput(device, { offsetSeconds, driftSecondsPerDay }))
}

/** Lets the clock drift from what it shows now. */
export async function setDrift(device: DeviceId, driftSecondsPerDay: number): Promise<void> {
  const before = clockNow(device)
  if (before !== null) await send(clockInput(device, { ...before, driftSecondsPerDay }))
}
