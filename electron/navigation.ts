import { app } from 'electron'
import { isOwnUrl } from './asset-path.ts'

/** Nothing leads out of the app: no other page, no window of a page's making, no <webview>. */
export function setupNavigationGuards(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (details) => {
      if (!isOwnUrl(details.url)) details.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
