import { type Asset, pageFile } from '../host/node/page-files.ts'
import { err, type Result } from '../protocol/result.ts'

/** The only origin of the app's pages. */
export const SCHEME = 'app'
const HOST = 'tokkun'
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

interface PermissionQuestion {
  readonly permission: string
  /** Address or origin of who asks. */
  readonly from: string
  /** `video`, `audio`, `unknown`: only for the permission `media`. */
  readonly media: readonly string[]
}

/**
 * The list of all that a page may ever be granted, and only to our own pages: the webcam (never the
 * microphone) and the screen as a camera. A pasted picture comes with its event and asks for nothing.
 */
export function mayUse({ permission, from, media }: PermissionQuestion): boolean {
  if (from !== ORIGIN && !from.startsWith(`${ORIGIN}/`)) return false
  switch (permission) {
    case 'media':
      return !media.includes('audio')
    case 'display-capture':
      return true
    default:
      return false
  }
}
