import type { HostLink } from './link.ts'

/** Which view a window shows: `?view=…` of the page's address. */
export type WindowView = 'bench' | 'token' | 'bank'

/** What the app remembers between runs, beside the sessions themselves. */
export interface Settings {
  readonly language: 'ja' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
}

/** For the "about" dialog. */
export interface AppInfo {
  readonly version: string
  readonly electron: string
  readonly chrome: string
  readonly node: string
  readonly platform: string
}

/** A picture that the user chose in the system's dialog: its bytes, undecoded, or why not. */
export type PictureFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly error: 'too-large' | 'unreadable' }

/** A screen, or another program's (or our own) window, that the token's camera may look at. */
export interface ScreenSource {
  readonly id: string
  /** As the system names it. */
  readonly name: string
  readonly kind: 'screen' | 'window'
}

/** What the application menu leaves to the page, which hears it through `onMenu`. */
export const MENU_COMMANDS = ['new-session', 'about', 'help', 'shortcuts', 'open-picture'] as const

export type MenuCommand = (typeof MENU_COMMANDS)[number]

/**
 * The one object that the shell (Electron's preload, or a test's page) puts on `window.tokkun`:
 * the host's door, and the few things that only a desktop program can do.
 */
export interface TokkunBridge extends HostLink {
  /** Opens the window of a view, or brings it to the front. */
  openWindow(view: WindowView): Promise<void>
  /** Asks the user for a picture by the system's dialog; null when none was chosen. */
  openPicture(): Promise<PictureFile | null>
  /**
   * What `getDisplayMedia` can be made to show. Empty where the system itself asks (Wayland) or
   * does not tell.
   */
  screens(): Promise<readonly ScreenSource[]>
  /**
   * What this window's next `getDisplayMedia` shows; null (and at first): the screen that this
   * window is on. A source that is gone by then is a refusal, never another source.
   */
  chooseScreen(id: string | null): Promise<void>
  settings(): Promise<Settings>
  /**
   * Saves what is given and leaves the rest; every window hears of it through `onSettings`. Rejects
   * when the disk refused: the change then holds until the app ends.
   */
  saveSettings(change: Partial<Settings>): Promise<Settings>
  /** Another window (or the menu) changed the settings. */
  onSettings(listener: (settings: Settings) => void): () => void
  appInfo(): Promise<AppInfo>
  /** The application menu was used; a command not in MENU_COMMANDS is not sent. */
  onMenu(listener: (command: MenuCommand) => void): () => void
}
