import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Policy } from '../bank/policy/schema.ts'
import { createCodeReader } from '../evidence/pictures/read-code.ts'
import { createSubscribers } from '../host/controller/snapshot-publisher.ts'
import { systemTimer } from '../host/node/system.ts'
import type { Schedule } from '../host/ports.ts'
import { err } from '../protocol/result.ts'
import type { AutomationHost, RouteContext } from './context.ts'
import { type Claims, createGuard, type Guard, isToken } from './guard.ts'
import { FileAnswer, HEADERS, type Reply, readBody, write } from './http.ts'
import { openApiText } from './openapi.ts'
import { createPages, type Pages } from './pages.ts'
import { type Problem, problem, STATUS } from './problems.ts'
import { PRODUCES, type Route } from './route.ts'
import { BASE, DOCUMENT, type Found, findRoute, methodsOf } from './routes.ts'

interface AutomationOptions {
  readonly host: AutomationHost
  /** 0: any that is free. */
  readonly port: number
  /** What callers must show; made of 32 random bytes if omitted. */
  readonly token?: string
  /** The renderer's build, served as web pages; null: the interface alone. */
  readonly assets: string | null
  readonly institutions?: RouteContext['institutions']
  readonly onInstitutions?: RouteContext['onInstitutions']
  readonly version?: string
  readonly schedule?: Schedule
  /** Is told of errors in this program. */
  readonly report?: (error: unknown) => void
}

export interface Automation {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string
  readonly token: string
  /** Ends every stream and connection; the host goes on. */
  close(): Promise<void>
}

/** TCP keep-alive on an idle connection, ms. Assumption: a dead reader is noticed soon enough. */
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
  const context: RouteContext = {
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
    context,
    guard,
    pages: createPages({ folder: assets, guard }),
    report: options.report ?? (() => undefined),
  })
  // The guard needs the port, which is known only now. No request is lost: none was read yet.
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

type App = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

/** The interface as one function from request to answer. `report` is told of bugs. */
function createApp(ports: {
  readonly context: RouteContext
  readonly guard: Guard
  readonly pages: Pages
  readonly report: (error: unknown) => void
}): App {
  const { context, guard, pages, report } = ports

  async function answer(incoming: IncomingMessage, claims: Claims): Promise<Reply> {
    const refused = guard.fromHere(claims)
    if (refused !== null) return refuse(problem(refused, whereOf(refused)))
    const { pathname, search } = addressOf(incoming.url ?? '/')
    const method = incoming.method === 'HEAD' ? 'GET' : (incoming.method ?? '')
    if (!pathname.startsWith(`${BASE}/`)) {
      if (method !== 'GET' || pathname.startsWith('/api/')) return noRoute(pathname)
      return pages.serve({ pathname, search, claims })
    }
    const kept = guard.mayCall(claims)
    if (kept !== null) return refuse(problem(kept, whereOf(kept)))
    const found = findRoute(method, pathname)
    if (found !== null) return done(found, incoming, search)
    if (pathname !== DOCUMENT || method !== 'GET') return noRoute(pathname)
    return { status: 200, headers: JSON_HEADERS, body: openApiText() }
  }

  async function done(found: Found, incoming: IncomingMessage, search: string): Promise<Reply> {
    const { route, params } = found
    const body = await readBody(incoming, route)
    const query = queryOf(search)
    const result = body.ok
      ? await route.handle(context, { params, query, body: body.value })
      : err(body.error)
    return result.ok ? written(route, result.value) : refuse(result.error)
  }

  return async (incoming, outgoing) => {
    const reply = await answer(incoming, claimsOf(incoming)).catch((error: unknown) => {
      report(error)
      return refuse(problem('a-bug'))
    })
    await write(outgoing, reply, incoming.method === 'HEAD').catch(report)
  }
}

function claimsOf({ method = '', headers }: IncomingMessage): Claims {
  const site = headers['sec-fetch-site']
  return {
    method,
    host: headers.host,
    origin: headers.origin,
    site: typeof site === 'string' ? site : undefined,
    authorization: headers.authorization,
    cookie: headers.cookie,
  }
}

function whereOf(refused: string): string {
  if (refused === 'wrong-host') return 'Host'
  return refused === 'wrong-origin' ? 'Origin' : 'Authorization'
}

/**
 * Path and query of a request's target as they came; dot segments are not resolved. The absolute
 * form (RFC 9112, 3.2.2) names a host before them; the guard judges by the Host header.
 */
function addressOf(target: string): { readonly pathname: string; readonly search: string } {
  const local = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/i, '')
  const [pathname = ''] = local.split('?', 1)
  return { pathname: pathname === '' ? '/' : pathname, search: local.slice(pathname.length) }
}

const NO_QUERY = {}

/** If a name is given twice, the first value counts. */
function queryOf(search: string): Readonly<Record<string, string>> {
  if (search.length < 2) return NO_QUERY
  const pairs = [...new URLSearchParams(search)].toReversed()
  return Object.fromEntries(pairs)
}

const JSON_HEADERS = { ...HEADERS, 'Content-Type': 'application/json' }

function written({ produces = 'json' }: Route, value: unknown): Reply {
  const headers =
    produces === 'json' ? JSON_HEADERS : { ...HEADERS, 'Content-Type': PRODUCES[produces] }
  if (typeof value === 'string' && produces !== 'json') return { status: 200, headers, body: value }
  if (value instanceof Uint8Array || value instanceof ReadableStream) {
    return { status: 200, headers, body: value }
  }
  if (value instanceof FileAnswer) {
    const named = { ...headers, 'Content-Disposition': value.disposition }
    return { status: 200, headers: named, body: value.text }
  }
  return { status: 200, headers, body: JSON.stringify(value) }
}

function refuse(told: Problem, more: Readonly<Record<string, string>> = {}): Reply {
  const { error } = told
  const challenge = error === 'no-token' ? { 'WWW-Authenticate': 'Bearer realm="Tokkun"' } : {}
  return {
    status: STATUS[error],
    headers: { ...JSON_HEADERS, ...challenge, ...more },
    body: JSON.stringify(told),
  }
}

/** The address exists with other methods only, or not at all. */
function noRoute(pathname: string): Reply {
  const methods = methodsOf(pathname)
  return methods.length === 0
    ? refuse(problem('no-such-route', pathname.slice(0, 200)))
    : refuse(problem('wrong-method', pathname, { choices: methods }), {
        Allow: methods.join(', '),
      })
}
