import type { Policy } from '../../bank/policy/schema.ts'
import { createHost, type Host, type HostOptions } from '../host.ts'
import { type Institutions, loadInstitutions } from '../institutions.ts'
import type { HostPorts } from '../ports.ts'
import { createMemoryDisk } from './disk.ts'

/** Browsers, workers and Node have them; the language itself does not declare them. */
declare function setTimeout(run: () => void, delayMs: number): unknown
declare function clearTimeout(timer: unknown): void
declare class MessageChannel {
  readonly port1: { onmessage: (() => void) | null; close(): void }
  readonly port2: { postMessage(message: null): void }
}

/** The ports of a host inside a page or a worker; each call gives an empty disk. */
export function pagePorts(): HostPorts {
  return {
    disk: createMemoryDisk(),
    wallNow: () => Date.now(),
    schedule(delayMs, run) {
      const timer = setTimeout(run, delayMs)
      return () => clearTimeout(timer)
    },
    giveWay: () =>
      new Promise((resolve) => {
        // A message, not a timer: browsers delay nested timers by 4 ms.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          port1.close()
          resolve()
        }
        port2.postMessage(null)
      }),
  }
}

interface MemoryHostOptions
  extends Pick<HostOptions, 'setup' | 'paused' | 'reachPresets'>,
    Partial<HostPorts> {
  /** Called at every change to the user's own institutions. */
  readonly onInstitutions?: (institutions: readonly Policy[]) => void
  /** Called with the problem of a stored institution, for the log. */
  readonly report?: (problem: string) => void
}

/** A host that needs no server and no program around it, and what it stores besides sessions. */
interface MemoryHost {
  readonly host: Host
  readonly institutions: Institutions
}

/**
 * Opens a host inside this page. It works like a host in a program, but its sessions and
 * institutions are lost when the page is closed. Ports given here replace the page's own; with the
 * `disk` of an earlier host, its files are still there.
 */
export async function openMemoryHost(options: MemoryHostOptions): Promise<MemoryHost> {
  const { onInstitutions = () => undefined, report = () => undefined, ...rest } = options
  const ports: HostPorts = { ...pagePorts(), ...rest }
  const host = createHost({ ...rest, ...ports, dataDir: DATA })
  const institutions = await loadInstitutions({
    folder: `${DATA}/institutions`,
    disk: ports.disk,
    report,
    changed: onInstitutions,
  })
  return { host, institutions }
}

/** The data folder on the disk in memory. */
const DATA = '/tokkun'
