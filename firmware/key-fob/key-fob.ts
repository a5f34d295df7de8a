import { after, DAY_MS, type Millis, millis } from '../../protocol/time.ts'
import {
  CODE_DIGITS,
  inRange,
  PERIOD_SECONDS,
  SECRET_BYTES,
  type TotpOptions,
  totp,
} from '../../protocol/totp.ts'
import type { TokenEffect, TokenEvent } from '../camera-token/state.ts'
import { checkedClock, stepTime, type TokenClock, tokenTime, whenClockShows } from '../clock.ts'

/** Six decimal digits [S4-24], a new code every 60 s [S4-23]; SHA-1, the default of RFC 6238. */
export const STANDARD_CODE: TotpOptions = { digits: 6, periodSeconds: 60, algorithm: 'sha1' }

/** Assumption: the bar beside the code shows the rest of the step in this many pieces. */
export const BAR_PIECES = 6

/** Answer of `stepFob`. */
interface FobStep {
  readonly token: KeyFob
  readonly effects: readonly TokenEffect[]
}

/**
 * A fob as it leaves the factory. Its clock is correct unless given; a `faulty` one never shows
 * anything. Throws RangeError on a serial, secret or code form that no fob has.
 */
export function manufactureFob(
  model: KeyFobModel,
  identity: KeyFobIdentity,
  options: { readonly clock?: Omit<TokenClock, 'since'>; readonly faulty?: boolean } = {},
): KeyFob {
  const { serial, secret, code, madeAt } = identity
  // [S2-14]
  if (!/^\d{8,12}$/.test(serial)) throw new RangeError(`a serial of 8 to 12 digits, not ${serial}`)
  if (!inRange(secret.length, SECRET_BYTES)) throw new RangeError('a secret of 16 to 64 bytes')
  if (!inRange(code.digits, CODE_DIGITS) || !inRange(code.periodSeconds, PERIOD_SECONDS)) {
    throw new RangeError(`no code of ${code.digits} digits every ${code.periodSeconds} s`)
  }
  const clock = options.clock ?? { offsetSeconds: 0, driftSecondsPerDay: 0 }
  return {
    kind: 'key-fob',
    model,
    identity,
    clock: checkedClock({ ...clock, since: madeAt }),
    held: null,
    shownSince: null,
    faulty: options.faulty ?? false,
  }
}

/**
 * What `event` at `now` does to the fob. Only its one button (`centre`) has an effect: it has no
 * camera, and its battery is sealed in. Assumption: a press while the code is shown starts the
 * display time anew. A deadline that has passed by then is acted on first. `now` must not go back.
 */
export function stepFob(before: KeyFob, event: TokenEvent, now: Millis): FobStep {
  const due = displayOff(before, now)
  const fob = due.token
  switch (event.kind) {
    case 'key-down': {
      if (event.key !== 'centre' || fob.held !== null || fob.model.buttons === 'none') return due
      const click: TokenEffect = { kind: 'sound', sound: 'click' }
      const held: KeyFob = { ...fob, held: now }
      if (!works(fob, now)) return { token: held, effects: [...due.effects, click] }
      const lights: readonly TokenEffect[] =
        fob.shownSince === null
          ? [{ kind: 'notice', notice: { what: 'powered-on', by: 'key' } }]
          : []
      return { token: { ...held, shownSince: now }, effects: [...due.effects, click, ...lights] }
    }
    case 'key-up':
      if (event.key !== 'centre' || fob.held === null) return due
      return { token: { ...fob, held: null }, effects: due.effects }
    case 'scan':
    case 'flash-written':
    case 'power-cut':
    case 'cells':
    case 'deadline':
      return due
    default:
      return event satisfies never
  }
}

/** What time alone will do to the fob: the display goes dark. null: nothing is pending. */
export function fobDeadline(
  fob: KeyFob,
): { readonly at: Millis; readonly what: 'display-off' } | null {
  if (fob.shownSince === null) return null
  const off = after(fob.shownSince, fob.model.displayMs)
  return { at: millis(Math.min(off, emptyAt(fob))), what: 'display-off' }
}

/** The code that the display shows at `now`; null if it is dark. */
export function fobCode(fob: KeyFob, now: Millis): string | null {
  if (!fobState(fob, now).lit) return null
  return totp(fob.identity.secret, stepTime(fob.clock, now), fob.identity.code)
}

/** The state of the battery, and whether the display shows the code. */
export function fobState(
  fob: KeyFob,
  now: Millis,
): { readonly battery: FobBattery; readonly lit: boolean } {
  const shown =
    fob.model.buttons === 'none' ||
    (fob.shownSince !== null && now < after(fob.shownSince, fob.model.displayMs))
  return { battery: batteryAt(fob, now), lit: shown && works(fob, now) }
}

/** What the fob's own clock shows at `now`. */
export function fobTime(fob: KeyFob, now: Millis): Millis {
  return tokenTime(fob.clock, now)
}

/** The rest of the step by the fob's own clock, in pieces of the bar: `BAR_PIECES` down to 1. */
export function fobBar(fob: KeyFob, now: Millis): number {
  const periodMs = fob.identity.code.periodSeconds * 1000
  const piece = Math.floor((fobTime(fob, now) * BAR_PIECES) / periodMs)
  return BAR_PIECES * (1 + Math.floor(piece / BAR_PIECES)) - piece
}

