import { BatteryFull, BatteryLow, BatteryWarning } from 'lucide-react'
import { instances } from '../../firmware/camera-token/camera-token.ts'
import { type Device, serialOf } from '../../firmware/device.ts'
import { fobState } from '../../firmware/key-fob/key-fob.ts'
import type { Snapshot } from '../../host/link/host-link.ts'
import type { World } from '../../lab/world.ts'
import { DAY_MS, type Millis } from '../../protocol/time.ts'
import { type DeviceId, type DeviceStore, isNews, onDesk } from '../bench/selected-device.ts'

/** How a device is, as far as one sees it lying there: nothing in it, ready to use, switched on. */
type DeviceState = 'blank' | 'ready' | 'on'

/** One thing of the tray. */
export interface TrayItem {
  /** For the list: `token-0`, `phone`. */
  readonly id: string
  readonly device: DeviceId
  readonly kind: Device['kind'] | 'phone'
  /** Token code or serial, its last four digits; empty for the phone. */
  readonly name: string
  readonly state: DeviceState
  /** Arrived, and not looked at yet. */
  readonly news: boolean
  /** Its clock is wrong by a second or more. */
  readonly clockWrong: boolean
  /** Mails on the phone that were not read. */
  readonly unread: number
}

/** A device's clock, as both kinds of tokens keep it. */
type OwnClock = Device['clock']

/** How many seconds a token's clock is ahead of the bench's at `now`; negative: behind. */
export function clockOffAt(clock: OwnClock, now: Millis): number {
  return clock.offsetSeconds + ((now - clock.since) / DAY_MS) * clock.driftSecondsPerDay
}

function stateOf(device: Device, now: Millis): DeviceState {
  if (device.kind === 'key-fob') return fobState(device, now).lit ? 'on' : 'ready'
  if (device.run !== null) return 'on'
  return instances(device).length > 0 ? 'ready' : 'blank'
}

/** What one calls the device: the token code of a camera token, the serial of a fob. */
export function nameOfDevice(device: Device): string {
  return device.kind === 'camera-token' ? device.identity.tokenCode : serialOf(device)
}

function phoneItem({ phone }: World): TrayItem {
  const contracts = phone.app?.contracts.length ?? 0
  return {
    id: 'phone',
    device: 'phone',
    kind: 'phone',
    name: '',
    state: contracts > 0 ? 'ready' : 'blank',
    news: false,
    clockWrong: Math.abs(phone.clockOffsetMs) >= 1000,
    unread: phone.mailbox.filter(({ read }) => !read).length,
  }
}

/** Everything on the desk: the tokens in the order in which they came, and last the phone. */
export function trayOf(snapshot: Snapshot, store: DeviceStore): readonly TrayItem[] {
  const { world } = snapshot
  const tokens = onDesk(world).flatMap((index) => {
    const device = world.tokens[index]
    if (device === undefined) return []
    const item: TrayItem = {
      id: `token-${index}`,
      device: index,
      kind: device.kind,
      name: nameOfDevice(device).replace(/\D/g, '').slice(-4),
      state: stateOf(device, world.now),
      news: isNews(snapshot, store, index),
      clockWrong: Math.abs(clockOffAt(device.clock, world.now)) >= 1,
      unread: 0,
    }
    return [item]
  })
  return [...tokens, phoneItem(world)]
}

/** What charge new batteries may have, %. Assumption: full, low and empty; 10 is below the sign for a low battery. */
export const BATTERY_CHARGES = [
  { percent: 100, Icon: BatteryFull },
  { percent: 10, Icon: BatteryLow },
  { percent: 0, Icon: BatteryWarning },
] as const
