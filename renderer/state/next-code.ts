import { upcoming } from '../../lab/clock.ts'
import type { World } from '../../lab/world.ts'
import type { Millis } from '../../protocol/time.ts'
import { order } from './actions.ts'
import { snapshotNow } from './bench.ts'

/** When the first of the shown codes will be another one; null: none is shown. */
export function nextCodeAt(world: World): Millis | null {
  return upcoming(world).find(({ what }) => what === 'code-changes')?.at ?? null
}

/** Lets time pass until the next code is there; false: none is shown. */
export function passToNextCode(): boolean {
  const at = nextCodeAt(snapshotNow().world)
  if (at === null) return false
  void order({ kind: 'pass-to', at })
  return true
}
