import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import {
  asksOf,
  type CallName,
  channelOf,
  type Desktop,
  type TellName,
  type TokkunBridge,
  type Told,
  tellChannelOf,
} from '../host/link/calls.ts'
import type { Snapshot } from '../host/link/host-link.ts'
import { firstThen } from './first-answer.ts'

function send(call: CallName, payload: unknown): Promise<unknown> {
  return ipcRenderer.invoke(channelOf(call), payload)
}

/** Listens to what main tells; the answer stops it. The event itself never reaches the page. */
function hear<K extends TellName>(tell: K): (listener: (told: Told<K>) => void) => () => void {
  const channel = tellChannelOf(tell)
  return (listener) => {
    const wrapped = (_event: IpcRendererEvent, told: Told<K>): void => listener(told)
    ipcRenderer.on(channel, wrapped)
    return () => {
      ipcRenderer.removeListener(channel, wrapped)
    }
  }
}

const host = asksOf('host', send)
const shell = asksOf('shell', send)
const { takeOpened, ...desktopAsks } = asksOf('desktop', send)

// Asked for before the page's scripts are there: they find the answers waiting.
const firstSnapshot = host.snapshot()
const firstSettings = shell.settings()

const desktop: Desktop = {
  ...desktopAsks,
  onSessionOpened(listener) {
    // A file may have been opened before the page could listen: what waits is fetched, not sent.
    const take = async (): Promise<void> => {
      for (const opened of await takeOpened()) listener(opened)
    }
    void take()
    return hear('sessionOpened')(() => void take())
  },
  onEvidence: hear('evidence'),
  onAutomation: hear('automation'),
}

const bridge: TokkunBridge = {
  ...host,
  ...shell,
  snapshot: firstThen(firstSnapshot, host.snapshot),
  settings: firstThen(firstSettings, shell.settings),
  subscribe(listener) {
    // The first snapshot is asked for and may be overtaken by a newer one that is told.
    let newest = -1
    const deliver = (snapshot: Snapshot): void => {
      if (snapshot.revision <= newest) return
      newest = snapshot.revision
      listener(snapshot)
    }
    const stop = hear('snapshot')(deliver)
    void firstSnapshot.then(deliver, () => undefined)
    return stop
  },
  onInstitutions: hear('institutions'),
  onSettings: hear('settings'),
  onMenu: hear('menu'),
  desktop,
}

contextBridge.exposeInMainWorld('tokkun', bridge)
