import { type BrowserWindow, Menu } from 'electron'
import type { WindowView } from '../host/bridge.ts'
import { type MenuActions, type MenuState, menuTemplate } from './menu-template.ts'

/** Builds the menu anew (after a change of language or theme) and gives it to every window. */
export function showMenu(
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
