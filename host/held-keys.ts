import { KEYS } from '../firmware/types.ts'
import type { Input, World } from '../lab/types.ts'

/**
 * The inputs that lift every finger off every token of a world: nobody holds a key over the end of
 * a program, and the finger that was on it will never be seen to lift.
 */
export function liftedKeys(world: World): readonly Input[] {
  return world.tokens.flatMap(({ keys }, token) =>
    KEYS.filter((key) => keys[key] !== null).map(
      (key) => ({ kind: 'key-up', token, key }) as const,
    ),
  )
}
