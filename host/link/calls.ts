import type { Policy } from '../../bank/policy/schema.ts'
import type { HostLink, Snapshot } from './host-link.ts'
import type {
  AppInfo,
  AutomationState,
  EvidenceMade,
  EvidenceProgress,
  EvidenceRequest,
  InstitutionAck,
  MenuCommand,
  PictureFile,
  RecentFile,
  ScreenSource,
  SessionOpened,
  Settings,
  TextFile,
  TextKind,
  TextPurpose,
  TextSaved,
  WindowView,
} from './program.ts'

/**
 * The only table of the calls between a page and the program around it. The types of the bridge,
 * the preload, the IPC channels and the calls over HTTP all come from it. A new call is an entry
 * here, the schema of its argument (if it has one) in `host/link/call-schemas.ts`, and a handler:
 * in `host/link/answers.ts` for a call to the host, in `electron/shell.ts` for one to the shell (and
 * in `renderer/link/browser.ts` what a browser does instead), in `electron/desktop.ts` for one to the
 * desktop program. The compiler names what is missing.
 *
 * Only names and types: the preload and the page load this file, so no schema may be in it.
 */
export const CALLS = {
  snapshot: host<HostLink['snapshot']>(),
  input: host<HostLink['input']>('in turn'),
  command: host<HostLink['command']>('in turn'),
  history: host<HostLink['history']>(),
  worldAt: host<HostLink['worldAt']>(),
  sessions: host<HostLink['sessions']>(),
  openSession: host<HostLink['openSession']>('in turn'),
  exportSession: host<HostLink['exportSession']>(),
  /** The institutions that the user made, by id. */
  institutions: host<() => Promise<readonly Policy[]>>(),
  /** Saves an institution under its id, replacing an older one; on the disk before `ok`. */
  saveInstitution: host<(policy: Policy) => Promise<InstitutionAck>>(),
  deleteInstitution: host<(id: string) => Promise<InstitutionAck>>(),
  appInfo: host<() => Promise<AppInfo>>(),

  /** Opens the window of a view, or brings it to the front. */
  openWindow: shell<(view: WindowView) => Promise<void>>(),
  /** Lets the user choose a picture in the system's dialog; null if none was chosen. */
  openPicture: shell<() => Promise<PictureFile | null>>(),
  /** Lets the user choose a text file in the system's dialog; null if none was chosen. */
  openText: shell<(purpose: TextPurpose) => Promise<TextFile | null>>(),
  /** Lets the user choose where to save a text in the system's dialog, and saves it. */
  saveText: shell<(suggestedName: string, text: string, kind: TextKind) => Promise<TextSaved>>(),
  /**
   * Sources for `getDisplayMedia`. Empty if the system itself asks (Wayland) or does not list them.
   */
  screens: shell<() => Promise<readonly ScreenSource[]>>(),
  /**
   * What this window's next `getDisplayMedia` shows; null (and at first): the screen that this
   * window is on. If the source is gone by then, the request is refused; another source is never
   * used.
   */
  chooseScreen: shell<(id: string | null) => Promise<void>>(),
  settings: shell<() => Promise<Settings>>(),
  /**
   * Saves the given settings and keeps the others; every window is told through `onSettings`.
   * Rejects if the disk refused: the change then lasts until the app ends.
   */
  saveSettings: shell<(change: Partial<Settings>) => Promise<Settings>>(),

  /**
   * Lets the user choose a session's file in the system's dialog and opens it; null if none was
   * chosen.
   */
  chooseSession: desktop<() => Promise<SessionOpened | null>>(),
  recentFiles: desktop<() => Promise<readonly RecentFile[]>>(),
  /** Opens one of `recentFiles` by its id; one that is gone is dropped from the list. */
  openRecent: desktop<(id: string) => Promise<SessionOpened>>(),
  forgetRecents: desktop<() => Promise<void>>(),
  /** What was opened from outside and not yet reported to a page; used by `onSessionOpened`. */
  takeOpened: desktop<() => Promise<readonly SessionOpened[]>>(),
  /**
   * Lets the user choose several scenario files in the system's dialog; empty if none was chosen.
   */
  chooseScenarios: desktop<() => Promise<readonly TextFile[]>>(),
  /** Asks where to save it in the system's dialog, makes it, and writes it. One at a time. */
  makeEvidence: desktop<(request: EvidenceRequest) => Promise<EvidenceMade>>(),
  cancelEvidence: desktop<() => Promise<void>>(),
  automation: desktop<() => Promise<AutomationState>>(),
  switchAutomation: desktop<(wish: AutomationWish) => Promise<AutomationState>>(),
  /** Opens the bench in the system's browser, over the automation interface. */
  openInBrowser: desktop<() => Promise<void>>(),
}

/** Messages sent to pages, as `on…` of the bridge; snapshots go through `subscribe`. */
const TELLS = {
  snapshot: { by: 'host' } as Tell<'host', Snapshot>,
  /** Some window saved or deleted an institution. */
  institutions: { by: 'host' } as Tell<'host', readonly Policy[]>,
  /** Another window (or the menu) changed the settings. */
  settings: { by: 'shell' } as Tell<'shell', Settings>,
  /** The application menu was used; only commands in MENU_COMMANDS are sent. */
  menu: { by: 'shell' } as Tell<'shell', MenuCommand>,
  /** `takeOpened` has something new. */
  sessionOpened: { by: 'desktop' } as Tell<'desktop', null>,
  evidence: { by: 'desktop' } as Tell<'desktop', EvidenceProgress>,
  automation: { by: 'desktop' } as Tell<'desktop', AutomationState>,
}

