import { describe, expect, it } from 'vitest'
import { screenCode } from '../../../firmware/camera-token/screen.ts'
import { setClock } from '../../../firmware/clock.ts'
import { deviceDeadline, isCameraOn, serialOf, stepDevice } from '../../../firmware/device.ts'
import {
  ALWAYS_ON_FOB,
  codeChangesAt,
  DEFAULT_FOB,
  fobCode,
  fobDeadline,
  fobState,
  fobTime,
  type KeyFob,
  type KeyFobIdentity,
  type KeyFobModel,
  manufactureFob,
  pictureChangesAt,
  STANDARD_CODE,
  stepFob,
} from '../../../firmware/key-fob/key-fob.ts'
import { renderFob } from '../../../firmware/key-fob/screen.ts'
import { asciiBytes } from '../../../protocol/bytes.ts'
import { type Millis, millis, after as plus } from '../../../protocol/time.ts'
import { oathtool } from '../../protocol/support/tools.ts'
import { dice } from '../../support/dice.ts'
import { START } from '../../support/setup.ts'

const DAY_MS = 86_400_000
const SECRET = asciiBytes('a key-fob of the bank')
const IDENTITY: KeyFobIdentity = {
  serial: '12345678',
  secret: SECRET,
  code: STANDARD_CODE,
  madeAt: START,
  // Before the battery of any model is empty, by more than it outlasts the date.
  expires: plus(START, 2 * 365 * DAY_MS),
}

function fob(
  model: KeyFobModel = DEFAULT_FOB,
  options: Parameters<typeof manufactureFob>[2] = {},
  identity: Partial<KeyFobIdentity> = {},
): KeyFob {
  return manufactureFob(model, { ...IDENTITY, ...identity }, options)
}

/** A press of the button, let go at once. */
function pressed(token: KeyFob, at: Millis): KeyFob {
  const down = stepFob(token, { kind: 'key-down', key: 'centre' }, at).token
  return stepFob(down, { kind: 'key-up', key: 'centre' }, at).token
}

/** The code on the LCD, as a person reads it. */
const read = (token: KeyFob, at: Millis) => screenCode(renderFob(token, at))

describe('code', () => {
  it('[S1-03, S2-03, S4-04, S4-23] the code changes every 60 s: at 59.999 s it is the old one, at 60.000 s a new one', () => {
    const token = fob(ALWAYS_ON_FOB)
    const minute = START - (START % 60_000)
    const seen = new Set<string | null>()
    for (let i = 0; i < 30; i += 1) {
      const begin = millis(minute + i * 60_000)
      const code = read(token, begin)
      expect(read(token, plus(begin, 59_999))).toBe(code)
      expect(read(token, plus(begin, 60_000))).not.toBe(code)
      expect(codeChangesAt(token, begin)).toBe(begin + 60_000)
      expect(codeChangesAt(token, plus(begin, 59_999))).toBe(begin + 60_000)
      expect([code]).toEqual(oathtool(SECRET, STANDARD_CODE, begin / 1000, 1))
      seen.add(code)
    }
    expect(seen.size).toBe(30)
  })

  it('[S4-24] the code is six decimal digits', () => {
    const token = fob(ALWAYS_ON_FOB)
    const codes = Array.from({ length: 500 }, (_, i) => read(token, plus(START, i * 60_000)))
    for (const code of codes) expect(code).toMatch(/^[0-9]{6}$/)
    // Leading zeros are shown.
    expect(codes.some((code) => code?.startsWith('0'))).toBe(true)
  })

  it('[S4-25] the key-fob makes passwords by itself, with one button and no phone', () => {
    const dark = fob()
    expect(read(dark, START)).toBeNull()
    const { token, effects } = stepFob(dark, { kind: 'key-down', key: 'centre' }, START)
    expect([read(token, START)]).toEqual(oathtool(SECRET, STANDARD_CODE, START / 1000, 1))
    expect(effects).toEqual([
      { kind: 'sound', sound: 'click' },
      { kind: 'notice', notice: { what: 'powered-on', by: 'key' } },
    ])
  })
})

