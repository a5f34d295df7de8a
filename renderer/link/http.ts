import type { Policy } from '../../bank/policy/schema.ts'
import type { AppInfo, TokkunBridge, WindowView } from '../../host/bridge.ts'
import type { Ack, Command, SessionFileText, Snapshot } from '../../host/link.ts'
import { decodeWire, encodeWire } from '../../host/wire.ts'
import type { Place } from '../../lab/history/types.ts'
import type { Input } from '../../lab/types.ts'
import { createWebSettings, downloadText, pickPicture, pickText } from './browser.ts'

/**
 * The bridge of a page that the automation interface has served: the same pages as in the app, in a
 * browser on the same computer. The host is reached over HTTP and server-sent events; what only a
 * desktop program can do is done the browser's way, or is not there.
 */
export function createWebBridge(): TokkunBridge {
  const door = openDoor()
  const settings = createWebSettings()
  return {
    snapshot: () => door.call<Snapshot>({ call: 'snapshot' }),
    subscribe: (listener) => door.hear('snapshot', listener),
    input: (of) => door.call<Ack>({ call: 'input', of }),
    command: (of) => door.call<Ack>({ call: 'command', of }),
    history: (...of) => door.call({ call: 'history', of }),
    worldAt: (of) => door.call({ call: 'worldAt', of }),
    sessions: () => door.call({ call: 'sessions' }),
    openSession: (of) => door.call<Ack>({ call: 'openSession', of }),
    exportSession: (of) => door.call({ call: 'exportSession', of }),
    openWindow: async (view) => {
      window.open(`/?view=${view}`, `tokkun-${view}`, FEATURES[view])
    },
    openPicture: pickPicture,
    openText: pickText,
    saveText: async (name, text) => {
      downloadText(name, text)
      return { saved: true }
    },
    institutions: () => door.call({ call: 'institutions' }),
    saveInstitution: (of) => door.call({ call: 'saveInstitution', of }),
    deleteInstitution: (of) => door.call({ call: 'deleteInstitution', of }),
    onInstitutions: (listener) => door.hear<readonly Policy[]>('institutions', listener),
    // The browser itself asks what may be seen.
    screens: async () => [],
    chooseScreen: async () => undefined,
    ...settings,
    appInfo: () => appInfo(door),
    // The browser's menu is the browser's.
    onMenu: () => () => undefined,
    desktop: null,
  }
}

/** Size of the windows of single views, CSS px; the bench is a tab like any other. Ours. */
const FEATURES: Readonly<Record<WindowView, string>> = {
  bench: '',
  token: 'popup,width=420,height=760',
  bank: 'popup,width=1100,height=860',
}

/** What the server knows of itself, and which browser this is. */
async function appInfo(door: Door): Promise<AppInfo> {
  const own = await door.call<Pick<AppInfo, 'version' | 'node' | 'platform'>>({ call: 'appInfo' })
  const chrome = /Chrome\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? ''
  return { ...own, electron: '', chrome }
}

/** Whether this page was served by the automation interface, and may call it. */
export async function isServed(): Promise<boolean> {
  if (!window.location.protocol.startsWith('http')) return false
  try {
    await openDoor().call({ call: 'appInfo' })
    return true
  } catch {
    return false
  }
}

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
