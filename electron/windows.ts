import { BrowserWindow, nativeTheme, screen } from 'electron'
import { type TellName, type Told, tellChannelOf } from '../host/link/calls.ts'
import type { Settings, WindowView } from '../host/link/program.ts'
import { ORIGIN } from './own-pages.ts'
import type { SettingsStore } from './settings.ts'
import { placeOf, SIZES } from './window-place.ts'

/** The app's windows: at most one of each view, all of them views of the same host. */
export interface Windows {
  /** Opens a view, or brings its window to the front. */
  open(view: WindowView): BrowserWindow
  get(view: WindowView): BrowserWindow | null
  /** Tells every page. */
  tellAll<K extends TellName>(tell: K, told: Told<K>): void
}

export function createWindows(ports: {
  readonly preload: string
  /** Picture for the window; macOS and Windows take the program's own. */
  readonly icon: string
  readonly settings: SettingsStore
  readonly onOpened: (window: BrowserWindow, view: WindowView) => void
  /** A page was closed, has crashed, or begins anew; by the id of its WebContents. */
  readonly onPageGone: (page: number) => void
}): Windows {
  const { settings } = ports
  const open = new Map<WindowView, BrowserWindow>()

  function create(view: WindowView): BrowserWindow {
    const { windows } = settings.current()
    const areas = [
      screen.getPrimaryDisplay().workArea,
      ...screen.getAllDisplays().map((d) => d.workArea),
    ]
    const { least, onTop } = SIZES[view]
    const window = new BrowserWindow({
      ...placeOf(view, windows[view], areas),
      minWidth: least.width,
      minHeight: least.height,
      title: 'Tokkun',
      ...(process.platform === 'linux' ? { icon: ports.icon } : {}),
      show: false,
      alwaysOnTop: onTop,
      fullscreenable: !onTop,
      maximizable: !onTop,
      backgroundColor: backgroundOf(nativeTheme.shouldUseDarkColors),
      webPreferences: {
        preload: ports.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        // A code on the screen is read while another program's window covers ours.
        backgroundThrottling: false,
      },
    })
    open.set(view, window)
    window.once('ready-to-show', () => window.show())
    window.on('close', () => {
      if (!window.isFullScreen() && !window.isMinimized()) {
        void settings.change({ windows: { [view]: window.getNormalBounds() } })
      }
    })
    const { id: page } = window.webContents
    window.on('closed', () => {
      open.delete(view)
      ports.onPageGone(page)
    })
    window.webContents.on('render-process-gone', () => ports.onPageGone(page))
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) ports.onPageGone(page)
    })
    void window
      .loadURL(`${ORIGIN}/index.html?view=${view}`)
      // Fails when the window is closed while it loads; a missing page shows itself.
      .catch(() => undefined)
    ports.onOpened(window, view)
    return window
  }

  return {
    open(view) {
      const window = open.get(view)
      if (window === undefined) return create(view)
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      return window
    },
    get: (view) => open.get(view) ?? null,
    tellAll(tell, told) {
      for (const window of open.values()) window.webContents.send(tellChannelOf(tell), told)
    },
  }
}

/** What a window shows before its page has painted: near the bench's own ground, so nothing flashes. */
function backgroundOf(dark: boolean): string {
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
