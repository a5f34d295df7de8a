import { BrowserWindow, nativeTheme } from 'electron'
import type { Settings } from '../host/bridge.ts'

/** What a window shows before its page has painted: near the bench's own ground, so nothing flashes. */
export function backgroundOf(dark: boolean): string {
  return dark ? '#17191d' : '#eef0f3'
}

/** The pages follow `prefers-color-scheme`, which follows this. */
export function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme
}

/** Keeps the windows' ground in step when the theme changes. */
export function setupTheme(theme: Settings['theme']): void {
  applyTheme(theme)
  nativeTheme.on('updated', () => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.setBackgroundColor(backgroundOf(nativeTheme.shouldUseDarkColors))
    }
  })
}
