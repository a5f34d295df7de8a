import { BrowserWindow, session } from 'electron'
import { SCHEME } from '../own-pages.ts'

/** A store of its own, in memory: nothing of the app's pages is in it, nothing of it stays. */
const PARTITION = 'evidence'
const ADDRESS = `${SCHEME}://evidence/report.html`

/** The report holds its pictures and its style itself; there is nothing else that it may load. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:",
  'X-Content-Type-Options': 'nosniff',
}

/**
 * Prints a report into a PDF (A4, page numbers at the foot), in a hidden window without scripts,
 * without the app's pages' rights, and without a way to a network. Rejects when `signal` ends it.
 */
export async function printPdf(html: string, signal: AbortSignal): Promise<Uint8Array> {
  const apart = session.fromPartition(PARTITION)
  apart.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  apart.setPermissionCheckHandler(() => false)
  apart.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: url !== ADDRESS && !url.startsWith('data:') })
  })
  apart.protocol.handle(SCHEME, () => new Response(html, { headers: HEADERS }))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  const stop = (): void => window.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    await window.loadURL(ADDRESS)
    return new Uint8Array(
      await window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: FOOTER,
        margins: { top: 0.5, bottom: 0.6, left: 0.45, right: 0.45 },
      }),
    )
  } finally {
    signal.removeEventListener('abort', stop)
    if (!window.isDestroyed()) window.destroy()
    apart.protocol.unhandle(SCHEME)
  }
}

/** Chromium fills the classes in. */
const FOOTER =
  '<div style="width:100%;text-align:center;font-size:8px;color:#555">' +
  '<span class="pageNumber"></span> / <span class="totalPages"></span></div>'
