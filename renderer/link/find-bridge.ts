import type { TokkunBridge } from '../../host/bridge.ts'

declare global {
  interface Window {
    /** Put there by the shell before this page's scripts run. */
    readonly tokkun?: TokkunBridge
  }
}

/**
 * The shell's bridge, or one over HTTP where the automation interface has served this page; null
 * when it was opened in a browser from anywhere else.
 */
export async function findBridge(): Promise<TokkunBridge | null> {
  if (window.tokkun !== undefined) return window.tokkun
  // Not needed in the app: its first picture does not wait for it.
  const { createWebBridge, isServed } = await import('./http.ts')
  return (await isServed()) ? createWebBridge() : null
}
