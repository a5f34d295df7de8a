/** Browsers, workers and Node have it; the language itself does not name it. */
declare function queueMicrotask(run: () => void): void

/** A list of listeners of which none can keep the others from hearing. */
export interface Subscribers<T> {
  add(listener: (value: T) => void): () => void
  tell(value: T): void
  clear(): void
}

export function createSubscribers<T>(): Subscribers<T> {
  const listeners = new Map<symbol, (value: T) => void>()
  return {
    add(listener) {
      const id = Symbol('subscription')
      listeners.set(id, listener)
      return () => {
        listeners.delete(id)
      }
    },
    tell(value) {
      for (const listener of [...listeners.values()]) {
        try {
          listener(value)
        } catch (error) {
          // A bug of the listener's: reported as uncaught, but outside of what is going on here.
          queueMicrotask(() => {
            throw error
          })
        }
      }
    },
    clear: () => listeners.clear(),
  }
}
