import type { Route } from './route.ts'
import { BANK_ROUTES } from './routes/bank.ts'
import { CLOCK_ROUTES } from './routes/clock.ts'
import { DESK_ROUTES } from './routes/desk.ts'
import { EVENT_ROUTES } from './routes/events.ts'
import { FAULT_ROUTES } from './routes/faults.ts'
import { HISTORY_ROUTES } from './routes/history.ts'
import { LCD_ROUTES } from './routes/lcd.ts'
import { LINK_ROUTES } from './routes/link.ts'
import { PAGE_ROUTES } from './routes/page.ts'
import { PHONE_ROUTES } from './routes/phone.ts'
import { RECORDING_ROUTES } from './routes/recordings.ts'
import { SCAN_ROUTES } from './routes/scan.ts'
import { SESSION_ROUTES } from './routes/session.ts'
import { STATE_ROUTES } from './routes/state.ts'
import { TOKEN_ROUTES } from './routes/tokens.ts'
import { WAIT_ROUTES } from './routes/wait-until.ts'

/** Every route of the interface: the router, the checks and the OpenAPI document come from this. */
export const ROUTES: readonly Route[] = [
  ...TOKEN_ROUTES,
  ...LCD_ROUTES,
  ...SCAN_ROUTES,
  ...PAGE_ROUTES,
  ...BANK_ROUTES,
  ...PHONE_ROUTES,
  ...DESK_ROUTES,
  ...CLOCK_ROUTES,
  ...WAIT_ROUTES,
  ...FAULT_ROUTES,
  ...SESSION_ROUTES,
  ...RECORDING_ROUTES,
  ...HISTORY_ROUTES,
  ...STATE_ROUTES,
  ...EVENT_ROUTES,
  ...LINK_ROUTES,
]

/** Prefix of every route. A change that breaks callers gets another number. */
export const BASE = '/api/v1'

/** What an address of the interface leads to. */
export interface Found {
  readonly route: Route
  /** The parts of the address that the path's braces name, decoded. */
  readonly params: Readonly<Record<string, string>>
}

interface Row {
  readonly pattern: RegExp
  readonly names: readonly string[]
  readonly byMethod: ReadonlyMap<string, Route>
}

const ROWS: readonly Row[] = rowsOf(ROUTES)

/** Address of the OpenAPI document, which is not in the table itself. */
export const DOCUMENT = `${BASE}/openapi.json`

function rowsOf(routes: readonly Route[]): readonly Row[] {
  const paths = new Map<string, Map<string, Route>>()
  for (const route of routes) {
    const methods = paths.get(route.path) ?? new Map<string, Route>()
    paths.set(route.path, methods.set(route.method, route))
  }
  return [...paths].map(([path, byMethod]) => ({
    pattern: patternOf(path),
    names: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    byMethod,
  }))
}

function patternOf(path: string): RegExp {
  const inside = path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '([^/]+)')
  return new RegExp(`^${BASE}${inside}$`)
}

/** The route of an address; null: there is none, or not with that method. */
export function findRoute(method: string, pathname: string): Found | null {
  for (const { pattern, names, byMethod } of ROWS) {
    const found = pattern.exec(pathname)
    if (found === null) continue
    const route = byMethod.get(method)
    if (route === undefined) continue
    const parts = names.map((name, n): [string, string] => [name, decoded(found[n + 1] ?? '')])
    return { route, params: Object.fromEntries(parts) }
  }
  return null
}

/** A part that cannot be decoded stays as it came, and its schema refuses it. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The methods that an address takes; empty: there is no such address. */
export function methodsOf(pathname: string): readonly string[] {
  if (pathname === DOCUMENT || pathname === '/') return ['GET']
  const found = ROWS.filter(({ pattern }) => pattern.test(pathname))
  const methods = found.flatMap(({ byMethod }): readonly string[] => [...byMethod.keys()])
  return [...new Set(methods)]
}
