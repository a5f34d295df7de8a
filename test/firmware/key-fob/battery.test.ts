import { describe, expect, it } from 'vitest'
import {
  ALWAYS_ON_FOB,
  DEFAULT_FOB,
  fobCode,
  fobState,
  manufactureFob,
  STANDARD_CODE,
  stepFob,
} from '../../../firmware/key-fob/key-fob.ts'
import { asciiBytes } from '../../../protocol/bytes.ts'
import { millis, after as plus } from '../../../protocol/time.ts'
import { START } from '../../support/setup.ts'

const DAY_MS = 86_400_000

describe('the cell of a key-fob', () => {
  it('outlasts the expiry date on its back by 30 days, however late that is', () => {
    for (const model of [DEFAULT_FOB, ALWAYS_ON_FOB]) {
      for (const years of [1, 5, 8, 20]) {
        const expires = plus(START, years * 365 * DAY_MS)
        const token = manufactureFob(model, {
          serial: '12345678',
          secret: asciiBytes('a key-fob of the bank'),
          code: STANDARD_CODE,
          madeAt: START,
          expires,
        })
        const usual = plus(START, model.batteryDays * DAY_MS)
        const empty = Math.max(usual, plus(expires, 30 * DAY_MS))
        const last = plus(expires, -1)
        const pressed = stepFob(token, { kind: 'key-down', key: 'centre' }, last).token
        expect(pressed.kind === 'key-fob' && fobCode(pressed, last)).toMatch(/^\d{6}$/)
        expect(fobState(token, millis(empty - 1)).battery).toBe('low')
        expect(fobState(token, millis(empty)).battery).toBe('empty')
      }
    }
  })
})