/** When the shown code will change, by the fob's own clock; null if none is shown. */
export function codeChangesAt(fob: KeyFob, now: Millis): Millis | null {
  return fobState(fob, now).lit ? nextPart(fob, now, 1) : null
}

/**
 * Until when the display stays as it is: for views and runners that draw only what changed. null:
 * until somebody presses the button.
 */
export function pictureChangesAt(fob: KeyFob, now: Millis): Millis | null {
  if (!fobState(fob, now).lit) return null
  const ends = [nextPart(fob, now, BAR_PIECES), fobDeadline(fob)?.at, lowAt(fob), emptyAt(fob)]
  return millis(Math.min(...ends.filter((at) => at !== undefined && at > now).map(Number)))
}

/** When, by the fob's own clock, the next of the step's `parts` ends. */
function nextPart(fob: KeyFob, now: Millis, parts: number): Millis {
  const periodMs = fob.identity.code.periodSeconds * 1000
  const part = Math.floor((fobTime(fob, now) * parts) / periodMs) + 1
  return whenClockShows(fob.clock, millis(Math.ceil((part * periodMs) / parts)), now)
}

function displayOff(fob: KeyFob, now: Millis): FobStep {
  const due = fobDeadline(fob)
  if (due === null || due.at > now) return { token: fob, effects: [] }
  return {
    token: { ...fob, shownSince: null },
    effects: [{ kind: 'notice', notice: { what: 'powered-off', why: 'auto-off' } }],
  }
}

function works(fob: KeyFob, now: Millis): boolean {
  return !fob.faulty && batteryAt(fob, now) !== 'empty'
}

/** The hardware of one key-fob model. Numbers that the sources do not give are assumptions. */
export interface KeyFobModel {
  readonly name: string
  /** `one`: a press of the centre button shows the code. `none`: the code is always shown. */
  readonly buttons: 'one' | 'none'
  /** How long a press shows the code; unused by an always-on fob. */
  readonly displayMs: number
  /** From manufacture until the battery is empty, whole days. */
  readonly batteryDays: number
  /** The low-battery sign is shown for this many days before that. */
  readonly lowBatteryDays: number
  readonly lcd: { readonly width: number; readonly height: number }
}

/** Set at manufacture and printed on the back: serial and expiry date (S1-32, S2-21). */
export interface KeyFobIdentity {
  /** 8 to 12 digits, printed on the back (S1-29, S2-14). */
  readonly serial: string
  /** Shared with the bank: 16 to 64 bytes. */
  readonly secret: Uint8Array
  readonly code: TotpOptions
  readonly madeAt: Millis
  /** 有効期限, printed on the back beside the serial. */
  readonly expires: Millis
}

/** The whole state of one key-fob (キーホルダー型): plain data. */
export interface KeyFob {
  readonly kind: 'key-fob'
  readonly model: KeyFobModel
  readonly identity: KeyFobIdentity
  readonly clock: TokenClock
  /** Since when the button is down; null when up. */
  readonly held: Millis | null
  /**
   * Since when the display shows the code after a press; null: dark. Always null on an always-on
   * fob.
   */
  readonly shownSince: Millis | null
  /** Dead on arrival: it never shows anything. */
  readonly faulty: boolean
}

/**
 * The default key-fob: key-holder size with an LCD [S4-22], one button. How many digits it shows
 * and how often they change is fixed with the key (`STANDARD_CODE`).
 */
export const DEFAULT_FOB: KeyFobModel = {
  name: 'TK-F1',
  buttons: 'one',
  // Devices of this family use about 30 s (device-facts); the sources give no number.
  displayMs: 30_000,
  // Assumption: five years, and a warning for the last two months.
  batteryDays: 1826,
  lowBatteryDays: 60,
  lcd: { width: 240, height: 80 },
}

/** Assumption: the same without a button, whose display is always on and empties the battery sooner. */
export const ALWAYS_ON_FOB: KeyFobModel = {
  ...DEFAULT_FOB,
  name: 'TK-F2',
  buttons: 'none',
  batteryDays: 1095,
}

/** The battery is sealed in and lasts a time that is known at manufacture. */
type FobBattery = 'good' | 'low' | 'empty'

/**
 * Assumption: the battery lasts this many days longer than the expiry date printed on the back, so
 * that no fob goes dark while the bank still takes its codes.
 */
const OUTLASTS_EXPIRY_DAYS = 30

/** When the low-battery sign comes on. */
function lowAt(fob: KeyFob): Millis {
  return after(emptyAt(fob), -fob.model.lowBatteryDays * DAY_MS)
}

/** When the display goes dark for good: the model's life at least, and not before the expiry date. */
function emptyAt(fob: KeyFob): Millis {
  const { madeAt, expires } = fob.identity
  const usual = after(madeAt, fob.model.batteryDays * DAY_MS)
  return millis(Math.max(usual, after(expires, OUTLASTS_EXPIRY_DAYS * DAY_MS)))
}

/** The battery at `now`, by real time: a wrong quartz does not drain it. */
function batteryAt(fob: KeyFob, now: Millis): FobBattery {
  if (now >= emptyAt(fob)) return 'empty'
  return now >= lowAt(fob) ? 'low' : 'good'
}
