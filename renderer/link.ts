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

/**
 * Asks the shell, and once more if it would not answer: its first question comes so early that the
 * shell may not know yet that the page at the other end is its own, and refuses.
 */
export async function insist<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch {
    return ask()
  }
}
