import { printedSerial } from '../protocol/codes.ts'
import type { Millis } from '../protocol/time.ts'
import {
  isCameraOn as isCameraTokenOn,
  nextDeadline,
  step,
  type TokenDeadline,
} from './camera-token/camera-token.ts'
import { renderScreen } from './camera-token/screen.ts'
import type { CameraToken, TokenEffect, TokenEvent } from './camera-token/state.ts'
import { fobDeadline, type KeyFob, stepFob } from './key-fob/key-fob.ts'
import { FOB_PALETTE, renderFob } from './key-fob/screen.ts'
import { PALETTE, type Rgb, type Screen } from './lcd/screen.ts'

/** A device that may lie on the customer's desk and makes codes by itself. */
export type Device = CameraToken | KeyFob

/** Answer of `stepDevice`. */
interface DeviceStep {
  readonly token: Device
  readonly effects: readonly TokenEffect[]
}

/** What time alone will do to a device. */
interface DeviceDeadline {
  readonly at: Millis
  readonly what: TokenDeadline['what'] | 'display-off'
}

/** What `event` at `now` does to a device of either kind. `now` must not go back. */
export function stepDevice(device: Device, event: TokenEvent, now: Millis): DeviceStep {
  switch (device.kind) {
    case 'camera-token':
      return step(device, event, now)
    case 'key-fob':
      return stepFob(device, event, now)
    default:
      return device satisfies never
  }
}

/** The next thing that time alone does to a device; null if nothing is pending. */
export function deviceDeadline(device: Device): DeviceDeadline | null {
  return device.kind === 'camera-token' ? nextDeadline(device) : fobDeadline(device)
}

/** The device's LCD at `now`; its colours are `paletteOf`. */
export function renderDevice(device: Device, now: Millis): Screen {
  return device.kind === 'camera-token' ? renderScreen(device, now) : renderFob(device, now)
}

/** What each colour index of the device's LCD looks like. */
export function paletteOf(device: Device): readonly Rgb[] {
  return device.kind === 'camera-token' ? PALETTE : FOB_PALETTE
}

/** The serial as it is printed on the back: 8 to 12 digits [S2-14]. */
export function serialOf(device: Device): string {
  const { serial } = device.identity
  return typeof serial === 'number' ? printedSerial(serial) : serial
}

/** Whether the camera is on, so that scans are taken in. A fob has no camera. */
export function isCameraOn(device: Device): boolean {
  return device.kind === 'camera-token' && isCameraTokenOn(device)
}
