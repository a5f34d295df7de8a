import type { TokkunBridge } from '../host/bridge.ts'

declare global {
  interface Window {
    /** Put there by the shell before this page's scripts run. */
    readonly tokkun?: TokkunBridge
  }
}

/** The shell's bridge, or null when the page was opened in a browser that has none. */
export function findBridge(): TokkunBridge | null {
  return window.tokkun ?? null
}
