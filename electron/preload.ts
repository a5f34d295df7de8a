import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Policy } from '../bank/policy/schema.ts'
import type {
  AutomationState,
  Desktop,
  EvidenceProgress,
  MenuCommand,
  SessionOpened,
  Settings,
  TokkunBridge,
} from '../host/bridge.ts'
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

const desktop: Desktop = {
  chooseSession: () => ipcRenderer.invoke(CALLS.chooseSession),
  recentFiles: () => ipcRenderer.invoke(CALLS.recentFiles),
  openRecent: (id) => ipcRenderer.invoke(CALLS.openRecent, id),
  forgetRecents: () => ipcRenderer.invoke(CALLS.forgetRecents),
  onSessionOpened(listener) {
    // A file may have been opened before the page could listen: what waits is fetched, not sent.
    const take = async (): Promise<void> => {
      const opened: readonly SessionOpened[] = await ipcRenderer.invoke(CALLS.takeOpened)
      for (const one of opened) listener(one)
    }
    void take()
    return hear<null>(TELLS.sessionOpened, () => void take())
  },
  chooseScenarios: () => ipcRenderer.invoke(CALLS.chooseScenarios),
  makeEvidence: (request) => ipcRenderer.invoke(CALLS.makeEvidence, request),
  cancelEvidence: () => ipcRenderer.invoke(CALLS.cancelEvidence),
  onEvidence: (listener) => hear<EvidenceProgress>(TELLS.evidence, listener),
  automation: () => ipcRenderer.invoke(CALLS.automation),
  switchAutomation: (wish) => ipcRenderer.invoke(CALLS.switchAutomation, wish),
  onAutomation: (listener) => hear<AutomationState>(TELLS.automation, listener),
  openInBrowser: () => ipcRenderer.invoke(CALLS.openInBrowser),
}

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
  history: (branch, from, to) => ipcRenderer.invoke(CALLS.history, [branch, from, to]),
  worldAt: (place) => ipcRenderer.invoke(CALLS.worldAt, place),
  sessions: () => ipcRenderer.invoke(CALLS.sessions),
  openSession: (file) => ipcRenderer.invoke(CALLS.openSession, file),
  exportSession: (wish) => ipcRenderer.invoke(CALLS.exportSession, wish),
  openWindow: (view) => ipcRenderer.invoke(CALLS.openWindow, view),
  openPicture: () => ipcRenderer.invoke(CALLS.openPicture),
  openText: (purpose) => ipcRenderer.invoke(CALLS.openText, purpose),
  saveText: (name, text, kind = 'private') =>
    ipcRenderer.invoke(CALLS.saveText, [name, text, kind]),
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
  desktop,
}

contextBridge.exposeInMainWorld('tokkun', bridge)
