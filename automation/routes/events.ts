import * as z from 'zod'
import { createSubscribers } from '../../host/controller/snapshot-publisher.ts'
import type { Snapshot } from '../../host/link/host-link.ts'
import { encodeWire } from '../../host/link/wire.ts'
import type { WorldEvent } from '../../lab/events.ts'
import { ok } from '../../protocol/result.ts'
import type { RouteContext } from '../context.ts'
import { type Route, route } from '../route.ts'

/** The kinds of message that a stream may carry. */
const EVENT_KINDS = ['change', 'event', 'snapshot', 'institutions'] as const

type EventKind = (typeof EVENT_KINDS)[number]

const events = route({
  method: 'GET',
  path: '/events',
  operationId: 'getEvents',
  tag: 'state',
  summary: {
    ja: '変化の流れ（サーバー送信イベント）。kinds: change（要約）、event（起きたこと）、snapshot（全体）',
    en: 'The changes as server-sent events. kinds: change (in short), event (what happened), snapshot (the whole)',
  },
  query: {
    kinds: z
      .string()
      .regex(new RegExp(`^(${EVENT_KINDS.join('|')})(,(${EVENT_KINDS.join('|')}))*$`))
      .optional()
      .describe('Separated by commas; change,event where nothing is said.'),
  },
  produces: 'events',
  answer: z.custom<ReadableStream<Uint8Array>>((value) => value instanceof ReadableStream),
  async run(context, { query: { kinds = 'change,event' } }) {
    const wanted = new Set(kinds.split(','))
    return ok(eventStream(context, new Set(EVENT_KINDS.filter((kind) => wanted.has(kind)))))
  },
})

export const EVENT_ROUTES: readonly Route[] = [events]

/**
 * Most events kept for a slow reader. Beyond that it gets `gap` and must ask for the history, as
 * after a change of session or branch. Assumption: a reader this far behind starts over anyway.
 */
const MOST_WAITING = 5000

/** Snapshots as text, encoded once however many listen. */
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
 * The bench as server-sent events: the present state at once, then every change. A slow reader gets
 * the latest snapshot, not a queue of old ones. Nothing is sent while nothing happens; TCP's
 * keep-alive notices a broken connection.
 */
function eventStream(
  context: RouteContext,
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
    // A new reader gets only what happens from now on; `/session/history` has the rest. A rewind
    // and the way back bring nothing new.
    if (before === undefined) return []
    if (name === grown.name && branch === grown.branch && end === grown.end) return []
    const from = before === null ? 0 : events.lastIndexOf(before) + 1
    if (from === 0 && before !== null) return [message('gap', `${revision}`, '{}')]
    return events
      .slice(from)
      .map((event, n) => message('event', `${revision}.${n}`, encodeWire(event)))
  }

  /** Everything to be sent now; empty: nothing. */
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
          context.host.subscribe(hear),
          context.untilClosed(() => {
            leave()
            controller.close()
          }),
        ]
        if (kinds.has('institutions')) {
          ends.push(
            context.onInstitutions((list) => {
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
      // Called only when the reader has taken the part before.
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