describe('button', () => {
  it('a press shows the code for 30 s: at 29.999 s it is there, at 30.000 s dark', () => {
    const token = pressed(fob(), START)
    expect(fobDeadline(token)).toEqual({ at: START + 30_000, what: 'display-off' })
    expect(fobState(token, plus(START, 29_999))).toEqual({ battery: 'good', lit: true })
    expect(read(token, plus(START, 30_000))).toBeNull()
    const off = stepFob(token, { kind: 'deadline' }, plus(START, 30_000))
    expect(off.effects).toEqual([
      { kind: 'notice', notice: { what: 'powered-off', why: 'auto-off' } },
    ])
    expect(fobDeadline(off.token)).toBeNull()
    expect(codeChangesAt(off.token, plus(START, 30_000))).toBeNull()
  })

  it('a press while the code is shown shows it 30 s from then; holding it does not', () => {
    const again = pressed(pressed(fob(), START), plus(START, 20_000))
    expect(fobDeadline(again)?.at).toBe(START + 50_000)
    const held = stepFob(fob(), { kind: 'key-down', key: 'centre' }, START).token
    expect(stepFob(held, { kind: 'key-down', key: 'centre' }, plus(START, 9)).token).toEqual(held)
    expect(read(held, plus(START, 30_000))).toBeNull()
  })

  it('other keys, scans, pulled cells: nothing, as there are none', () => {
    const token = pressed(fob(), START)
    for (const event of [
      { kind: 'key-down', key: 'left' },
      { kind: 'key-up', key: 'right' },
      { kind: 'scan', text: 'x' },
      { kind: 'power-cut' },
      { kind: 'cells', percent: 0 },
      { kind: 'flash-written' },
    ] as const) {
      expect(stepFob(token, event, plus(START, 1))).toEqual({ token, effects: [] })
    }
  })

  it('an always-on fob has no button: a press is nothing, the code stays', () => {
    const token = fob(ALWAYS_ON_FOB)
    const down = stepFob(token, { kind: 'key-down', key: 'centre' }, START)
    expect(down).toEqual({ token, effects: [] })
    expect(read(token, plus(START, 3_600_000))).toMatch(/^\d{6}$/)
    expect(fobDeadline(token)).toBeNull()
  })
})

describe('battery', () => {
  it('low for the last 60 days, then dark for good, whatever is pressed', () => {
    for (const model of [DEFAULT_FOB, ALWAYS_ON_FOB]) {
      const low = plus(START, (model.batteryDays - model.lowBatteryDays) * DAY_MS)
      const empty = plus(START, model.batteryDays * DAY_MS)
      const at = (now: Millis) => fobState(pressed(fob(model), now), now)
      expect(at(plus(low, -1))).toEqual({ battery: 'good', lit: true })
      expect(at(low)).toEqual({ battery: 'low', lit: true })
      expect(at(plus(empty, -1))).toEqual({ battery: 'low', lit: true })
      expect(at(empty)).toEqual({ battery: 'empty', lit: false })
      expect(fobCode(pressed(fob(model), empty), empty)).toBeNull()
    }
  })

  it('a cell that empties while the code is shown ends it at that moment', () => {
    const empty = plus(START, DEFAULT_FOB.batteryDays * DAY_MS)
    const token = pressed(fob(), plus(empty, -10_000))
    expect(fobDeadline(token)?.at).toBe(empty)
    expect(read(token, plus(empty, -1))).toMatch(/^\d{6}$/)
    expect(read(token, empty)).toBeNull()
  })

  it('a faulty fob is blank on arrival: the button clicks, nothing is shown', () => {
    const { token, effects } = stepFob(
      fob(DEFAULT_FOB, { faulty: true }),
      { kind: 'key-down', key: 'centre' },
      START,
    )
    expect(effects).toEqual([{ kind: 'sound', sound: 'click' }])
    expect(renderFob(token, START)).toMatchObject({ lit: false, runs: [] })
    expect(fobCode(fob(ALWAYS_ON_FOB, { faulty: true }), START)).toBeNull()
  })
})

