import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Policy } from '../bank/policy.ts'
import type { MenuCommand, Settings, TokkunBridge } from '../host/bridge.ts'
import type { Snapshot } from '../host/link.ts'
import { CALLS, TELLS } from './channels.ts'
import { firstThen } from './first-answer.ts'

/** Listens on a channel; the answer stops it. The event itself never reaches the page. */
function hear<T>(channel: string, listener: (value: T) => void): () => void {
  const wrapped = (_event: IpcRendererEvent, value: T): void => listener(value)
  ipcRenderer.on(channel, wrapped)
  return () => {
    ipcRenderer.removeListener(channel, wrapped)
  }
}

// Asked for before the page's scripts are there: they find the answers waiting.
const firstSnapshot: Promise<Snapshot> = ipcRenderer.invoke(CALLS.snapshot)
const firstSettings: Promise<Settings> = ipcRenderer.invoke(CALLS.settings)

const bridge: TokkunBridge = {
  snapshot: firstThen(firstSnapshot, () => ipcRenderer.invoke(CALLS.snapshot)),
  subscribe(listener) {
    // The first snapshot is asked for and may be overtaken by a newer one that is told.
    let newest = -1
    const deliver = (snapshot: Snapshot): void => {
      if (snapshot.revision <= newest) return
      newest = snapshot.revision
      listener(snapshot)
    }
    const stop = hear(TELLS.snapshot, deliver)
    void firstSnapshot.then(deliver, () => undefined)
    return stop
  },
  input: (input) => ipcRenderer.invoke(CALLS.input, input),
  command: (command) => ipcRenderer.invoke(CALLS.command, command),
  openWindow: (view) => ipcRenderer.invoke(CALLS.openWindow, view),
  openPicture: () => ipcRenderer.invoke(CALLS.openPicture),
  openText: (purpose) => ipcRenderer.invoke(CALLS.openText, purpose),
  saveText: (name, text) => ipcRenderer.invoke(CALLS.saveText, [name, text]),
  institutions: () => ipcRenderer.invoke(CALLS.institutions),
  saveInstitution: (policy) => ipcRenderer.invoke(CALLS.saveInstitution, policy),
  deleteInstitution: (id) => ipcRenderer.invoke(CALLS.deleteInstitution, id),
  onInstitutions: (listener) => hear<readonly Policy[]>(TELLS.institutions, listener),
  screens: () => ipcRenderer.invoke(CALLS.screens),
  chooseScreen: (id) => ipcRenderer.invoke(CALLS.chooseScreen, id),
  settings: firstThen(firstSettings, () => ipcRenderer.invoke(CALLS.settings)),
  saveSettings: (change) => ipcRenderer.invoke(CALLS.saveSettings, change),
  onSettings: (listener) => hear<Settings>(TELLS.settings, listener),
  appInfo: () => ipcRenderer.invoke(CALLS.appInfo),
  onMenu: (listener) => hear<MenuCommand>(TELLS.menu, listener),
}

contextBridge.exposeInMainWorld('tokkun', bridge)
