import type { TokkunBridge } from '../../host/link/calls.ts'

declare global {
  interface Window {
    /** Put there by the shell before this page's scripts run. */
    readonly tokkun?: TokkunBridge
  }
}

/**
 * The three ways to a host, in the order in which they are tried:
 *
 * 1. Electron: the preload has put a bridge on the window.
 * 2. HTTP (`http.ts`): the automation interface has served this page.
 * 3. In the page: a host over `host/memory` whose calls `asksOf('host', …)` hands to the handlers of
 *    `host/link/answers.ts`, with `browserShell()` around it as over HTTP. A page that is to run
 *    without any server makes its bridge so, and gives it to the views in place of this one's.
 *
 * Null when the page was opened in a browser from anywhere else.
 */
export async function findBridge(): Promise<TokkunBridge | null> {
  if (window.tokkun !== undefined) return window.tokkun
  // Not needed in the app: its first picture does not wait for it.
  const { createHttpBridge, isServed } = await import('./http.ts')
  return (await isServed()) ? createHttpBridge() : null
}
