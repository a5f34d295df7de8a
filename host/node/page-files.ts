import { join } from 'node:path'
import { err, ok, type Result } from '../../protocol/result.ts'

/** The kinds of files in the renderer's build; other kinds are not served. */
const MIME: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
}

/** A file of the renderer's build. */
export interface Asset {
  readonly path: string
  readonly mime: string
}

/**
 * The file below `root` that a decoded path of an address names; `/` is the page itself. Refuses
 * kinds of files that the app does not have, and every path out of the folder that survives URL
 * parsing (`..`, `%2e`, `%2f`, backslash, drive letters, NUL).
 */
export function pageFile(pathname: string, root: string): Result<Asset, 'not-found'> {
  const segments = (pathname === '/' ? '/index.html' : pathname).split('/').slice(1)
  // Plain names only: the names of our build's files need nothing more.
  if (!segments.every((s) => /^[\w-][\w .@~+-]*$/.test(s) && !s.includes('..'))) {
    return err('not-found')
  }
  const mime = MIME[segments.at(-1)?.split('.').at(-1)?.toLowerCase() ?? '']
  return mime === undefined ? err('not-found') : ok({ path: join(root, ...segments), mime })
}

/**
 * The page may load itself and nothing else; there is no address on a network that it could reach.
 * - `wasm-unsafe-eval`: the 2-D code reader is WebAssembly; plain `eval` stays off.
 * - style `unsafe-inline`: react-aria puts small <style> elements into the page (touch-action,
 *   overscroll); no markup from outside is ever inserted, so there is nothing to inject a style by.
 * - `blob:` and `data:` pictures: pasted and opened pictures, and 2-D codes drawn as data URLs.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/**
 * Sent with every file of the pages, workers included (a worker takes the policy of its own file):
 * by the app under its own scheme, and by the automation interface on loopback.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
