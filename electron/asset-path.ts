import { type Asset, pageFile } from '../host/node/page-files.ts'
import { err, type Result } from '../protocol/result.ts'

/** The only origin of the app's pages. */
export const SCHEME = 'app'
export const HOST = 'tokkun'
export const ORIGIN = `${SCHEME}://${HOST}`

export type { Asset }

/** The file below `root` that an address names. Refuses other origins, and what `pageFile` does. */
export function resolveAsset(url: string, root: string): Result<Asset, 'not-found'> {
  const path = pathOf(url)
  return path === null ? err('not-found') : pageFile(path, root)
}

/** The decoded path of one of our own addresses. */
function pathOf(url: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(url)
    if (protocol !== `${SCHEME}:` || host !== HOST) return null
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

/** Whether an address is a page of this app. */
export function isOwnUrl(url: string): boolean {
  return pathOf(url) !== null
}
