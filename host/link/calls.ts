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
 * The one table of what a page and the program around it say to each other. The types of the bridge,
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
  /** Keeps an institution under its id, in place of an older one; on the disk before `ok`. */
  saveInstitution: host<(policy: Policy) => Promise<InstitutionAck>>(),
  deleteInstitution: host<(id: string) => Promise<InstitutionAck>>(),
  appInfo: host<() => Promise<AppInfo>>(),

  /** Opens the window of a view, or brings it to the front. */
  openWindow: shell<(view: WindowView) => Promise<void>>(),
  /** Asks the user for a picture by the system's dialog; null when none was chosen. */
  openPicture: shell<() => Promise<PictureFile | null>>(),
  /** Asks the user for a text file by the system's dialog; null when none was chosen. */
  openText: shell<(purpose: TextPurpose) => Promise<TextFile | null>>(),
  /** Asks the user where to put a text by the system's dialog, and puts it there. */
  saveText: shell<(suggestedName: string, text: string, kind: TextKind) => Promise<TextSaved>>(),
  /**
   * What `getDisplayMedia` can be made to show. Empty where the system itself asks (Wayland) or
   * does not tell.
   */
  screens: shell<() => Promise<readonly ScreenSource[]>>(),
  /**
   * What this window's next `getDisplayMedia` shows; null (and at first): the screen that this
   * window is on. A source that is gone by then is a refusal, never another source.
   */
  chooseScreen: shell<(id: string | null) => Promise<void>>(),
  settings: shell<() => Promise<Settings>>(),
  /**
   * Saves what is given and leaves the rest; every window hears of it through `onSettings`. Rejects
   * when the disk refused: the change then holds until the app ends.
   */
  saveSettings: shell<(change: Partial<Settings>) => Promise<Settings>>(),

  /** Asks for a session's file by the system's dialog and opens it; null when none was chosen. */
  chooseSession: desktop<() => Promise<SessionOpened | null>>(),
  recentFiles: desktop<() => Promise<readonly RecentFile[]>>(),
  /** One of `recentFiles`, by its id; one that is gone is forgotten. */
  openRecent: desktop<(id: string) => Promise<SessionOpened>>(),
  forgetRecents: desktop<() => Promise<void>>(),
  /** What was opened from the outside and no page has heard of yet; `onSessionOpened` takes it. */
  takeOpened: desktop<() => Promise<readonly SessionOpened[]>>(),
  /** Asks for scenario files by the system's dialog, several at a time; empty when none was chosen. */
  chooseScenarios: desktop<() => Promise<readonly TextFile[]>>(),
  /** Asks where to put it by the system's dialog, makes it, and writes it there. One at a time. */
  makeEvidence: desktop<(request: EvidenceRequest) => Promise<EvidenceMade>>(),
  cancelEvidence: desktop<() => Promise<void>>(),
  automation: desktop<() => Promise<AutomationState>>(),
  switchAutomation: desktop<(wish: AutomationWish) => Promise<AutomationState>>(),
  /** Opens the bench in the system's browser, over the automation interface. */
  openInBrowser: desktop<() => Promise<void>>(),
}

/** What a page hears unasked, as `on…` of the bridge; the snapshot through `subscribe`. */
const TELLS = {
  snapshot: { by: 'host' } as Tell<'host', Snapshot>,
  /** Some window saved or deleted an institution. */
  institutions: { by: 'host' } as Tell<'host', readonly Policy[]>,
  /** Another window (or the menu) changed the settings. */
  settings: { by: 'shell' } as Tell<'shell', Settings>,
  /** The application menu was used; a command not in MENU_COMMANDS is not sent. */
  menu: { by: 'shell' } as Tell<'shell', MenuCommand>,
  /** Something can be had by `takeOpened`. */
  sessionOpened: { by: 'desktop' } as Tell<'desktop', null>,
  evidence: { by: 'desktop' } as Tell<'desktop', EvidenceProgress>,
  automation: { by: 'desktop' } as Tell<'desktop', AutomationState>,
}

interface AutomationWish {
  readonly on: boolean
  /** With every start of the app. */
  readonly atStart: boolean
}

/**
 * Who answers. `host`: whatever runs the bench, alike over IPC, over HTTP and in the page itself.
 * `shell`: what shows the page, the desktop program or the browser, each in its own manner.
 * `desktop`: the desktop program alone; a browser has nothing of the kind.
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

/** What travels with a call: nothing, its argument, or its arguments as a tuple. */
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

/** What `By` tells, as functions of the bridge that listen; what they answer ends that. */
type Hears<By extends Answerer> = {
  readonly [K in keyof Tells as Tells[K]['by'] extends By ? `on${Capitalize<K>}` : never]: (
    listener: (told: Told<K>) => void,
  ) => () => void
}

/** What shows the page, the desktop program or a browser, can do for it. */
export interface Shell extends Asks<'shell'>, Hears<'shell'> {}

/** What only the desktop program can do. */
export interface Desktop
  extends Omit<Asks<'desktop'>, 'takeOpened'>,
    Omit<Hears<'desktop'>, 'onSessionOpened'> {
  /** A file was opened from the outside: the menu, the command line, the system. */
  onSessionOpened(listener: (opened: SessionOpened) => void): () => void
}

/**
 * All that a page has of the world: the host of its bench, and what shows it. Electron's preload
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

/** The IPC channel on which every page hears something. */
export function tellChannelOf(tell: TellName): string {
  return `tokkun:told-${tell}`
}

export function allCalls(): readonly CallName[] {
  // The keys of an object of ours, which has no others than its type names.
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
  // The other end has this very table: a name is answered with that name's answer.
  return Object.fromEntries(asks) as Asks<By>
}
