import { createHash, timingSafeEqual } from 'node:crypto'
import type { ProblemCode } from './problems.ts'

/** What a request says about where it comes from. */
export interface Claims {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly site: string | undefined
  readonly authorization: string | undefined
  readonly cookie: string | undefined
}

/** Decides who may call: null means yes. */
export interface Guard {
  /** Accepts only this machine's name: a page that got here by DNS rebinding sends another one. */
  fromHere(claims: Claims): ProblemCode | null
  /** The token, by header or (our own pages) by cookie. */
  mayCall(claims: Claims): ProblemCode | null
  isToken(given: string): boolean
  /** Value of `Set-Cookie` that lets our own pages in. */
  readonly cookie: string
}

/** Methods that change nothing; a page's own GET sends no Origin. */
const SAFE = ['GET', 'HEAD']

export function createGuard(options: { readonly port: number; readonly token: string }): Guard {
  const { port, token } = options
  const names = ['127.0.0.1', 'localhost', '[::1]'].flatMap((name) =>
    // RFC 9110, 4.2.3: the default port may be left out.
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  )
  // Cookies are shared between ports, so two benches on one machine need different names.
  const cookieName = `tokkun-${port}`
  const expected = digest(token)

  /** Compares in constant time: the digests have one length, whatever was sent. */
  const isToken = (given: string): boolean => timingSafeEqual(digest(given), expected)

  function fromHere({ host, origin, site }: Claims): ProblemCode | null {
    const name = host?.toLowerCase()
    if (name === undefined || !names.includes(name)) return 'wrong-host'
    if (origin !== undefined && origin.toLowerCase() !== `http://${name}`) return 'wrong-origin'
    // What a browser says of itself (Fetch Metadata); programs send no such header.
    if (site === 'cross-site' || site === 'same-site') return 'wrong-origin'
    return null
  }

  return {
    fromHere,
    isToken,
    cookie: `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/`,
    mayCall({ method, authorization, cookie, origin }) {
      // RFC 6750, 2.1: the scheme's name in either case, one space, the token and nothing more.
      const bearer = /^bearer ([^ ]+)$/i.exec(authorization ?? '')
      if (bearer?.[1] !== undefined) return isToken(bearer[1]) ? null : 'no-token'
      const kept = cookieIn(cookie ?? '', cookieName)
      if (kept === null || !isToken(kept)) return 'no-token'
      // Browsers send cookies unasked, so whoever changes something must be one of our own pages.
      return SAFE.includes(method) || origin !== undefined ? null : 'wrong-origin'
    },
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function cookieIn(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return null
}

/**
 * A token that callers can show: by header (RFC 6750, section 2.1) and as a cookie's value (RFC
 * 6265, section 4.1.1). Short ones are refused, above all the empty one that an unset variable
 * of a script gives. Assumption: 16 characters are the least that is hard to guess.
 */
const TOKEN = /^[A-Za-z0-9._~-]{16,256}$/

export function isToken(text: string): boolean {
  return TOKEN.test(text)
}

/**
 * The address of the bench's page; opening it puts the token into a cookie and drops it from the
 * address.
 */
export function pageAddress({
  url,
  token,
}: {
  readonly url: string
  readonly token: string
}): string {
  return new URL(`/?token=${encodeURIComponent(token)}`, url).href
}
