import type { Millis } from '../../protocol/time.ts'
import type { ActivationSession, CameraToken, Mode, TokenEffect } from './state.ts'

/** What a mode knows when it draws or acts. */
export interface ModeContext {
  readonly token: CameraToken
  readonly session: ActivationSession | null
  /** Transactions whose code was shown since power-on. */
  readonly answered: readonly string[]
  readonly now: Millis
}

/** What a press, a scan or the end of a write leads to. */
export interface Turn {
  readonly mode: Mode
  readonly session: ActivationSession | null
  readonly answered: readonly string[]
  readonly effects: readonly TokenEffect[]
  /** Only for scans: false if nothing was accepted, so that auto-off keeps counting. */
  readonly activity: boolean
}

/** One mode of the device: what it shows, and how it reacts to everything that can happen. */
export interface ModeDefinition {
  view(context: ModeContext): View
  /** The left and right key, on the press. null: the key does nothing here. */
  left: ((context: ModeContext) => Turn) | null
  right: ((context: ModeContext) => Turn) | null
  /**
   * The centre key works alike in all modes: a long press switches off, a short one does nothing.
   * `held-on`: a long press does nothing in this mode, and auto-off waits too.
   */
  centre: 'power' | 'held-on'
  /** null: the camera is off. */
  scan: ((context: ModeContext, text: string) => Turn) | null
  /** The flash write that this mode asked for has ended. */
  written: ((context: ModeContext) => Turn) | null
}

/** The parts that most modes share: keys without a meaning, camera off, no write under way. */
export const QUIET = {
  left: null,
  right: null,
  centre: 'power',
  scan: null,
  written: null,
} as const satisfies Partial<ModeDefinition>

/** To `mode`; RAM stays as it is unless `patch` changes it. */
export function go(
  context: ModeContext,
  mode: Mode,
  change: {
    session?: ActivationSession | null
    answered?: readonly string[]
    effects?: readonly TokenEffect[]
  } = {},
): Turn {
  return {
    mode,
    session: change.session === undefined ? context.session : change.session,
    answered: change.answered ?? context.answered,
    effects: change.effects ?? [],
    activity: true,
  }
}

/** To the camera, looking for a code. */
export function toCamera(context: ModeContext): Turn {
  return go(context, { name: 'camera', badRead: false })
}

/** What a mode wants on the screen, as data; `screen.ts` lays it out. */
export interface View {
  /** Left end of the title bar; may be empty. */
  readonly title: string
  /** The message's number (E002) or a page (1/2), before the battery; null: none. */
  readonly number: string | null
  readonly body: Body
  /** Labels of the softkeys; null: that key does nothing here. */
  readonly left: string | null
  readonly right: string | null
}

/** A name and its value. */
export type Fact = readonly [name: string, value: string]

export type Body =
  /** A message, broken into lines at spaces. `tick` draws one above it. */
  | { readonly kind: 'message'; readonly text: string; readonly tick: boolean }
  /** Digits for a person to copy, in groups of four. */
  | { readonly kind: 'code'; readonly digits: string }
  /** The camera's picture with the aim frame, and a line under it. */
  | { readonly kind: 'viewfinder'; readonly hint: string; readonly bad: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly selected: number }
  /** Names and their values, as many as one screen holds. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }

/** A plain message. */
export function message(text: string): Body {
  return { kind: 'message', text, tick: false }
}

/** While the flash is written. */
export function writing(): View {
  return { title: '', number: null, body: message('Please wait.'), left: null, right: null }
}
