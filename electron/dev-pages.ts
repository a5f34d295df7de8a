import { SECURITY_HEADERS } from '../host/node/page-files.ts'

/** Where `npm run dev` has the views: a server on loopback that answers to its token only. */
export interface DevPages {
  readonly port: string
  readonly token: string
}

/** Set by `tools/dev.mjs`: `http://127.0.0.1:<port>/?token=<token>`. */
export const DEV_PAGES = 'TOKKUN_DEV_PAGES'

/** A packed app takes its views from nowhere but itself, whatever its environment says. */
export function devPages(
  env: Readonly<Record<string, string | undefined>>,
  isPacked: boolean,
): DevPages | null {
  if (isPacked) return null
  const found = env[DEV_PAGES]?.match(/^http:\/\/127\.0\.0\.1:(\d{1,5})\/\?token=([\w-]{32})$/)
  const [, port, token] = found ?? []
  return port === undefined || token === undefined ? null : { port, token }
}

/**
 * The pages' headers while developing. Added to the content policy: the one script that stands in
 * the page itself (React's refresh, by its nonce) and the way on which changes are told.
 */
export function devHeaders({ port, token }: DevPages): Readonly<Record<string, string>> {
  const { 'Content-Security-Policy': policy = '', ...others } = SECURITY_HEADERS
  const relaxed = policy
    .replace("script-src 'self'", `script-src 'self' 'nonce-${token}'`)
    .replace("connect-src 'self'", `connect-src 'self' ws://127.0.0.1:${port}`)
  return { ...others, 'Content-Security-Policy': relaxed }
}

/** Answers an address of the pages out of that server. */
export async function fetchDevPage(url: string, pages: DevPages): Promise<Response> {
  const { pathname, search } = new URL(url)
  const answer = await fetch(`http://127.0.0.1:${pages.port}${pathname}${search}`, {
    headers: { 'X-Tokkun-Dev': pages.token, Accept: '*/*' },
  })
  const type = answer.headers.get('content-type') ?? 'application/octet-stream'
  return new Response(answer.body, {
    status: answer.status,
    headers: { ...devHeaders(pages), 'Content-Type': type },
  })
}
