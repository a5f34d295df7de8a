import {
  asksOf,
  CALLS,
  type CallName,
  type TellName,
  type TokkunBridge,
  type Told,
  tellsOf,
} from '../../host/link/calls.ts'
import type { AppInfo } from '../../host/link/program.ts'
import { decodeWire, encodeWire } from '../../host/link/wire.ts'
import { browserShell } from './browser.ts'

/**
 * The bridge of a page that the automation interface has served: the same pages as in the app, in a
 * browser on the same computer. The host is reached over HTTP and server-sent events; what only a
 * desktop program can do is done the browser's way, or is not there.
 */
export function createHttpBridge(): TokkunBridge {
  const door = openDoor()
  const host = asksOf('host', door.call)
  return {
    ...host,
    ...browserShell(),
    appInfo: async () => ({ ...(await host.appInfo()), ...thisBrowser() }),
    subscribe: (listener) => door.hear('snapshot', listener),
    onInstitutions: (listener) => door.hear('institutions', listener),
    desktop: null,
  }
}

function thisBrowser(): Pick<AppInfo, 'electron' | 'chrome'> {
  return { electron: '', chrome: /Chrome\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? '' }
}

/** Whether this page was served by the automation interface, and may call it. */
export async function isServed(): Promise<boolean> {
  if (!window.location.protocol.startsWith('http')) return false
  try {
    await openDoor().call('appInfo', undefined)
    return true
  } catch {
    return false
  }
}

/** The way to the server that this page came from. */
interface Door {
  /**
   * Resolves with the answer, and not before the page has heard of the state that the answer
   * speaks of. Rejects when the server does not answer or refuses the call as such.
   */
  call(call: CallName<'host'>, of: unknown): Promise<unknown>
  hear<K extends TellName<'host'>>(tell: K, listener: (told: Told<K>) => void): () => void
}

const LINK = '/api/v1/link'
const EVENTS = `/api/v1/events?kinds=${tellsOf('host').join(',')}`

/** The value, and the revision of the state that it was given in. */
interface HostAnswer {
  readonly revision: number
  readonly value: unknown
}

/** Asks the server; the text of its answer. */
async function ask(call: CallName<'host'>, of: unknown): Promise<string> {
  const response = await fetch(LINK, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: encodeWire({ call, of }),
  })
  if (!response.ok) throw new Error(`the bench answered ${response.status}`)
  return response.text()
}

function openDoor(): Door {
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
    async call(call, of) {
      // What changes the bench goes out one after the other, as it was done: a browser sends over
      // several connections at once, and a keystroke on another one could overtake the one before.
      const { inTurn } = CALLS[call]
      const asked = inTurn ? lastInTurn.then(() => ask(call, of)) : ask(call, of)
      // One that failed is its caller's matter; the next still goes out.
      if (inTurn) lastInTurn = asked.catch(() => undefined)
      // The server is of this very program, with this very table: its types are known.
      const { revision, value } = decodeWire(await asked) as HostAnswer
      if (listenersOfSnapshots > 0 && heard < revision) {
        await new Promise<void>((go) => waiting.push({ revision, go }))
      }
      return value
    },
    hear<K extends TellName<'host'>>(tell: K, listener: (told: Told<K>) => void) {
      stream ??= opened()
      listeners += 1
      if (tell === 'snapshot') listenersOfSnapshots += 1
      const source = stream
      const deliver = (event: MessageEvent<string>): void => {
        listener(decodeWire(event.data) as Told<K>)
        if (tell === 'snapshot') heardOf(event)
      }
      source.addEventListener(tell, deliver)
      return () => {
        source.removeEventListener(tell, deliver)
        listeners -= 1
        if (tell === 'snapshot') listenersOfSnapshots -= 1
        if (listenersOfSnapshots === 0) upTo(Number.POSITIVE_INFINITY)
        if (listeners > 0 || stream !== source) return
        source.close()
        stream = null
        heard = -1
      }
    },
  }
}
