import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { resolveAsset, SCHEME } from './asset-path.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

/**
 * A scheme of our own instead of file://: a secure context (camera, screen capture), an origin for
 * the content policy, and no way to files outside of the renderer's folder. Before `ready`.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the renderer's build from `root`. After `ready`. */
export function setupAppProtocol(root: string): void {
  protocol.handle(SCHEME, async (request) => {
    const asset = resolveAsset(request.url, root)
    if (!asset.ok || request.method !== 'GET') return notFound()
    try {
      const body = new Uint8Array(await readFile(asset.value.path))
      return new Response(body, {
        headers: { ...SECURITY_HEADERS, 'Content-Type': asset.value.mime },
      })
    } catch {
      return notFound()
    }
  })
}

function notFound(): Response {
  return new Response('not found', { status: 404, headers: { ...SECURITY_HEADERS } })
}
