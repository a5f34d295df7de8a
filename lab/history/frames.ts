import { type Device, renderDevice } from '../../firmware/device.ts'
import { pictureChangesAt } from '../../firmware/key-fob/key-fob.ts'
import type { KeyFob } from '../../firmware/key-fob/types.ts'
import { autoOffAt } from '../../firmware/power.ts'
import type { CameraToken } from '../../firmware/types.ts'
import type { Millis } from '../../protocol/time.ts'
import type { World } from '../types.ts'
import { finish, hex, type Lanes, mixA, mixB } from './mix.ts'
import { hashBytes, hashValue } from './structure.ts'

/** The pixels of every display that lies on the desk, at the world's own time. */
export function hashFrames({ tokens, away, now }: World): Lanes {
  let a = tokens.length
  let b = tokens.length
  for (const [index, device] of tokens.entries()) {
    const frame = away.includes(index) ? AWAY : frameOf(device, now)
    a = mixA(a, frame.a)
    b = mixB(b, frame.b)
  }
  return { a: finish(a), b: finish(b) }
}

const AWAY: Lanes = { a: 0x61776131, b: 0x61776132 }

/** The pixels of one display at `now`. */
export function frameOf(device: Device, now: Millis): Lanes {
  const last = latest.get(device)
  if (last !== undefined && now >= last.from && now < last.until) return last.frame
  const { until, frame } = device.kind === 'camera-token' ? camera(device, now) : fob(device, now)
  latest.set(device, { from: now, until, frame })
  return frame
}

interface Shown {
  readonly from: Millis
  /** The device shows something else from then on, unless something happens to it before. */
  readonly until: number
  readonly frame: Lanes
}

const latest = new WeakMap<Device, Shown>()

function camera(token: CameraToken, now: Millis): Omit<Shown, 'from'> {
  const { model, run } = token
  const offAt = autoOffAt(token)
  // Only the countdown depends on the time: see `renderScreen`.
  const countsFrom = offAt === null ? Number.POSITIVE_INFINITY : offAt - model.countdownMs
  const left = offAt !== null && now >= countsFrom ? offAt - now : null
  // Keys and the time of the last press decide about the countdown only, which is in `left`.
  const { keys, ...rest } = token
  const what =
    run === null
      ? { model }
      : { ...rest, run: { mode: run.mode, session: run.session, answered: run.answered }, left }
  const frame = remembered(hex(hashValue(what)), () => pixels(token, now))
  return { until: left === null ? countsFrom : now, frame }
}

function fob(device: KeyFob, now: Millis): Omit<Shown, 'from'> {
  const until = pictureChangesAt(device, now)
  if (until !== null) return { until, frame: pixels(device, now) }
  // Dark: bare glass, of which only the number of digits is seen. It does not light by itself.
  const { model, identity } = device
  const glass = hex(hashValue({ model, digits: identity.code.digits }))
  return { until: Number.POSITIVE_INFINITY, frame: remembered(glass, () => pixels(device, now)) }
}

function pixels(device: Device, now: Millis): Lanes {
  return hashBytes(renderDevice(device, now).pixels)
}

/** Screens are come back to over and over: a menu is drawn once, not at every press. */
const pictures = new Map<string, Lanes>()

function remembered(what: string, draw: () => Lanes): Lanes {
  const before = pictures.get(what)
  if (before !== undefined) return before
  const frame = draw()
  if (pictures.size >= MOST_PICTURES) pictures.clear()
  pictures.set(what, frame)
  return frame
}

/** Ours: some hundred bytes each. */
const MOST_PICTURES = 5_000
