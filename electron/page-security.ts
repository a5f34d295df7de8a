import { readFile } from 'node:fs/promises'
import { app, protocol, type Session } from 'electron'
import { SECURITY_HEADERS } from '../host/node/page-files.ts'
import { type DevPages, fetchDevPage } from './dev-pages.ts'
import { isOwnUrl, mayUse, resolveAsset, SCHEME } from './own-pages.ts'

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

/** Serves the renderer's build from `root`, or its sources while developing. After `ready`. */
export function setupAppProtocol(root: string, dev: DevPages | null): void {
  protocol.handle(SCHEME, async (request) => {
    if (dev !== null && isOwnUrl(request.url)) return fetchDevPage(request.url, dev)
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

/**
 * Nothing leads out of the app: no other page, no window of a page's making, no <webview>. While
 * developing a page may load itself anew: Vite asks for that where it cannot replace a part.
 */
export function setupNavigationGuards(dev: DevPages | null): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (details) => {
      if (dev === null || details.url !== contents.getURL()) details.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (details) => {
      if (!isOwnUrl(details.url)) details.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Webcam and screen for our own pages; nothing for anyone else. */
export function setupPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    callback(mayUse({ permission, from: details.requestingUrl, media }))
  })
  session.setPermissionCheckHandler((_contents, permission, from, details) => {
    const media = details.mediaType === undefined ? [] : [details.mediaType]
    return mayUse({ permission, from, media })
  })
}
