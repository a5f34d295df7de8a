import type { Millis } from '../protocol/time.ts'

/** The timer port: calls `run` once after `delayMs` of wall time; the answer cancels it. */
export type Schedule = (delayMs: number, run: () => void) => () => void

/** Longest wait of one timer, ms: Node's end at 2^31-1, and a computer may sleep meanwhile. Ours. */
const LONGEST_WAIT_MS = 3_600_000

export interface PumpPorts {
  readonly schedule: Schedule
  /** When the bench next has something to do by itself; null when only a person can go on. */
  readonly nextAt: () => Millis | null
  /** Virtual time now, and how fast it runs (0: not at all). */
  readonly now: () => Millis
  readonly speed: () => number
  /** Time has come to a deadline (or the timer was early): catch up and tell the views. */
  readonly due: () => void
}

/** Keeps exactly one timer, set to the bench's next deadline at the present speed. */
export interface Pump {
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
    // At least 1 ms: timers may fire early by rounding, and the loop must not spin then.
    cancel = ports.schedule(Math.min(Math.max(waitMs, 1), LONGEST_WAIT_MS), () => {
      cancel = null
      ports.due()
      arm()
    })
  }

  return { arm, stop }
}
