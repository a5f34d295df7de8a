/**
 * What is wrong between the code and the sensor, each 0 to 100 %. It changes pixels and nothing
 * else: what the readers still make of them is what the token is told. View state, never recorded.
 */
export interface CameraFaults {
  /** Out of focus. */
  readonly blur: number
  /** A lamp mirrored in the screen. */
  readonly glare: number
  /** Looked at from the side. */
  readonly angle: number
  /** A finger before the lens. */
  readonly partial: number
  /** Stripes of the screen's grid against the sensor's. */
  readonly moire: number
  /** Too little light: dark, with grain. */
  readonly lowLight: number
}

export type CameraFault = keyof CameraFaults

/** In the order in which they are listed. */
export const CAMERA_FAULTS = [
  'blur',
  'glare',
  'angle',
  'partial',
  'moire',
  'lowLight',
] as const satisfies readonly CameraFault[]

export const NO_CAMERA_FAULTS: CameraFaults = {
  blur: 0,
  glare: 0,
  angle: 0,
  partial: 0,
  moire: 0,
  lowLight: 0,
}

/** Whether anything is wrong at all. */
export function anyCameraFault(faults: CameraFaults): boolean {
  return CAMERA_FAULTS.some((fault) => faults[fault] > 0)
}
