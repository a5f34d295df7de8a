import { useEffect, useState } from 'react'
import type { ClockState, Snapshot } from '../../host/link/host-link.ts'
import { type Millis, millis } from '../../protocol/time.ts'
import { snapshotNow, useSnapshot } from './snapshot.ts'

/** Virtual time for the wall time `wallMs`, both ms since the epoch. Never before the anchor. */
export function virtualAt(clock: ClockState, wallMs: number): Millis {
  const passed = Math.max(0, wallMs - clock.anchorWall)
  return millis(Math.floor(clock.anchorVirtual + passed * clock.speed))
}

/** Virtual time now, as this window sees it: never before the world it draws. */
export function virtualNow(snapshot: Snapshot = snapshotNow()): Millis {
  const at = virtualAt(snapshot.clock, Date.now())
  return millis(Math.max(at, snapshot.world.now))
}

/**
 * Virtual time for a view that ticks. Draws anew every `everyMs` of wall time while the clock
 * runs, and not at all while it is paused.
 */
export function useVirtualNow(everyMs: number): Millis {
  const clock = useSnapshot((s) => s.clock)
  const worldNow = useSnapshot((s) => s.world.now)
  const [, tick] = useState(0)
  useEffect(() => {
    if (clock.speed === 0) return
    const timer = setInterval(() => tick((n) => n + 1), everyMs)
    return () => clearInterval(timer)
  }, [clock, everyMs])
  const at = virtualAt(clock, Date.now())
  return millis(Math.max(at, worldNow))
}
