import { LAST_MOMENT } from '../../lab/input-schema.ts'
import { type Millis, millis } from '../../protocol/time.ts'
import type { ClockState } from '../link.ts'

/** The bench's clock: follows the wall clock at a speed, stands still, jumps ahead, never goes back. */
export interface VirtualClock {
  /** The current virtual time. Never less than any answer before, whatever the system clock does. */
  now(): Millis
  state(): ClockState
  setSpeed(speed: ClockState['speed']): void
  /** Goes to `at` at once; a time in the past is not gone to. */
  jumpTo(at: Millis): void
  /** Starts anew at `at`, also backwards: for another session only. */
  restart(at: Millis, speed: ClockState['speed']): void
}

/** `wallNow` answers milliseconds of the system's clock, which may be set back or ahead at any time. */
export function createVirtualClock(
  wallNow: () => number,
  start: Millis,
  speed: ClockState['speed'],
): VirtualClock {
  let anchor: ClockState = { speed, anchorWall: wallNow(), anchorVirtual: start }
  let lastWall = anchor.anchorWall
  let last: Millis = start

  function now(): Millis {
    const wall = wallNow()
    // Somebody set the system clock back: go on from the last known moment.
    if (wall < lastWall) anchor = { ...anchor, anchorWall: wall, anchorVirtual: last }
    lastWall = wall
    const passed = Math.floor((wall - anchor.anchorWall) * anchor.speed)
    last = millis(Math.max(last, Math.min(anchor.anchorVirtual + passed, LAST_MOMENT)))
    return last
  }

  function anchorAt(at: Millis, atSpeed: ClockState['speed']): void {
    lastWall = wallNow()
    last = at
    anchor = { speed: atSpeed, anchorWall: lastWall, anchorVirtual: at }
  }

  return {
    now,
    state: () => anchor,
    setSpeed: (next) => anchorAt(now(), next),
    jumpTo(at) {
      anchorAt(millis(Math.max(at, now())), anchor.speed)
    },
    restart: anchorAt,
  }
}

/** The later of two moments. */
export function later(a: Millis, b: Millis): Millis {
  return millis(Math.max(a, b))
}
