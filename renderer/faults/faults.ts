import { activeFaults } from '../../lab/faults.ts'
import type { World } from '../../lab/world.ts'
import { send } from '../bench/send.ts'
import { snapshotNow } from '../bench/snapshot.ts'
import { clearCameraFaults } from '../camera/camera.ts'
import { CAMERA_FAULTS, type CameraFaults } from '../camera/faults/camera-faults.ts'
import { uiStore } from '../ui/window.ts'

/** How much later a delayed mail comes if nobody has said, minutes. Assumption: long enough to be noticed, short enough to wait for. */
export const USUAL_DELAY = 10

/** How many things are out of order: of the bench, and of this window's cameras. */
export function faultCount(world: World, cameras: CameraFaults): number {
  return activeFaults(world).length + CAMERA_FAULTS.filter((fault) => cameras[fault] > 0).length
}

/** Puts everything right. What mails are late already still come late, and used codes stay used. */
export async function putAllRight(): Promise<void> {
  clearCameraFaults()
  for (const { right } of activeFaults(snapshotNow().world)) {
    if (!(await send(right))) return
  }
}

/** Shows or hides the panel of faults. */
export function toggleFaults(): void {
  uiStore.setState(({ faultsOpen }) => ({ faultsOpen: !faultsOpen }))
}

export function closeFaults(): void {
  uiStore.setState({ faultsOpen: false })
}
