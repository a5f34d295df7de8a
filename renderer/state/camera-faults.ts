import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import {
  anyCameraFault,
  type CameraFault,
  type CameraFaults,
  NO_CAMERA_FAULTS,
} from '../camera/faults/types.ts'

/** What is wrong with this window's cameras: view state, as the cameras themselves are. */
export const cameraFaultsStore = createStore<CameraFaults>()(() => NO_CAMERA_FAULTS)

export function useCameraFaults<T>(select: (faults: CameraFaults) => T): T {
  return useStore(cameraFaultsStore, select)
}

/** Sets one fault, 0 to 100 %. */
export function setCameraFault(fault: CameraFault, percent: number): void {
  cameraFaultsStore.setState({ [fault]: percent })
}

/** A camera as it should be. */
export function clearCameraFaults(): void {
  if (anyCameraFault(cameraFaultsStore.getState())) cameraFaultsStore.setState(NO_CAMERA_FAULTS)
}
