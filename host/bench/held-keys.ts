import type { Device } from '../../firmware/device.ts'
import { KEYS, type Key } from '../../firmware/types.ts'
import type { Input, World } from '../../lab/types.ts'

/**
 * The inputs that lift every finger off every token of a desk: nobody holds a key over the end of
 * a program, and the finger that was on it will never be seen to lift.
 */
export function liftedKeys({ tokens, away }: World): readonly Input[] {
  return tokens.flatMap((device, token) =>
    away.includes(token)
      ? []
      : keysDown(device).map((key) => ({ kind: 'key-up', token, key }) as const),
  )
}

/** A key-fob has one button, which counts as the centre one. */
function keysDown(device: Device): readonly Key[] {
  switch (device.kind) {
    case 'camera-token':
      return KEYS.filter((key) => device.keys[key] !== null)
    case 'key-fob':
      return device.held === null ? [] : ['centre']
    default:
      return device satisfies never
  }
}

/** A key is lifted that nobody holds in this world. */
export function isOrphaned(input: Input, world: World): boolean {
  if (input.kind !== 'key-up') return false
  const device = world.tokens[input.token]
  return device === undefined || !keysDown(device).includes(input.key)
}
