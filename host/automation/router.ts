import type { Route } from './route.ts'
import { BASE, ROUTES } from './table.ts'

/** What an address of the interface leads to. */
export interface Found {
  readonly route: Route
  /** The parts of the address that its braces name, decoded. */
  readonly params: Readonly<Record<string, string>>
}

interface Row {
  readonly pattern: RegExp
  readonly names: readonly string[]
  readonly byMethod: ReadonlyMap<string, Route>
}

const ROWS: readonly Row[] = rowsOf(ROUTES)

/** The documents that are no rows of the table. */
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

/** A part that is badly written stays as it came, and is refused by its schema. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The methods that an address takes; empty: it is none of ours. */
export function methodsOf(pathname: string): readonly string[] {
  if (pathname === DOCUMENT || pathname === '/') return ['GET']
  const found = ROWS.filter(({ pattern }) => pattern.test(pathname))
  const methods = found.flatMap(({ byMethod }): readonly string[] => [...byMethod.keys()])
  return [...new Set(methods)]
}
