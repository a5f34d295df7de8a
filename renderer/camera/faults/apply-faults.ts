import type { Pixels } from '../crop.ts'
import { angle } from './angle.ts'
import { blur } from './blur.ts'
import { glare } from './glare.ts'
import { lowLight } from './low-light.ts'
import { moire } from './moire.ts'
import { partial } from './partial.ts'
import type { CameraFaults } from './types.ts'

/**
 * The picture as a worse camera takes it, in the order of the light's way: the screen, what lies
 * before it, the lens, the sensor. The same arguments give the same pixels; `image` stays as it is.
 */
export function withFaults(image: Pixels, faults: CameraFaults, frameNo: number): Pixels {
  const seen = glare(
    partial(angle(image, faults.angle / 100), faults.partial / 100),
    faults.glare / 100,
  )
  const through = blur(seen, faults.blur / 100)
  return lowLight(moire(through, faults.moire / 100), faults.lowLight / 100, frameNo)
}
