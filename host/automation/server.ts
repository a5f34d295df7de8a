import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Policy } from '../../bank/policy.ts'
import { createSubscribers } from '../bench/subscribers.ts'
import { createCodeReader } from '../pictures/read-code.ts'
import type { Schedule } from '../pump.ts'
import { systemTimer } from '../system.ts'
import { createApp } from './app.ts'
import type { AutomationHost, Bench } from './bench.ts'
import { createGuard } from './guard.ts'
import { createPages } from './pages.ts'

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
 * (`EADDRINUSE`, `EACCES`).
 */
export async function createAutomation(options: AutomationOptions): Promise<Automation> {
  const { host, assets, token = randomBytes(32).toString('base64url') } = options
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
  // The port is known only when it is open, and nobody is answered before that.
  let serve: (request: Request) => Response | Promise<Response> = () =>
    new Response(null, { status: 503 })
  const server = createAdaptorServer({
    fetch: (request) => serve(request),
    // Programs of this very process go on with Node's own Request and Response.
    overrideGlobalObjects: false,
  })
  if (!isPlain(server)) throw new Error('not a server of HTTP/1.1')
  server.on('connection', (socket) => {
    socket.setNoDelay(true)
    socket.setKeepAlive(true, KEEP_ALIVE_MS)
  })
  const port = await listen(server, options.port)
  const guard = createGuard({ port, token })
  const app = createApp({
    bench,
    guard,
    pages: createPages({ folder: assets, guard }),
    report: options.report ?? (() => undefined),
  })
  serve = (request) => app.fetch(request)

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

function isPlain(server: object): server is Server {
  return 'closeAllConnections' in server
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
