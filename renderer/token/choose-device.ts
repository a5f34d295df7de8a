import {
  type DeviceId,
  deviceStore,
  fobOf,
  lookAt,
  onDesk,
  selectedNow,
} from '../bench/selected-device.ts'
import { snapshotNow } from '../bench/snapshot.ts'
import { closeEye } from '../camera/camera.ts'
import { putDown } from '../camera/held-token.ts'
import { releaseAllKeys } from './held-keys.ts'

/** Takes a device to hand: fingers come off the one before, and it is put down. */
export function chooseDevice(device: DeviceId): void {
  if (selectedNow() !== device) {
    releaseAllKeys()
    putDown()
    closeEye()
  }
  lookAt(device)
}

/** The `nth` token on the desk, from 1; 0: the phone. False where there is none. */
export function chooseNth(nth: number): boolean {
  const device = nth === 0 ? 'phone' : onDesk(snapshotNow().world)[nth - 1]
  if (device === undefined) return false
  chooseDevice(device)
  return true
}

/** Turns the selected key-fob over. False where another device is selected. */
export function turnOver(): boolean {
  const selected = selectedNow()
  if (selected === null || fobOf(snapshotNow(), selected) === null) return false
  releaseAllKeys()
  lookAt(selected)
  deviceStore.setState(({ turned }) => ({ turned: !turned }))
  return true
}
