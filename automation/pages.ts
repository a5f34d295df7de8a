import { readFile } from 'node:fs/promises'
import { pageFile, SECURITY_HEADERS } from '../host/node/page-files.ts'
import type { Claims, Guard } from './guard.ts'
import type { Reply } from './http.ts'

/** The bench as web pages: the renderer's build, behind the same token as the interface. */
export interface Pages {
  serve(asked: Asked): Promise<Reply>
}

/** What a browser asks for: path and query of the address, and where the request comes from. */
interface Asked {
  readonly pathname: string
  readonly search: string
  readonly claims: Claims
}

/**
 * `folder`: the renderer's build; null: there are no pages. `GET /?token=…` sets the cookie and goes
 * on to the address without it, so that the token stays in no history and no referrer.
 */
export function createPages(options: {
  readonly folder: string | null
  readonly guard: Guard
}): Pages {
  const { folder, guard } = options

  async function file(pathname: string): Promise<Reply> {
    const found = folder === null ? null : pageFile(pathname, folder)
    if (found === null || !found.ok) return said(404, 'not-found')
    try {
      return {
        status: 200,
        headers: {
          ...SECURITY_HEADERS,
          'Content-Type': found.value.mime,
          'Cache-Control': 'no-cache',
        },
        body: await readFile(found.value.path),
      }
    } catch {
      return said(404, 'not-found')
    }
  }

  return {
    async serve({ pathname: asked, search, claims }) {
      const query = new URLSearchParams(search)
      const given = query.get('token')
      if (given !== null && asked === '/') {
        if (!guard.isToken(given)) return said(401, 'no-token')
        query.delete('token')
        return {
          status: 303,
          headers: {
            ...SECURITY_HEADERS,
            Location: query.size === 0 ? '/' : `/?${query}`,
            'Set-Cookie': guard.cookie,
            'Cache-Control': 'no-store',
          },
          body: '',
        }
      }
      // Browsers ask for it by themselves and log an error when it is missing.
      if (asked === '/favicon.ico') return { status: 204, headers: {}, body: '' }
      const refused = guard.mayCall(claims)
      if (refused !== null) return said(401, 'no-token')
      const pathname = decoded(asked)
      return pathname === null ? said(404, 'not-found') : file(pathname)
    },
  }
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

const SAYS = {
  'no-token':
    '端末に表示された、?token= の付いたアドレスをそのまま開いてください。\nOpen the address with ?token= as the terminal shows it.\n',
  'not-found': 'このページはありません。\nThere is no such page here.\n',
} as const

/** A plain sentence, since people read it in a browser. */
function said(status: number, what: keyof typeof SAYS): Reply {
  return {
    status,
    headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
    body: SAYS[what],
  }
}
