import type { Policy } from '../bank/policy/schema.ts'
import type { AppInfo, TokkunBridge, WindowView } from '../host/bridge.ts'
import type { Ack, Snapshot } from '../host/link.ts'
import { type Door, openDoor } from './web/door.ts'
import { downloadText, pickPicture, pickText } from './web/files.ts'
import { createWebSettings } from './web/settings.ts'

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
