import type { Snapshot } from '../link/host-link.ts'

/** Tells the views what they see: always a state of which every part has been to the disk. */
export interface SnapshotPublisher {
  /**
   * Shows a snapshot once `flushed` has ended and everything before was shown; resolves when the
   * views were told. `saved` is asked then, since only then the disk has answered.
   */
  publish(next: Snapshot, flushed: Promise<unknown>, saved: () => boolean): Promise<void>
  /** The snapshot that the views see. */
  now(): Snapshot
  /** Tells `listener` the snapshot of now at once and every later one; the answer ends that. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void
  /** No view hears anything any more. */
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

/** Browsers, workers and Node have it; the language itself does not name it. */
declare function queueMicrotask(run: () => void): void

/** A list of listeners of which none can keep the others from hearing. */
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
