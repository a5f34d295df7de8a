import { join } from 'node:path'
import { err, ok, type Result } from '../protocol/result.ts'

/** What the renderer's build is made of; a file of another kind is not served. */
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
 * kinds of file that the app does not have, and every way out of the folder that survives URL
 * parsing (`..`, `%2e`, `%2f`, backslash, drive letters, NUL).
 */
export function pageFile(pathname: string, root: string): Result<Asset, 'not-found'> {
  const segments = (pathname === '/' ? '/index.html' : pathname).split('/').slice(1)
  // Plain names only: what is no name of our build's files needs no cleverness.
  if (!segments.every((s) => /^[\w-][\w .@~+-]*$/.test(s) && !s.includes('..'))) {
    return err('not-found')
  }
  const mime = MIME[segments.at(-1)?.split('.').at(-1)?.toLowerCase() ?? '']
  return mime === undefined ? err('not-found') : ok({ path: join(root, ...segments), mime })
}
