import type { Policy } from '../../bank/policy/schema.ts'
import type { Command, SessionFileText } from '../../host/link.ts'
import { decodeWire, encodeWire } from '../../host/wire.ts'
import type { Input } from '../../lab/inputs.ts'
import type { Place } from '../../lab/journal/records.ts'

/** What a view may ask of the host; the server parses it (`automation/routes/link.ts`). */
type Call =
  | { readonly call: 'snapshot' | 'sessions' | 'institutions' | 'appInfo' }
  | { readonly call: 'input'; readonly of: Input }
  | { readonly call: 'command'; readonly of: Command }
  | { readonly call: 'history'; readonly of: readonly [number, number, number] }
  | { readonly call: 'worldAt'; readonly of: Place }
  | { readonly call: 'openSession'; readonly of: SessionFileText }
  | { readonly call: 'exportSession'; readonly of: { readonly secrets: boolean } }
  | { readonly call: 'saveInstitution'; readonly of: Policy }
  | { readonly call: 'deleteInstitution'; readonly of: string }

/**
 * What changes the bench goes out one after the other, as it was done: a browser sends over several
 * connections at once, and a keystroke or a click on another one could overtake the one before.
 */
const IN_TURN: ReadonlySet<Call['call']> = new Set(['input', 'command', 'openSession'])

/** What the server tells unasked. */
type Told = 'snapshot' | 'institutions'

/** The way to the server that this page came from. */
export interface Door {
  /**
   * Resolves with the answer, and not before the page has heard of the state that the answer
   * speaks of. Rejects when the server does not answer or refuses the call as such.
   */
  call<T>(call: Call): Promise<T>
  hear<T>(told: Told, listener: (value: T) => void): () => void
}

const LINK = '/api/v1/link'
const EVENTS = '/api/v1/events?kinds=snapshot,institutions'

/** An answer of the server: the value, and the number of the state it was given in. */
interface Answer<T> {
  readonly revision: number
  readonly value: T
}

/** Asks the server; the text of its answer. */
async function ask(call: Call): Promise<string> {
  const response = await fetch(LINK, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: encodeWire(call),
  })
  if (!response.ok) throw new Error(`the bench answered ${response.status}`)
  return response.text()
}

export function openDoor(): Door {
  let stream: EventSource | null = null
  let listeners = 0
  let listenersOfSnapshots = 0
  let heard = -1
  let waiting: { readonly revision: number; readonly go: () => void }[] = []
  let lastInTurn: Promise<unknown> = Promise.resolve()

  /** What the stream has told, or that it broke: nobody waits for what may never come. */
  function upTo(revision: number): void {
    heard = revision
    const ready = waiting.filter((one) => one.revision <= revision)
    waiting = waiting.filter((one) => one.revision > revision)
    for (const { go } of ready) go()
  }

  function opened(): EventSource {
    const source = new EventSource(EVENTS)
    source.addEventListener('error', () => upTo(Number.POSITIVE_INFINITY))
    return source
  }

  /** After the page's own listeners have heard it. */
  function heardOf(event: MessageEvent<string>): void {
    upTo(Number(event.lastEventId))
  }

  return {
    async call<T>(call: Call) {
      const asked = IN_TURN.has(call.call) ? lastInTurn.then(() => ask(call)) : ask(call)
      // One that failed is its caller's matter; the next still goes out.
      if (IN_TURN.has(call.call)) lastInTurn = asked.catch(() => undefined)
      // The server is of this very program: its types are ours.
      const { revision, value } = decodeWire(await asked) as Answer<T>
      if (listenersOfSnapshots > 0 && heard < revision) {
        await new Promise<void>((go) => waiting.push({ revision, go }))
      }
      return value
    },
    hear<T>(told: Told, listener: (value: T) => void) {
      stream ??= opened()
      listeners += 1
      if (told === 'snapshot') listenersOfSnapshots += 1
      const source = stream
      const deliver = (event: MessageEvent<string>): void => {
        listener(decodeWire(event.data) as T)
        if (told === 'snapshot') heardOf(event)
      }
      source.addEventListener(told, deliver)
      return () => {
        source.removeEventListener(told, deliver)
        listeners -= 1
        if (told === 'snapshot') listenersOfSnapshots -= 1
        if (listenersOfSnapshots === 0) upTo(Number.POSITIVE_INFINITY)
        if (listeners > 0 || stream !== source) return
        source.close()
        stream = null
        heard = -1
      }
    },
  }
}
