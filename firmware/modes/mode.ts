import type { Millis } from '../../protocol/time.ts'
import type { ActivationSession, CameraToken, Mode, TokenEffect } from '../types.ts'
import type { View } from '../view.ts'

/** What a mode knows of when it draws or acts. */
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
  /** Only of scans: false where nothing was accepted, so that auto-off counts on. */
  readonly activity: boolean
}

/** One mode of the device: what it shows and what everything that can happen in it does. */
export interface ModeFile {
  view(context: ModeContext): View
  /** The left and right key, on the press. null: the key does nothing here. */
  left: ((context: ModeContext) => Turn) | null
  right: ((context: ModeContext) => Turn) | null
  /**
   * The centre key does one thing in all modes: a long press switches off, a short one nothing.
   * `held-on`: not in this mode, and auto-off waits too.
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
} as const satisfies Partial<ModeFile>

/** To `mode`, with RAM as it is unless told otherwise. */
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
