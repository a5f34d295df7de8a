import { readFile } from 'node:fs/promises'
import { pageFile } from '../page-file.ts'
import { SECURITY_HEADERS } from '../security-headers.ts'
import type { Guard } from './guard.ts'

/** The bench as web pages: the renderer's build, behind the same token as the interface. */
export interface Pages {
  serve(request: Request): Promise<Response>
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

  async function file(pathname: string): Promise<Response> {
    const found = folder === null ? null : pageFile(pathname, folder)
    if (found === null || !found.ok) return said(404, 'not-found')
    try {
      const body = new Uint8Array(await readFile(found.value.path))
      return new Response(body, {
        headers: {
          ...SECURITY_HEADERS,
          'Content-Type': found.value.mime,
          'Cache-Control': 'no-cache',
        },
      })
    } catch {
      return said(404, 'not-found')
    }
  }

  return {
    async serve(request) {
      const url = new URL(request.url)
      const given = url.searchParams.get('token')
      if (given !== null && url.pathname === '/') {
        if (!guard.isToken(given)) return said(401, 'no-token')
        url.searchParams.delete('token')
        return new Response(null, {
          status: 303,
          headers: {
            ...SECURITY_HEADERS,
            Location: `/${url.search}`,
            'Set-Cookie': guard.cookie,
            'Cache-Control': 'no-store',
          },
        })
      }
      // Browsers ask for it unasked, and complain.
      if (url.pathname === '/favicon.ico') return new Response(null, { status: 204 })
      const refused = guard.mayCall({
        method: request.method,
        host: undefined,
        origin: undefined,
        site: undefined,
        authorization: request.headers.get('authorization') ?? undefined,
        cookie: request.headers.get('cookie') ?? undefined,
      })
      if (refused !== null) return said(401, 'no-token')
      const pathname = decoded(url.pathname)
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

/** A sentence for people: it is a browser that asks for pages. */
function said(status: number, what: keyof typeof SAYS): Response {
  return new Response(SAYS[what], {
    status,
    headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
