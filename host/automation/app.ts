import { type Context, Hono } from 'hono'
import { err } from '../../protocol/result.ts'
import type { Bench } from './bench.ts'
import { readBody } from './body.ts'
import type { Claims, Guard } from './guard.ts'
import { openApiText } from './openapi.ts'
import type { Pages } from './pages.ts'
import { type Problem, problem, STATUS } from './problems.ts'
import { PRODUCES, type Route } from './route.ts'
import { BASE, ROUTES } from './table.ts'

/** What goes with every answer of the interface: it is for programs, and never for a cache. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** The interface as one function from request to answer. `report` hears of bugs. */
export function createApp(ports: {
  readonly bench: Bench
  readonly guard: Guard
  readonly pages: Pages
  readonly report: (error: unknown) => void
}): Hono {
  const { bench, guard, pages, report } = ports
  const app = new Hono({ strict: true })

  app.use('*', async (context, next) => {
    const refused = guard.fromHere(claimsOf(context))
    return refused === null ? next() : refuse(problem(refused, whereOf(refused)))
  })
  app.use(`${BASE}/*`, async (context, next) => {
    const refused = guard.mayCall(claimsOf(context))
    return refused === null ? next() : refuse(problem(refused, whereOf(refused)))
  })

  for (const route of ROUTES) {
    app.on(route.method, BASE + honoPath(route.path), (context) => answer(context, route))
  }
  app.get(`${BASE}/openapi.json`, () => {
    return new Response(openApiText(), {
      headers: { ...HEADERS, 'Content-Type': 'application/json' },
    })
  })
  app.get('*', (context) => {
    const { pathname } = new URL(context.req.url)
    return pathname.startsWith('/api/') ? noRoute(pathname) : pages.serve(context.req.raw)
  })
  app.notFound((context) => noRoute(new URL(context.req.url).pathname))
  app.onError((error) => {
    report(error)
    return refuse(problem('a-bug'))
  })

  async function answer(context: Context, route: Route): Promise<Response> {
    const { req } = context
    const body = await readBody(req.raw, (name) => req.header(name), route)
    const done = body.ok
      ? await route.handle(bench, { params: req.param(), query: req.query(), body: body.value })
      : err(body.error)
    return done.ok ? written(route, done.value) : refuse(done.error)
  }

  return app
}

function claimsOf({ req }: Context): Claims {
  return {
    method: req.method,
    host: req.header('host'),
    origin: req.header('origin'),
    site: req.header('sec-fetch-site'),
    authorization: req.header('authorization'),
    cookie: req.header('cookie'),
  }
}

function whereOf(refused: string): string {
  if (refused === 'wrong-host') return 'Host'
  return refused === 'wrong-origin' ? 'Origin' : 'Authorization'
}

/** `/a/{b}` as the router writes it. */
function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

function written({ produces = 'json' }: Route, value: unknown): Response {
  const headers = { ...HEADERS, 'Content-Type': PRODUCES[produces] }
  if (typeof value === 'string' && produces !== 'json') return new Response(value, { headers })
  if (value instanceof Uint8Array) return new Response(new Uint8Array(value), { headers })
  if (value instanceof ReadableStream) return new Response(value, { headers })
  return new Response(JSON.stringify(value), { headers })
}

function refuse(told: Problem, more: Readonly<Record<string, string>> = {}): Response {
  const { error } = told
  const challenge = error === 'no-token' ? { 'WWW-Authenticate': 'Bearer realm="Tokkun"' } : {}
  return new Response(JSON.stringify(told), {
    status: STATUS[error],
    headers: { ...HEADERS, 'Content-Type': 'application/json', ...challenge, ...more },
  })
}

/** An address of ours with another method, or none of ours. */
function noRoute(pathname: string): Response {
  const methods = methodsOf(pathname)
  return methods.length === 0
    ? refuse(problem('no-such-route', pathname.slice(0, 200)))
    : refuse(problem('wrong-method', pathname, { choices: methods }), {
        Allow: methods.join(', '),
      })
}

function methodsOf(pathname: string): readonly string[] {
  if (pathname === `${BASE}/openapi.json` || pathname === '/') return ['GET']
  const methods = ROUTES.filter(({ path }) => pattern(path).test(pathname)).map((r) => r.method)
  return [...new Set<string>(methods)]
}

function pattern(path: string): RegExp {
  const inside = path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')
  return new RegExp(`^${BASE}${inside}$`)
}
