import type { HostPorts, Schedule } from '../ports.ts'
import { nodeDisk } from './disk.ts'

/** Wall time, ms since the epoch. */
export const systemClock = (): number => Date.now()

export const systemTimer: Schedule = (delayMs, run) => {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}

/** The ports of a host in a Node process. */
export const nodePorts: HostPorts = {
  disk: nodeDisk,
  wallNow: systemClock,
  schedule: systemTimer,
  giveWay: () => new Promise((resolve) => setImmediate(resolve)),
}
