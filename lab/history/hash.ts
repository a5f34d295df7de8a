import type { World } from '../types.ts'
import { hashFrames } from './frames.ts'
import { hex } from './mix.ts'
import { hashContent } from './structure.ts'
import type { Check } from './types.ts'

/**
 * What a world is compared by. Two worlds that are equal as values have equal checks, on any
 * machine; `state` covers everything that the bench knows, `frame` every pixel that its displays
 * show at the world's own time. 64 bits are for telling accidents apart, not for keeping out forgers.
 */
export function checkOf(world: World): Check {
  return { state: hex(hashContent(world)), frame: hex(hashFrames(world)) }
}