describe('clock', () => {
  it('drifts by so many seconds a day, and shows the codes of its own time', () => {
    const clock = { offsetSeconds: 2, driftSecondsPerDay: -1.5 }
    const token = fob(ALWAYS_ON_FOB, { clock })
    expect(fobTime(token, START)).toBe(START + 2000)
    const later = plus(START, 100 * DAY_MS)
    expect(fobTime(token, later)).toBe(later + 2000 - 150_000)
    expect([read(token, later)]).toEqual(
      oathtool(SECRET, STANDARD_CODE, fobTime(token, later) / 1000, 1),
    )
  })

  it('is set at a moment: right then, and drifting from then on', () => {
    const later = plus(START, 400 * DAY_MS)
    const drifting = fob(ALWAYS_ON_FOB, { clock: { offsetSeconds: 0, driftSecondsPerDay: 3 } })
    const set = setClock(drifting, { offsetSeconds: 0, driftSecondsPerDay: 3 }, later)
    expect(fobTime(set, later)).toBe(later)
    expect(fobTime(set, plus(later, 10 * DAY_MS))).toBe(later + 10 * DAY_MS + 30_000)
  })

  it('tells when the code will change, to the millisecond, however it drifts', () => {
    const from = dice('drift')
    for (let i = 0; i < 300; i += 1) {
      const clock = {
        offsetSeconds: from.between(-90_000, 90_000),
        driftSecondsPerDay: i % 3 === 0 ? from.between(-40_000, 40_000) : from.between(-20, 20),
      }
      const code = { ...STANDARD_CODE, periodSeconds: [60, 30, 7][i % 3] ?? 60 }
      const token = fob(ALWAYS_ON_FOB, { clock }, { code })
      const now = plus(START, Math.floor(from.between(0, 1000 * DAY_MS)))
      const step = (at: Millis) => Math.floor(fobTime(token, at) / (code.periodSeconds * 1000))
      const change = codeChangesAt(token, now) ?? now
      expect(change).toBeGreaterThan(now)
      expect(step(plus(change, -1))).toBe(step(now))
      expect(step(change)).toBe(step(now) + 1)
      // Until the picture changes, not a pixel does.
      const picture = pictureChangesAt(token, now) ?? now
      expect(picture).toBeGreaterThan(now)
      const pixels = Buffer.from(renderFob(token, now).pixels)
      expect(pixels.equals(renderFob(token, plus(picture, -1)).pixels)).toBe(true)
      expect(pixels.equals(renderFob(token, picture).pixels)).toBe(false)
    }
  })

  it('a clock that stands or runs backwards is refused', () => {
    for (const driftSecondsPerDay of [-86_400, 43_201, Number.NaN]) {
      expect(() => setClock(fob(), { offsetSeconds: 0, driftSecondsPerDay }, START)).toThrow()
    }
  })
})

describe('identity', () => {
  it('[S1-29, S1-32, S2-21] serial and expiry date are the fob’s own and never change', () => {
    const token = pressed(fob(), START)
    expect(serialOf(token)).toBe('12345678')
    expect(token.identity.expires).toBe(IDENTITY.expires)
    expect(stepFob(token, { kind: 'power-cut' }, plus(START, 99)).token.identity).toBe(
      token.identity,
    )
  })

  it('[S2-14] fobs of 8 and 12 digits are made, of 7 and 13 not', () => {
    for (const serial of ['12345678', '123456789012']) {
      expect(serialOf(fob(DEFAULT_FOB, {}, { serial }))).toBe(serial)
    }
    for (const serial of ['1234567', '1234567890123', '１２３４５６７８']) {
      expect(() => fob(DEFAULT_FOB, {}, { serial })).toThrow(RangeError)
    }
  })

  it('is a device like others: steps, deadline, and never a camera', () => {
    const { token } = stepDevice(fob(), { kind: 'key-down', key: 'centre' }, START)
    expect(deviceDeadline(token)).toEqual({ at: START + 30_000, what: 'display-off' })
    expect(isCameraOn(token)).toBe(false)
  })
})
