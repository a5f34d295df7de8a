import { useEffect, useState } from 'react'
import type { World } from '../../../../lab/world.ts'
import { bridgeInUse } from '../../../state/bench.ts'

/** The world at a place, asked of the host; the one before stays until it is there. */
export function useWorldAt(branch: number, inputs: number): World | null {
  const [world, setWorld] = useState<World | null>(null)
  useEffect(() => {
    let wanted = true
    bridgeInUse()
      .worldAt({ branch, inputs })
      .then((found) => {
        if (wanted && found !== null) setWorld(found)
      })
      .catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [branch, inputs])
  return world
}
