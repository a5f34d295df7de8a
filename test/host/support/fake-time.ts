import type { Schedule } from '../../../host/ports.ts'

/** A wall clock and timers controlled by the test: no test of the host ever sleeps. */
export interface FakeTime {
  wall: number
  readonly wallNow: () => number
  readonly schedule: Schedule
  /** Moves the wall clock on, running every timer at its moment. */
  pass(ms: number): void
  pending(): number
}

export function createFakeTime(wall = Date.UTC(2026, 10, 21, 1, 0, 0)): FakeTime {
  // Timers count steady time, as real ones do: setting the wall clock does not touch them.
  let steady = 0
  let timers: { due: number; run: () => void }[] = []

  const time: FakeTime = {
    wall,
    wallNow: () => time.wall,
    schedule(delayMs, run) {
      const timer = { due: steady + delayMs, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    pass(ms) {
      const end = steady + ms
      for (;;) {
        const next = timers.filter((t) => t.due <= end).sort((a, b) => a.due - b.due)[0]
        const to = next?.due ?? end
        time.wall += to - steady
        steady = to
        if (next === undefined) return
        timers = timers.filter((other) => other !== next)
        next.run()
      }
    },
    pending: () => timers.length,
  }
  return time
}
