import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Policy } from '../../bank/policy/schema.ts'
import { createSubscribers } from '../bench/subscribers.ts'
import { createCodeReader } from '../pictures/read-code.ts'
import type { Schedule } from '../pump.ts'
import { systemTimer } from '../system.ts'
import { createApp } from './app.ts'
import type { AutomationHost, Bench } from './bench.ts'
import { createGuard } from './guard.ts'
import { createPages } from './pages.ts'
import { isToken } from './token.ts'

export interface AutomationOptions {
  readonly host: AutomationHost
  /** 0: any that is free. */
  readonly port: number
  /** What callers must show; made of 32 random bytes where nothing is said. */
  readonly token?: string
  /** The renderer's build, served as web pages; null: the interface alone. */
  readonly assets: string | null
  readonly institutions?: Bench['institutions']
  readonly onInstitutions?: Bench['onInstitutions']
  readonly version?: string
  readonly schedule?: Schedule
  /** Hears of faults of ours. */
  readonly report?: (error: unknown) => void
}

export interface Automation {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string
  readonly token: string
  /** Ends every stream and connection; the host goes on. */
  close(): Promise<void>
}

/** TCP's own sign of life, on a line on which nothing is said, ms. Ours. */
const KEEP_ALIVE_MS = 30_000

/** Only this machine can reach it. */
const ADDRESS = '127.0.0.1'

/**
 * Offers a bench over HTTP on loopback. Rejects with the system's error when the port cannot be had
 * (`EADDRINUSE`, `EACCES`), or RangeError for a token that `isToken` refuses: parsers ask before.
 */
export async function createAutomation(options: AutomationOptions): Promise<Automation> {
  const { host, assets, token = randomBytes(32).toString('base64url') } = options
  if (!isToken(token)) throw new RangeError('no token that callers could show')
  const closing = createSubscribers<void>()
  const bench: Bench = {
    host,
    reader: createCodeReader(assets),
    institutions: options.institutions ?? null,
    onInstitutions: options.onInstitutions ?? never,
    appInfo: {
      version: options.version ?? '',
      node: process.versions.node,
      platform: process.platform,
    },
    schedule: options.schedule ?? systemTimer,
    untilClosed: closing.add,
  }
  const server = createServer({
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: KEEP_ALIVE_MS,
  })
  const port = await listen(server, options.port)
  const guard = createGuard({ port, token })
  const app = createApp({
    bench,
    guard,
    pages: createPages({ folder: assets, guard }),
    report: options.report ?? (() => undefined),
  })
  // The door knows the port only now; nobody was answered before, since nothing was read so far.
  server.on('request', (incoming, outgoing) => void app(incoming, outgoing))

  let closed: Promise<void> | null = null
  return {
    url: `http://${ADDRESS}:${port}`,
    token,
    close() {
      closed ??= new Promise((resolve) => {
        closing.tell()
        closing.clear()
        server.close(() => resolve())
        server.closeAllConnections()
      })
      return closed
    },
  }
}

function never(_listener: (institutions: readonly Policy[]) => void): () => void {
  return () => undefined
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, ADDRESS, () => {
      server.off('error', reject)
      resolve(portOf(server.address()))
    })
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no TCP port')
  return address.port
}
