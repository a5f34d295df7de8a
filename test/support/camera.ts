import type { CameraToken } from '../../firmware/camera-token/state.ts'
import type { World } from '../../lab/world.ts'

/** Camera token number `index` of a bench. Throws where there is none. */
export function cameraOf(world: World, index = 0): CameraToken {
  const token = world.tokens[index]
  if (token?.kind !== 'camera-token') throw new Error(`no camera token ${index}`)
  return token
}
