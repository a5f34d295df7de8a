import type { Millis } from '../../protocol/time.ts'
import { RIGHT_CLOCK, type TokenClock } from '../clock.ts'
import { emptyFlash, FLASH_INSTANCES, readFlash } from './flash.ts'
import type { ModeContext, Turn } from './mode.ts'
import type { CameraTokenModel } from './model.ts'
import { modeDefinition } from './modes/table.ts'
import { changeCells, powerCut, runDeadlines } from './power.ts'
import type {
  CameraToken,
  Instance,
  Key,
  Running,
  TokenEffect,
  TokenEvent,
  TokenIdentity,
  TokenStep,
} from './state.ts'

export { DEFAULT_MODEL } from './model.ts'
export { nextDeadline, type TokenDeadline } from './power.ts'

/** How a token leaves the factory, where it differs from the normal. */
interface ManufactureOptions {
  /** %; full if left out. */
  readonly battery?: number
  /** Dead on arrival (不良品): never switches on. */
  readonly faulty?: boolean
  /** A correct clock if left out. */
  readonly clock?: TokenClock
}

/**
 * A token as it leaves the factory: blank and off. Throws RangeError if the model's `maxInstances`
 * does not fit into the flash.
 */
export function manufacture(
  model: CameraTokenModel,
  identity: TokenIdentity,
  options: ManufactureOptions = {},
): CameraToken {
  if (model.maxInstances > FLASH_INSTANCES) {
    throw new RangeError(`room for ${FLASH_INSTANCES} instances, not ${model.maxInstances}`)
  }
  return {
    kind: 'camera-token',
    model,
    identity,
    flash: emptyFlash(),
    battery: options.battery ?? 100,
    faulty: options.faulty ?? false,
    clock: options.clock ?? RIGHT_CLOCK,
    keys: { left: null, centre: null, right: null },
    run: null,
  }
}

/**
 * What `event` at `now` does to the token. Deadlines that have passed by then are acted on first,
 * each at its own time, so that the result is right even without `deadline` events. Nothing is
 * executed: effects say what the world has to do. `now` must not go back.
 */
export function step(token: CameraToken, event: TokenEvent, now: Millis): TokenStep {
  const due = runDeadlines(token, now)
  const done = act(due.token, event, now)
  return due.effects.length === 0
    ? done
    : { token: done.token, effects: [...due.effects, ...done.effects] }
}

/** Whether the camera is on, so that scans are taken in. */
export function isCameraOn(token: CameraToken): boolean {
  return token.run?.mode.name === 'camera'
}

/** The activations that the token keeps without power. */
export function instances(token: CameraToken): readonly Instance[] {
  return readFlash(token.flash).instances
}

function act(token: CameraToken, event: TokenEvent, now: Millis): TokenStep {
  switch (event.kind) {
    case 'key-down':
      return keyDown(token, event.key, now)
    case 'key-up':
      return keyUp(token, event.key, now)
    case 'scan': {
      const { run } = token
      const scan = run && modeDefinition(run.mode).scan
      return run && scan
        ? turned(token, run, scan(contextOf(token, run, now), event.text), now)
        : none(token)
    }
    case 'flash-written': {
      const { run } = token
      const written = run && modeDefinition(run.mode).written
      return run && written
        ? turned(token, run, written(contextOf(token, run, now)), now)
        : none(token)
    }
    case 'power-cut':
      return powerCut(token, now)
    case 'cells':
      return changeCells(token, event.percent, now)
    case 'deadline':
      return none(token)
    default:
      return event satisfies never
  }
}

/**
 * Left and right act on the press; centre only by being held (`power.ts`). The click comes from the
 * key itself, also without power. A second down of a held key does nothing.
 */
function keyDown(before: CameraToken, key: Key, now: Millis): TokenStep {
  if (before.keys[key] !== null) return none(before)
  const token = withKey(before, key, { since: now, spent: false })
  const { run } = token
  const click: TokenEffect = { kind: 'sound', sound: 'click' }
  if (run === null) return { token, effects: [click] }
  const press = key === 'centre' ? null : modeDefinition(run.mode)[key]
  if (press === null) return { token: active(token, run, now), effects: [click] }
  const after = turned(token, run, press(contextOf(token, run, now)), now)
  return { token: after.token, effects: [click, ...after.effects] }
}

function keyUp(before: CameraToken, key: Key, now: Millis): TokenStep {
  if (before.keys[key] === null) return none(before)
  const token = withKey(before, key, null)
  return none(token.run === null ? token : active(token, token.run, now))
}

/** The token after a turn, with a notice if the mode changed. */
function turned(token: CameraToken, run: Running, turn: Turn, now: Millis): TokenStep {
  const { mode, session, answered } = turn
  const lastActivity = turn.activity ? now : run.lastActivity
  const next: CameraToken = { ...token, run: { ...run, mode, session, answered, lastActivity } }
  if (mode.name === run.mode.name) return { token: next, effects: turn.effects }
  const notice = { what: 'mode', from: run.mode.name, to: mode.name } as const
  return { token: next, effects: [...turn.effects, { kind: 'notice', notice }] }
}

function active(token: CameraToken, run: Running, now: Millis): CameraToken {
  return { ...token, run: { ...run, lastActivity: now } }
}

function withKey(token: CameraToken, key: Key, held: CameraToken['keys'][Key]): CameraToken {
  return { ...token, keys: { ...token.keys, [key]: held } }
}

function contextOf(token: CameraToken, run: Running, now: Millis): ModeContext {
  return { token, session: run.session, answered: run.answered, now }
}

function none(token: CameraToken): TokenStep {
  return { token, effects: [] }
}
