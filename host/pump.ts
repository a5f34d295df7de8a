import type { Disk } from './disk.ts'

/** The timer port: calls `run` once after `delayMs` of wall time; the answer cancels it. */
export type Schedule = (delayMs: number, run: () => void) => () => void

/** What a host needs of the machine that it runs on: `host/node/system.ts`, `host/memory/host.ts`. */
export interface HostPorts {
  readonly disk: Disk
  /** Milliseconds of the system's clock: the only place where wall time comes in. */
  readonly wallNow: () => number
  readonly schedule: Schedule
  /** Resolves once everything else that waits to run has had its turn. */
  readonly giveWay: () => Promise<void>
}
