import type { Snapshot } from '../link.ts'
import { createSubscribers } from './subscribers.ts'

/** Tells the views what they see: always a state of which every part has been to the disk. */
export interface Showing {
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

export function createShowing(first: Snapshot): Showing {
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
