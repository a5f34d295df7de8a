import type { IncomingMessage, ServerResponse } from 'node:http'
import { err } from '../../protocol/result.ts'
import type { Bench } from './bench.ts'
import { readBody } from './body.ts'
import { FileAnswer } from './file-answer.ts'
import type { Claims, Guard } from './guard.ts'
import { openApiText } from './openapi.ts'
import type { Pages } from './pages.ts'
import { type Problem, problem, STATUS } from './problems.ts'
import { HEADERS, type Reply, write } from './reply.ts'
import { PRODUCES, type Route } from './route.ts'
import { DOCUMENT, type Found, findRoute, methodsOf } from './router.ts'
import { BASE } from './table.ts'

export type App = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

/** The interface as one function from request to answer. `report` hears of bugs. */
export function createApp(ports: {
  readonly bench: Bench
  readonly guard: Guard
  readonly pages: Pages
  readonly report: (error: unknown) => void
}): App {
  const { bench, guard, pages, report } = ports

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
      ? await route.handle(bench, { params, query, body: body.value })
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
 * Path and query of a request's target, as they came: dots are nobody's folders here. The absolute
 * form (RFC 9112, 3.2.2) names a host before them, which the guard has heard of already.
 */
function addressOf(target: string): { readonly pathname: string; readonly search: string } {
  const local = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/i, '')
  const [pathname = ''] = local.split('?', 1)
  return { pathname: pathname === '' ? '/' : pathname, search: local.slice(pathname.length) }
}

const NO_QUERY = {}

/** Of a name that is given twice the first counts. */
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

/** An address of ours with another method, or none of ours. */
function noRoute(pathname: string): Reply {
  const methods = methodsOf(pathname)
  return methods.length === 0
    ? refuse(problem('no-such-route', pathname.slice(0, 200)))
    : refuse(problem('wrong-method', pathname, { choices: methods }), {
        Allow: methods.join(', '),
      })
}
