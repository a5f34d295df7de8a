import type { WorldEvent } from '../../lab/types.ts'
import { createSubscribers } from '../bench/subscribers.ts'
import type { Snapshot } from '../link.ts'
import { encodeWire } from '../wire.ts'
import type { Bench } from './bench.ts'

/** What a stream may tell. */
export const EVENT_KINDS = ['change', 'event', 'snapshot', 'institutions'] as const

export type EventKind = (typeof EVENT_KINDS)[number]

/**
 * Most events that wait for a slow reader; it then hears `gap` and asks for the history, as it does
 * where another session or branch has come up. Ours.
 */
const MOST_WAITING = 5000

/** Snapshots as text: written once, however many listen. */
const written = new WeakMap<Snapshot, string>()

function textOf(snapshot: Snapshot): string {
  const known = written.get(snapshot)
  if (known !== undefined) return known
  const text = encodeWire(snapshot)
  written.set(snapshot, text)
  return text
}

/** One message of the stream (WHATWG HTML, section 9.2); JSON has no line feeds. */
function message(kind: string, id: string, data: string): string {
  return `event: ${kind}\nid: ${id}\ndata: ${data}\n\n`
}

/**
 * The bench as server-sent events: the state of now at once, then every change. A reader that is
 * slow gets the latest snapshot and no queue of old ones. Nothing is sent while nothing happens:
 * a connection that broke is noticed by TCP's own keep-alive.
 */
export function eventStream(
  bench: Bench,
  kinds: ReadonlySet<EventKind>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const wake = createSubscribers<void>()
  let latest: Snapshot | null = null
  let institutions: string | null = null
  let waiting: string[] = []
  let lastSeen: WorldEvent | null | undefined
  /** How far the branch that was shown had grown. */
  let grown = { name: '', branch: 0, end: 0 }
  let leave = (): void => undefined

  function hear(snapshot: Snapshot): void {
    latest = snapshot
    if (kinds.has('event')) waiting.push(...newEvents(snapshot))
    if (waiting.length > MOST_WAITING) {
      waiting = [message('gap', `${snapshot.revision}`, '{}')]
    }
    wake.tell()
  }

  function newEvents({ events, revision, session, history }: Snapshot): string[] {
    const before = lastSeen
    const { name, branch, end } = grown
    lastSeen = events.at(-1) ?? null
    grown = { name: session.name, branch: history.place.branch, end: history.end }
    // At first only what comes from now on: `/session/history` has the rest. A rewind and the way
    // back show what was told already.
    if (before === undefined) return []
    if (name === grown.name && branch === grown.branch && end === grown.end) return []
    const from = before === null ? 0 : events.lastIndexOf(before) + 1
    if (from === 0 && before !== null) return [message('gap', `${revision}`, '{}')]
    return events
      .slice(from)
      .map((event, n) => message('event', `${revision}.${n}`, encodeWire(event)))
  }

  /** All that is to be said now; empty: nothing. */
  function take(): string {
    const parts = waiting
    waiting = []
    if (institutions !== null) parts.push(message('institutions', 'institutions', institutions))
    institutions = null
    if (latest !== null) {
      const id = String(latest.revision)
      if (kinds.has('change')) parts.push(message('change', id, JSON.stringify(brief(latest))))
      if (kinds.has('snapshot')) parts.push(message('snapshot', id, textOf(latest)))
      latest = null
    }
    return parts.join('')
  }

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const ends = [
          bench.host.subscribe(hear),
          bench.untilClosed(() => {
            leave()
            controller.close()
          }),
        ]
        if (kinds.has('institutions')) {
          ends.push(
            bench.onInstitutions((list) => {
              institutions = encodeWire(list)
              wake.tell()
            }),
          )
        }
        leave = () => {
          for (const end of ends.splice(0)) end()
          wake.clear()
        }
      },
      // Asked for only when the reader has taken what it was given.
      async pull(controller) {
        for (;;) {
          const text = take()
          if (text !== '') {
            controller.enqueue(encoder.encode(text))
            return
          }
          await new Promise<void>((resolve) => {
            const off = wake.add(() => {
              off()
              resolve()
            })
          })
        }
      },
      cancel: () => leave(),
    },
    { highWaterMark: 1 },
  )
}

function brief({ revision, world, clock, session, history }: Snapshot) {
  return {
    revision,
    at: world.now,
    speed: clock.speed,
    session: session.name,
    inputs: session.inputs,
    saved: session.saved,
    page: world.desk.browser.page.id,
    mails: world.desk.mailbox.length,
    place: history.place,
  }
}
