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
          // A bug of the listener's: reported as uncaught, but not in the middle of our work.
          queueMicrotask(() => {
            throw error
          })
        }
      }
    },
    clear: () => listeners.clear(),
  }
}
