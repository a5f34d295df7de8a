import type { HostPorts, Schedule } from '../ports.ts'
import { nodeDisk } from './disk.ts'

/** Wall time, ms since the epoch. */
export const systemClock = (): number => Date.now()

export const systemTimer: Schedule = (delayMs, run) => {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}

/** A Node process as the machine that a host runs on. */
export const nodePorts: HostPorts = {
  disk: nodeDisk,
  wallNow: systemClock,
  schedule: systemTimer,
  giveWay: () => new Promise((resolve) => setImmediate(resolve)),
}
