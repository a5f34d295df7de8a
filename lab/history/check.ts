import { autoOffAt } from '../../firmware/camera-token/power.ts'
import type { CameraToken, Running } from '../../firmware/camera-token/state.ts'
import { type Device, renderDevice } from '../../firmware/device.ts'
import { type KeyFob, pictureChangesAt } from '../../firmware/key-fob/key-fob.ts'
import type { Millis } from '../../protocol/time.ts'
import type { Check } from '../journal/records.ts'
import type { World } from '../world.ts'
import { finish, hashBytes, hashContent, hex, type Lanes, mixA, mixB } from './hash.ts'

/**
 * What a world is compared by. Two worlds that are equal as values have equal checks, on any
 * machine; `state` covers everything that the bench knows, `frame` every pixel that its displays
 * show at the world's own time. 64 bits detect accidents; they do not stop forgery.
 */
export function checkOf(world: World): Check {
  return { state: hex(hashContent(world)), frame: hex(hashFrames(world)) }
}

/** The pixels of every display that lies on the desk, at the world's own time. */
function hashFrames({ tokens, away, now }: World): Lanes {
  let a = tokens.length
  let b = tokens.length
  tokens.forEach((device, index) => {
    const frame = away.includes(index) ? AWAY : frameAt(device, index, now)
    a = mixA(a, frame.a)
    b = mixB(b, frame.b)
  })
  return { a: finish(a), b: finish(b) }
}

const AWAY: Lanes = { a: 0x61776131, b: 0x61776132 }

interface ShownFrame {
  readonly device: Device
  readonly from: Millis
  /** The device shows something else from then on, unless something happens before. */
  readonly until: number
  readonly frame: Lanes
}

/** What each token showed last, by its number: most inputs leave most displays unchanged. */
const latest: ShownFrame[] = []

function frameAt(device: Device, index: number, now: Millis): Lanes {
  const last = latest[index]
  if (last?.device === device && now >= last.from && now < last.until) return last.frame
  const next = pictureOf(device, now)
  latest[index] = { device, from: now, ...next }
  return next.frame
}

/** The pixels of one display at `now`. */
export function frameOf(device: Device, now: Millis): Lanes {
  return pictureOf(device, now).frame
}

function pictureOf(device: Device, now: Millis): Picture {
  return device.kind === 'camera-token' ? camera(device, now) : fob(device, now)
}

type Picture = Pick<ShownFrame, 'until' | 'frame'>

/** Only the countdown depends on the time: see `renderScreen`. */
function camera(token: CameraToken, now: Millis): Picture {
  const { model, run } = token
  const offAt = autoOffAt(token)
  const countsFrom = offAt === null ? Number.POSITIVE_INFINITY : offAt - model.countdownMs
  const left = offAt !== null && now >= countsFrom ? offAt - now : -1
  const frame = remembered(run === null ? [model] : whatIsShown(token, run, left), token, now)
  return { until: left < 0 ? countsFrom : now, frame }
}

/** Keys and the time of the last press affect only the countdown, which is in `left`. */
function whatIsShown(token: CameraToken, run: Running, left: number): readonly unknown[] {
  const { model, identity, flash, battery, faulty, clock } = token
  const { mode, session, answered } = run
  return [model, identity, flash, battery, faulty, clock, mode, session, answered, left]
}

function fob(device: KeyFob, now: Millis): Picture {
  const until = pictureChangesAt(device, now)
  if (until !== null) return { until, frame: pixels(device, now) }
  // Dark: only the number of digits is visible on the bare glass. It does not light up by itself.
  const { model, identity } = device
  const frame = remembered([model, identity.code.digits], device, now)
  return { until: Number.POSITIVE_INFINITY, frame }
}

function pixels(device: Device, now: Millis): Lanes {
  return hashBytes(renderDevice(device, now).pixels)
}

/** The same screens keep coming up: a menu is drawn once, not at every press. */
const pictures = new Map<string, Lanes>()

/** The picture that `what` determines, drawn only if it is not known yet. */
function remembered(what: readonly unknown[], device: Device, now: Millis): Lanes {
  const key = hex(hashContent(what))
  const before = pictures.get(key)
  if (before !== undefined) return before
  const frame = pixels(device, now)
  if (pictures.size >= MOST_PICTURES) pictures.clear()
  pictures.set(key, frame)
  return frame
}

/**
 * Most pictures that are remembered. Assumption: at some hundred bytes each they take little
 * memory.
 */
const MOST_PICTURES = 5_000
