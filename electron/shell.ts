import { app, BrowserWindow, dialog, shell } from 'electron'
import type { AppInfo, MenuCommand, PictureFile, Settings } from '../host/bridge.ts'
import type { Host } from '../host/host.ts'
import type { Institutions } from '../host/institutions.ts'
import { TELLS } from './channels.ts'
import { clockActions } from './clock-menu.ts'
import type { DesktopParts } from './desktop.ts'
import { chooseTextFile, chooseTextPlace } from './files/text-dialogs.ts'
import { setupIpc } from './ipc.ts'
import { showMenu } from './menu.ts'
import { MENU_TEXTS } from './menu-template.ts'
import type { PageKeys } from './page-keys.ts'
import { PICTURE_TYPES, readPicture } from './picture.ts'
import type { Screens } from './screens.ts'
import { createService } from './service.ts'
import type { SettingsStore } from './settings.ts'
import { applyTheme } from './theme.ts'
import type { Windows } from './windows.ts'

/** Joins windows, host, settings and menu. The host may still be starting. */
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
    windows.tellAll(TELLS.settings, current())
    if (!(await saved).ok) throw new Error('settings-not-saved')
    return current()
  }

  /** Dialogs belong to the bench; without one, to the window in use. */
  function send(command: MenuCommand): void {
    const window = windows.get('bench') ?? BrowserWindow.getFocusedWindow()
    if (window === null) return
    window.focus()
    window.webContents.send(TELLS.menu, command)
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

  setupIpc(
    createService({
      host,
      settings: current,
      saveSettings,
      openWindow: windows.open,
      openPicture: () => choosePicture(current().language),
      openText: (purpose) => chooseTextFile(purpose, current().language),
      saveText: (name, text, kind) =>
        chooseTextPlace(name, text, kind, current().language, desktop.written),
      institutions,
      screens: screens.list,
      chooseScreen: screens.choose,
      keys,
      appInfo: appInfo(),
      desktop: desktop.ports,
    }),
  )
  void host.then((running) =>
    running.subscribe((snapshot) => windows.tellAll(TELLS.snapshot, snapshot)),
  )
  return { refreshMenu }
}

function appInfo(): AppInfo {
  const { electron = '', chrome = '', node } = process.versions
  return { version: app.getVersion(), electron, chrome, node, platform: process.platform }
}

async function choosePicture(language: Settings['language']): Promise<PictureFile | null> {
  const t = MENU_TEXTS[language]
  const { filePaths } = await dialog.showOpenDialog({
    title: t.choosePicture,
    properties: ['openFile'],
    filters: [{ name: t.pictures, extensions: PICTURE_TYPES }],
  })
  const path = filePaths[0]
  return path === undefined ? null : readPicture(path)
}
