import type { Snapshot } from '../link/host-link.ts'

/** Sends snapshots to the views: always a state that has been written to the disk entirely. */
export interface SnapshotPublisher {
  /**
   * Shows a snapshot once `flushed` has ended and everything before was shown; resolves when the
   * views have it. `saved` is read only then, when the disk has answered.
   */
  publish(next: Snapshot, flushed: Promise<unknown>, saved: () => boolean): Promise<void>
  /** The snapshot that the views see. */
  now(): Snapshot
  /**
   * Calls `listener` with the present snapshot at once and with every later one; the returned
   * function stops that.
   */
  subscribe(listener: (snapshot: Snapshot) => void): () => void
  /** Stops all views from being called. */
  end(): void
}

export function createSnapshotPublisher(first: Snapshot): SnapshotPublisher {
  const subscribers = createSubscribers<Snapshot>()
  let shown = first
  let queue: Promise<void> = Promise.resolve()

  return {
    publish(next, flushed, saved) {
      queue = Promise.all([queue, flushed]).then(() => {
        shown = { ...next, session: { ...next.session, saved: saved() } }
        subscribers.tell(shown)
      })
      return queue
    },
    now: () => shown,
    subscribe(listener) {
      const leave = subscribers.add(listener)
      listener(shown)
      return leave
    },
    end: subscribers.clear,
  }
}

/** Browsers, workers and Node have it; the language itself does not declare it. */
declare function queueMicrotask(run: () => void): void

/** Listeners, none of which can keep the others from being called. */
interface Subscribers<T> {
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
          // A bug in the listener: reported as uncaught, but outside of the present work.
          queueMicrotask(() => {
            throw error
          })
        }
      }
    },
    clear: () => listeners.clear(),
  }
}
