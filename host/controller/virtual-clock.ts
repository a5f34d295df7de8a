import { LAST_MOMENT } from '../../lab/input-schema.ts'
import { type Millis, millis } from '../../protocol/time.ts'
import type { ClockState } from '../link/host-link.ts'
import type { Schedule } from '../ports.ts'

/** The bench's clock: follows the wall clock at a speed, stands still, jumps ahead, never goes back. */
export interface VirtualClock {
  /** The current virtual time, never earlier than before, whatever the system clock does. */
  now(): Millis
  state(): ClockState
  setSpeed(speed: ClockState['speed']): void
  /** Goes to `at` at once; times in the past are ignored. */
  jumpTo(at: Millis): void
  /** Starts again at `at`, also backwards: only for another session. */
  restart(at: Millis, speed: ClockState['speed']): void
}

/**
 * `wallNow` gives milliseconds of the system's clock, which may be set back or ahead at any time.
 */
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
    // The system clock was set back: continue from the last known time.
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

/**
 * Longest wait of one timer, ms: timers end at 2^31-1, and a computer may sleep meanwhile.
 * Assumption: waking up once an hour for nothing does no harm.
 */
const LONGEST_WAIT_MS = 3_600_000

interface PumpPorts {
  readonly schedule: Schedule
  /** When the bench next does something by itself; null: only a person can continue. */
  readonly nextAt: () => Millis | null
  /** Virtual time now, and how fast it runs (0: not at all). */
  readonly now: () => Millis
  readonly speed: () => number
  /** A deadline is due (or the timer was early): catch up and tell the views. */
  readonly due: () => void
}

/** Keeps exactly one timer, set to the bench's next deadline at the present speed. */
interface Pump {
  /** Call after everything that changes the bench or its clock. */
  arm(): void
  stop(): void
}

export function createPump(ports: PumpPorts): Pump {
  let cancel: (() => void) | null = null

  function stop(): void {
    cancel?.()
    cancel = null
  }

  function arm(): void {
    stop()
    const speed = ports.speed()
    const at = ports.nextAt()
    if (speed === 0 || at === null) return
    const waitMs = Math.ceil((at - ports.now()) / speed)
    // At least 1 ms: timers may fire early because of rounding, and this must not become a busy
    // loop.
    cancel = ports.schedule(Math.min(Math.max(waitMs, 1), LONGEST_WAIT_MS), () => {
      cancel = null
      ports.due()
      arm()
    })
  }

  return { arm, stop }
}
