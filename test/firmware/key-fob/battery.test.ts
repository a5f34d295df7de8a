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
  // Days from manufacture: the model's own life, or 30 days past the expiry date where that is later.
  it.each([
    ['with a button', DEFAULT_FOB, 365, 1826],
    ['with a button', DEFAULT_FOB, 1825, 1855],
    ['with a button', DEFAULT_FOB, 2920, 2950],
    ['with a button', DEFAULT_FOB, 7300, 7330],
    ['always on', ALWAYS_ON_FOB, 365, 1095],
    ['always on', ALWAYS_ON_FOB, 1825, 1855],
    ['always on', ALWAYS_ON_FOB, 7300, 7330],
  ] as const)(
    'of a key-fob %s outlasts the expiry date on its back (%#)',
    (_, model, expiryDay, emptyDay) => {
      const expires = plus(START, expiryDay * DAY_MS)
      const empty = plus(START, emptyDay * DAY_MS)
      const token = manufactureFob(model, {
        serial: '12345678',
        secret: asciiBytes('a key-fob of the bank'),
        code: STANDARD_CODE,
        madeAt: START,
        expires,
      })
      const last = plus(expires, -1)
      const pressed = stepFob(token, { kind: 'key-down', key: 'centre' }, last).token
      expect(pressed.kind === 'key-fob' && fobCode(pressed, last)).toMatch(/^\d{6}$/)
      expect(fobState(token, millis(empty - 1)).battery).toBe('low')
      expect(fobState(token, empty).battery).toBe('empty')
    },
  )
})
