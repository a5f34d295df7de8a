import { after, type Millis } from '../../protocol/time.ts'
import { holds } from './flash.ts'
import { homeOf } from './modes/home.ts'
import { modeDefinition } from './modes/table.ts'
import {
  type CameraToken,
  KEYS,
  type Mode,
  type TokenEffect,
  type TokenNotice,
  type TokenStep,
} from './state.ts'

/** What time alone will do to the token next. */
export interface TokenDeadline {
  readonly at: Millis
  readonly what: 'long-press' | 'auto-off'
}

/**
 * The next thing that time alone does; null if nothing is pending. At most one is due at a time: as
 * long as any key is held, auto-off does not count. Assumption: a finger on a key is activity.
 */
export function nextDeadline(token: CameraToken): TokenDeadline | null {
  const { keys, model, run } = token
  if (keys.centre !== null && !keys.centre.spent) {
    return { at: after(keys.centre.since, model.longPressMs), what: 'long-press' }
  }
  const at = autoOffAt(token)
  return run === null || at === null ? null : { at, what: 'auto-off' }
}

/** When the token will switch itself off [S0-15]; null: off already, a key is held, or kept on. */
export function autoOffAt(token: CameraToken): Millis | null {
  const { keys, model, run } = token
  if (run === null || KEYS.some((key) => keys[key] !== null)) return null
  if (modeDefinition(run.mode).centre === 'held-on') return null
  return after(run.lastActivity, model.autoOffMs)
}

/** Runs every deadline up to `now`, each at its own time and in order. */
export function runDeadlines(token: CameraToken, now: Millis): TokenStep {
  let current = token
  const effects: TokenEffect[] = []
  for (
    let due = nextDeadline(current);
    due !== null && due.at <= now;
    due = nextDeadline(current)
  ) {
    const step =
      due.what === 'auto-off' ? powerOff(current, 'auto-off', due.at) : longPress(current, due.at)
    current = step.token
    effects.push(...step.effects)
  }
  return { token: current, effects }
}

/** Centre was held long enough [S0-10, S0-30]: acts once, while it is still held. */
function longPress(token: CameraToken, at: Millis): TokenStep {
  const { centre } = token.keys
  const keys = { ...token.keys, centre: centre && { ...centre, spent: true } }
  const spent: CameraToken = { ...token, keys }
  if (token.run === null) return powerOn(spent, at)
  return modeDefinition(token.run.mode).centre === 'power'
    ? powerOff(spent, 'key', at)
    : { token: spent, effects: [] }
}

/** Home, or the menu if left is held too [device-facts]. If it cannot start, the LCD stays dark. */
function powerOn(token: CameraToken, at: Millis): TokenStep {
  if (token.faulty) return { token, effects: [notice({ what: 'no-power', why: 'faulty' })] }
  if (token.battery <= 0) return { token, effects: [notice({ what: 'no-power', why: 'empty' })] }
  const menu = token.keys.left !== null
  const mode = firstMode(token, menu)
  const run = { mode, session: null, answered: [], poweredOnAt: at, lastActivity: at }
  const effects = [
    notice({ what: 'powered-on', by: menu ? 'menu-keys' : 'key' }),
    notice({ what: 'mode', from: null, to: mode.name }),
  ]
  if (mode.name === 'low-battery') effects.push(notice({ what: 'low-battery' }))
  return { token: { ...token, run }, effects }
}

/** Assumption: the batteries are checked on the way home; in the menu Token Info shows them. */
function firstMode(token: CameraToken, menu: boolean): Mode {
  if (menu) return { name: 'menu', item: 0 }
  return token.battery < token.model.lowBatteryPercent ? { name: 'low-battery' } : homeOf(token)
}

/** RAM is lost: the session and everything from code 2. Flash stays. */
function powerOff(
  token: CameraToken,
  why: 'key' | 'auto-off' | 'power-cut',
  at: Millis,
): TokenStep {
  const { run } = token
  const session = run?.session ?? null
  const effects: TokenEffect[] = [notice({ what: 'powered-off', why })]
  // Batteries pulled during the write: the flash shows whether anything was lost.
  if (session !== null && !(session.pending && holds(token.flash, session.pending.instance))) {
    effects.push(notice({ what: 'forgot', during: session.pending === null ? 'code-1' : 'code-2' }))
  }
  const battery = run === null ? token.battery : drained(token, at - run.poweredOnAt)
  return { token: { ...token, battery, run: null }, effects }
}

/** What is left in the batteries after `onMs` of being switched on, %. */
function drained({ battery, model }: CameraToken, onMs: number): number {
  return Math.max(0, battery - (100 * onMs) / (model.batterySecondsOn * 1000))
}

/**
 * The batteries were pulled and put back. Assumption: a key still held counts only after it is
 * released.
 */
export function powerCut(token: CameraToken, at: Millis): TokenStep {
  const spend = (key: 'left' | 'centre' | 'right') => {
    const held = token.keys[key]
    return held && { ...held, spent: true }
  }
  const keys = { left: spend('left'), centre: spend('centre'), right: spend('right') }
  const dark: CameraToken = { ...token, keys }
  return dark.run === null ? { token: dark, effects: [] } : powerOff(dark, 'power-cut', at)
}

/**
 * The batteries were changed: a power cut, then a charge of `percent`; the flash stays. Throws
 * RangeError unless `percent` is 0 to 100.
 */
export function changeCells(token: CameraToken, percent: number, at: Millis): TokenStep {
  if (!(percent >= 0 && percent <= 100)) throw new RangeError(`0 to 100 %, not ${percent}`)
  const cut = powerCut(token, at)
  return {
    token: { ...cut.token, battery: percent },
    effects: [...cut.effects, notice({ what: 'cells-changed', percent })],
  }
}

function notice(what: TokenNotice): TokenEffect {
  return { kind: 'notice', notice: what }
}
