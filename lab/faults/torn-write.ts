import type { World } from '../types.ts'

/** After how many bytes the next flash write of this token ends; null: it is not disturbed. */
export function tornAt({ faults }: World, token: number): number | null {
  return faults.tornWrites.find((torn) => torn.token === token)?.byte ?? null
}

/** Arms the tearing of a camera token's next flash write, or (null) takes it back. */
export function armTornWrite(world: World, token: number, byte: number | null): World {
  const others = world.faults.tornWrites.filter((torn) => torn.token !== token)
  const camera = world.tokens[token]?.kind === 'camera-token'
  const tornWrites = byte === null || !camera ? others : [...others, { token, byte }]
  return { ...world, faults: { ...world.faults, tornWrites } }
}
