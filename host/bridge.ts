import type { Policy } from '../bank/policy/schema.ts'
import type { Desktop, TextFile } from './desktop.ts'
import type { HostLink } from './link.ts'

// Whoever sees the bridge sees what it leads to.
export * from './desktop.ts'

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

/** What a text file is opened for: the dialog offers files of that kind, and the size has its limit. */
export const TEXT_PURPOSES = ['policy', 'pskc', 'scenario'] as const

export type TextPurpose = (typeof TEXT_PURPOSES)[number]

/** Longest text that is saved to a file, in UTF-16 units. Ours: a key file of 10,000 key-fobs. */
export const SAVED_TEXT_LIMIT = 12 * 1024 * 1024

/**
 * Who a text is saved for: `private` holds secrets and is for its owner's eyes alone; the others are
 * given away, with the usual rights of new files. The dialog offers the ending that goes with it.
 */
export const TEXT_KINDS = ['private', 'session', 'scenario'] as const

export type TextKind = (typeof TEXT_KINDS)[number]

/** What became of a file that the user was asked a place for; without a problem it was called off. */
export interface TextSaved {
  readonly saved: boolean
  /** The system's own code: `ENOSPC`, `EACCES` … */
  readonly problem?: string
}

/** `taken`: the id is that of a built-in institution. `too-many`: see INSTITUTION_LIMIT. */
export type InstitutionAck =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: 'invalid' | 'taken' | 'too-many' | 'not-saved' }

/** Institutions that one user may keep. Ours: what a list can show and a start can read. */
export const INSTITUTION_LIMIT = 100

/** A screen, or another program's (or our own) window, that the token's camera may look at. */
export interface ScreenSource {
  readonly id: string
  /** As the system names it. */
  readonly name: string
  readonly kind: 'screen' | 'window'
}

/** What the application menu leaves to the page, which hears it through `onMenu`. */
export const MENU_COMMANDS = [
  'new-session',
  'same-again',
  'open-session',
  'save-session',
  'sessions',
  'scenarios',
  'evidence',
  'automation',
  'institutions',
  'tokens-file',
  'about',
  'help',
  'shortcuts',
  'open-picture',
] as const

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
  /** Asks the user for a text file by the system's dialog; null when none was chosen. */
  openText(purpose: TextPurpose): Promise<TextFile | null>
  /** Asks the user where to put a text by the system's dialog, and puts it there. */
  saveText(suggestedName: string, text: string, kind?: TextKind): Promise<TextSaved>
  /** The institutions that the user made, by id. */
  institutions(): Promise<readonly Policy[]>
  /** Keeps an institution under its id, in place of an older one; on the disk before `ok`. */
  saveInstitution(policy: Policy): Promise<InstitutionAck>
  deleteInstitution(id: string): Promise<InstitutionAck>
  /** Some window saved or deleted an institution. */
  onInstitutions(listener: (institutions: readonly Policy[]) => void): () => void
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
  /** Files, evidence and the automation interface of the desktop program; null in a browser. */
  readonly desktop: Desktop | null
}
