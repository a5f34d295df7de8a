import { app, BrowserWindow, Menu, shell } from 'electron'
import type { Host } from '../host/host.ts'
import type { Institutions } from '../host/institutions.ts'
import { type CallName, tellChannelOf } from '../host/link/calls.ts'
import type { Command, HostLink } from '../host/link/host-link.ts'
import type { AppInfo, MenuCommand, Settings, WindowView } from '../host/link/program.ts'
import type { DesktopParts } from './desktop.ts'
import { choosePicture, chooseTextFile, saveTextAs } from './files/dialogs.ts'
import { setupIpc } from './ipc.ts'
import { type MenuActions, type MenuState, menuTemplate } from './menu.ts'
import type { Screens } from './screens.ts'
import { createService, type PageHandlers, type PageKeys } from './service.ts'
import type { SettingsStore } from './settings.ts'
import { applyTheme, type Windows } from './windows.ts'

/** Joins windows, host, settings and menu, and answers what pages ask of them. The host may still be starting. */
export function setupShell(ports: {
  readonly windows: Windows
  readonly settings: SettingsStore
  readonly screens: Screens
  readonly keys: PageKeys
  readonly host: Promise<Host>
  readonly institutions: Promise<Institutions>
  readonly desktop: DesktopParts
}): { readonly refreshMenu: () => void } {
  const { windows, settings, screens, keys, host, institutions, desktop } = ports
  const current = (): Settings => settings.current().settings

  async function saveSettings(change: Partial<Settings>): Promise<Settings> {
    const saved = settings.change({ settings: change })
    applyTheme(current().theme)
    refreshMenu()
    windows.tellAll('settings', current())
    if (!(await saved).ok) throw new Error('settings-not-saved')
    return current()
  }

  /** Dialogs belong to the bench; without one, to the window in use. */
  function send(command: MenuCommand): void {
    const window = windows.get('bench') ?? BrowserWindow.getFocusedWindow()
    if (window === null) return
    window.focus()
    window.webContents.send(tellChannelOf('menu'), command)
  }

  const actions = {
    send,
    openWindow: windows.open,
    // The log says why; a menu has no place to say it.
    saveSettings: (change: Partial<Settings>) => {
      saveSettings(change).catch(() => shell.beep())
    },
    openRecent(id: string | null) {
      if (id === null) void desktop.recents.then((list) => list.clear())
      else desktop.openFromOutside(desktop.files.openRecent(id))
    },
    clock: clockActions(host, () => shell.beep()),
  }

  function refreshMenu(): void {
    const state = {
      settings: current(),
      ...desktop.menu(),
      mac: process.platform === 'darwin',
      developer: !app.isPackaged,
    }
    showMenu(state, actions, windows.get)
  }

  const handlers: PageHandlers<CallName<'shell'>> = {
    async openWindow(view) {
      windows.open(view)
    },
    openPicture: () => choosePicture(current().language),
    openText: (purpose) => chooseTextFile(purpose, current().language),
    saveText: ([name, text, kind]) =>
      saveTextAs(name, text, kind, current().language, desktop.written),
    screens: screens.list,
    async chooseScreen(id, page) {
      screens.choose(page, id)
    },
    settings: async () => current(),
    saveSettings,
  }

  setupIpc(
    createService({
      host,
      institutions,
      appInfo: appInfo(),
      keys,
      shell: handlers,
      desktop: desktop.handlers,
    }),
  )
  void host.then((running) =>
    running.subscribe((snapshot) => windows.tellAll('snapshot', snapshot)),
  )
  return { refreshMenu }
}

function appInfo(): AppInfo {
  const { electron = '', chrome = '', node } = process.versions
  return { version: app.getVersion(), electron, chrome, node, platform: process.platform }
}

/** Builds the menu anew (after a change of language or theme) and gives it to every window. */
function showMenu(
  state: MenuState,
  actions: MenuActions,
  windowOf: (view: WindowView) => BrowserWindow | null,
): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)))
  // The token alone is a small thing on top of everything: no menu bar on it.
  windowOf('token')?.removeMenu()
}

/** Before `ready`: saves Electron the making of its own default menu, a few milliseconds. */
export function withoutDefaultMenu(): void {
  Menu.setApplicationMenu(null)
}

/** The menu's clock entries, carried out on the host. `refused` hears when there is nothing to wait for. */
function clockActions(
  host: Promise<Pick<HostLink, 'snapshot' | 'command'>>,
  refused: () => void,
): MenuActions['clock'] {
  return (what) => {
    void host.then(async (link) => {
      const { clock } = await link.snapshot()
      const ack = await link.command(commandFor(what, clock.speed))
      if (!ack.ok) refused()
    })
  }
}

function commandFor(what: Parameters<MenuActions['clock']>[0], speed: 0 | 1 | 10): Command {
  switch (what) {
    case 'pause':
      return { kind: 'speed', speed: speed === 0 ? 1 : 0 }
    case 'normal':
      return { kind: 'speed', speed: 1 }
    case 'fast':
      return { kind: 'speed', speed: 10 }
    case 'next-deadline':
      return { kind: 'next-deadline' }
    default:
      return what satisfies never
  }
}
