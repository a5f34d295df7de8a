import { describe, expect, it } from 'vitest'
import { ALWAYS_ON_FOB, fobCode, manufactureFob } from '../../firmware/key-fob/key-fob.ts'
import { appView, install, stepApp } from '../../firmware/phone-app/app.ts'
import type { PhoneApp, SoftToken } from '../../firmware/phone-app/state.ts'
import { millis } from '../../protocol/time.ts'
import { dice } from '../support/dice.ts'
import { START } from '../support/setup.ts'
import { oathtool, randomKeys } from './support/tools.ts'

/** Random keys and forms a run, and codes of each, one step after the other. */
const FORMS = 1000
const STEPS = 2

/** A random second of the next three years, and how far into it. */
function randomTimes(seed: string): { second: number; ms: number }[] {
  const from = dice(seed)
  return Array.from({ length: FORMS }, () => ({
    second: Math.floor(START / 1000 + from.between(0, 3 * 365 * 86_400)),
    ms: Math.floor(from.between(0, 1000)),
  }))
}

/** An app with one contract, showing its code. */
function appWith(token: SoftToken): PhoneApp {
  const steps = [
    { kind: 'type', field: 'serviceId', value: token.serviceId },
    { kind: 'type', field: 'userId', value: token.userId },
    { kind: 'type', field: 'password', value: '1234' },
    { kind: 'tap', action: 'send' },
    { kind: 'enrolled', token },
    { kind: 'tap', action: 'next' },
    { kind: 'tap', action: 'register' },
  ] as const
  return steps.reduce((app, event) => stepApp(app, event, START).app, install())
}

describe('oathtool says the same digits', () => {
  it('as the display of a key-fob, whatever its key, form and clock', () => {
    const times = randomTimes('fob times')
    let compared = 0
    for (const [i, { secret, code }] of randomKeys('fob keys', FORMS).entries()) {
      const { second = 0, ms = 0 } = times[i] ?? {}
      // Every other fob has a clock that is wrong by up to some hours.
      const offsetSeconds = i % 2 === 0 ? 0 : (i - FORMS / 2) * 13
      const fob = manufactureFob(
        { ...ALWAYS_ON_FOB, batteryDays: 4000 },
        { serial: '12345678', secret, code, madeAt: START, expires: START },
        { clock: { offsetSeconds, driftSecondsPerDay: 0 } },
      )
      const shown = Array.from({ length: STEPS }, (_, step) =>
        fobCode(fob, millis((second + step * code.periodSeconds) * 1000 + ms)),
      )
      expect(shown).toEqual(oathtool(secret, code, second + offsetSeconds, STEPS))
      compared += shown.length
    }
    expect(compared).toBe(FORMS * STEPS)
  }, 60_000)

  it('as the screen of the phone app', () => {
    const times = randomTimes('app times')
    let compared = 0
    for (const [i, { secret, code }] of randomKeys('app keys', FORMS).entries()) {
      const { second = 0, ms = 0 } = times[i] ?? {}
      const app = appWith({
        serviceId: '10112231',
        userId: '999800000001',
        issuer: '',
        secret,
        code,
        wording: '',
      })
      const shown = Array.from({ length: STEPS }, (_, step) => {
        const now = millis((second + step * code.periodSeconds) * 1000 + ms)
        return appView(app, now).blocks.flatMap((b) => (b.kind === 'code' ? [b.digits] : []))[0]
      })
      expect(shown).toEqual(oathtool(secret, code, second, STEPS))
      compared += shown.length
    }
    expect(compared).toBe(FORMS * STEPS)
  }, 60_000)
})
