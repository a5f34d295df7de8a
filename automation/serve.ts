import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { policies } from '../bank/policy/institutions/institutions.ts'
import type { Policy } from '../bank/policy/schema.ts'
import { createSubscribers } from '../host/controller/snapshot-publisher.ts'
import { createHost } from '../host/host.ts'
import { loadInstitutions } from '../host/institutions.ts'
import { lendNativeCurves } from '../host/node/native-curves.ts'
import { nodePorts, systemClock } from '../host/node/system.ts'
import { type Millis, millis } from '../protocol/time.ts'
import { presetInputs } from '../scenario/presets/inputs.ts'
import { createAutomation } from './server.ts'

/** `tokkun serve`: a bench without a window, over HTTP. */
interface ServeOptions {
  /** 0 if omitted: any that is free. */
  readonly port?: number
  /** A random one if omitted. */
  readonly token?: string
  /** Id of an institution; the first of the bench's own if omitted. */
  readonly institution?: string
  /** An institution of the caller's own, in place of `institution`. */
  readonly policy?: Policy
  /** A random one if omitted; it is in the session's recording either way. */
  readonly seed?: string
  /** Virtual time of the start; the system's clock if omitted. */
  readonly start?: Millis
  /** true if omitted: programs let time pass themselves. */
  readonly paused?: boolean
  /** Where sessions and institutions lie. */
  readonly dataDir: string
  /** The renderer's build, served as web pages; null: none (`--no-web`). */
  readonly assets: string | null
  readonly version?: string
  /** Hears of faults, one line each. */
  readonly report?: (line: string) => void
}

export interface Served {
  readonly url: string
  readonly token: string
  /** Resolves when it is closed. */
  readonly done: Promise<void>
  /** Ends the interface, then the session cleanly. */
  close(): Promise<void>
}

/** Runs a bench and offers it. Rejects with the system's error when the port cannot be had. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { dataDir, report = () => undefined, policy } = options
  lendNativeCurves()
  const changes = createSubscribers<readonly Policy[]>()
  const host = createHost({
    dataDir,
    setup: {
      seed: options.seed ?? randomBytes(4).toString('hex'),
      start: options.start ?? millis(Math.round(systemClock() / 1000) * 1000),
      institution: policy?.id ?? options.institution ?? policies[0]?.id ?? '',
      ...(policy === undefined ? {} : { policy }),
    },
    paused: options.paused ?? true,
    reachPresets: presetInputs,
    ...nodePorts,
  })
  const institutions = await loadInstitutions({
    folder: join(dataDir, 'institutions'),
    disk: nodePorts.disk,
    report,
    changed: changes.tell,
  })
  const automation = await createAutomation({
    host,
    port: options.port ?? 0,
    assets: options.assets,
    institutions,
    onInstitutions: changes.add,
    report: (error) => report(error instanceof Error ? (error.stack ?? error.message) : `${error}`),
    ...(options.token === undefined ? {} : { token: options.token }),
    ...(options.version === undefined ? {} : { version: options.version }),
  }).catch(async (error: unknown) => {
    await host.close()
    throw error
  })

  let end = (): void => undefined
  const done = new Promise<void>((resolve) => {
    end = resolve
  })
  let closing: Promise<void> | null = null
  async function close(): Promise<void> {
    await automation.close()
    await institutions.idle()
    await host.close()
    end()
  }
  return {
    url: automation.url,
    token: automation.token,
    done,
    close() {
      closing ??= close()
      return closing
    },
  }
}