interface AutomationWish {
  readonly on: boolean
  /** Switched on whenever the app starts. */
  readonly atStart: boolean
}

/**
 * Who answers. `host`: whatever runs the bench, in the same way over IPC, over HTTP and in the page
 * itself. `shell`: what shows the page, the desktop program or the browser, each in its own way.
 * `desktop`: only the desktop program; a browser has nothing like it.
 */
type Answerer = 'host' | 'shell' | 'desktop'

/** `inTurn`: it changes the bench, so it may not overtake the one before. `Ask` is only a type. */
interface Call<By extends Answerer, Ask> {
  readonly by: By
  readonly inTurn: boolean
  readonly ask?: Ask
}

interface Tell<By extends Answerer, Told> {
  readonly by: By
  readonly told?: Told
}

function host<Ask>(turn?: 'in turn'): Call<'host', Ask> {
  return { by: 'host', inTurn: turn !== undefined }
}

function shell<Ask>(): Call<'shell', Ask> {
  return { by: 'shell', inTurn: false }
}

function desktop<Ask>(): Call<'desktop', Ask> {
  return { by: 'desktop', inTurn: false }
}

type Calls = typeof CALLS
type Tells = typeof TELLS

/** The names of the calls that `By` answers. */
export type CallName<By extends Answerer = Answerer> = {
  [K in keyof Calls]: Calls[K]['by'] extends By ? K : never
}[keyof Calls]

export type TellName<By extends Answerer = Answerer> = {
  [K in keyof Tells]: Tells[K]['by'] extends By ? K : never
}[keyof Tells]

type AskOf<K extends CallName> = NonNullable<Calls[K]['ask']>

/** The payload of a call: nothing, its argument, or its arguments as a tuple. */
export type Payload<K extends CallName> =
  Parameters<AskOf<K>> extends readonly []
    ? undefined
    : Parameters<AskOf<K>> extends readonly [infer One]
      ? One
      : Readonly<Parameters<AskOf<K>>>

export type Answer<K extends CallName> = Awaited<ReturnType<AskOf<K>>>

export type Told<K extends TellName> = Exclude<Tells[K]['told'], undefined>

/** The calls that `By` answers, as functions of the bridge. */
type Asks<By extends Answerer> = {
  readonly [K in keyof Calls as Calls[K]['by'] extends By ? K : never]: NonNullable<Calls[K]['ask']>
}

/** The messages of `By` as functions that add a listener; the returned function removes it. */
type Hears<By extends Answerer> = {
  readonly [K in keyof Tells as Tells[K]['by'] extends By ? `on${Capitalize<K>}` : never]: (
    listener: (told: Told<K>) => void,
  ) => () => void
}

/** What the surroundings of a page, the desktop program or a browser, can do for it. */
export interface Shell extends Asks<'shell'>, Hears<'shell'> {}

/** What only the desktop program can do. */
export interface Desktop
  extends Omit<Asks<'desktop'>, 'takeOpened'>,
    Omit<Hears<'desktop'>, 'onSessionOpened'> {
  /** A file was opened from outside the page: the menu, the command line, the system. */
  onSessionOpened(listener: (opened: SessionOpened) => void): () => void
}

/**
 * Everything that a page can reach: the host of its bench, and what shows it. Electron's preload
 * puts one on `window.tokkun`; `renderer/link/` finds that one or makes another.
 */
export interface TokkunBridge
  extends HostLink,
    Omit<Asks<'host'>, keyof HostLink>,
    Omit<Hears<'host'>, 'onSnapshot'>,
    Shell {
  /** Files, evidence and the automation interface of the desktop program; null in a browser. */
  readonly desktop: Desktop | null
}

/** The IPC channel of a call. */
export function channelOf(call: CallName): string {
  return `tokkun:${call}`
}

/** The IPC channel for a message to every page. */
export function tellChannelOf(tell: TellName): string {
  return `tokkun:told-${tell}`
}

export function allCalls(): readonly CallName[] {
  // The keys of this object are exactly those of its type.
  return Object.keys(CALLS) as CallName[]
}

export function callsOf<By extends Answerer>(by: By): readonly CallName<By>[] {
  const isBy = (name: CallName): name is CallName<By> => CALLS[name].by === by
  return allCalls().filter(isBy)
}

export function tellsOf<By extends Answerer>(by: By): readonly TellName<By>[] {
  const isBy = (name: TellName): name is TellName<By> => TELLS[name].by === by
  // As above.
  return (Object.keys(TELLS) as TellName[]).filter(isBy)
}

/** The functions of the calls that `by` answers: each sends its name and payload by `send`. */
export function asksOf<By extends Answerer>(
  by: By,
  send: (call: CallName<By>, payload: unknown) => Promise<unknown>,
): Asks<By> {
  const asks = callsOf(by).map((call) => [
    call,
    (...given: readonly unknown[]) => send(call, given.length > 1 ? given : given[0]),
  ])
  // The other end has the same table, so the answer has this call's type.
  return Object.fromEntries(asks) as Asks<By>
}
