/** How long a text that stays in view is not reported again, ms. Assumption: time enough to move the token away. */
export const REPEAT_MS = 1000

export interface RepeatGuard {
  /** Whether a text read at `at` (ms, any steady clock) is to be told. */
  fresh(text: string, at: number): boolean
  /** Forgets what was told: after a start of the camera the same code counts anew. */
  reset(): void
}

/** A code stays before the lens for many frames: it is told once, then once a second, or when another came between. */
export function createRepeatGuard(): RepeatGuard {
  let last: { text: string; at: number } | null = null
  return {
    fresh: (text, at) => {
      if (last !== null && last.text === text && at - last.at < REPEAT_MS) return false
      last = { text, at }
      return true
    },
    reset: () => {
      last = null
    },
  }
}
