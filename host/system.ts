import type { Schedule } from './pump.ts'

/** The real ports of a host in a Node process: system clock and timers. */
export const systemClock = (): number => Date.now()

export const systemTimer: Schedule = (delayMs, run) => {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}
