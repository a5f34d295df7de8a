import { describe, expect, it } from 'vitest'
import { Hands } from '../../../lab/hands.ts'
import { openSelection } from '../../../lab/walks/key-fob.ts'
import { enter, MASTER } from '../../../lab/walks/step.ts'
import { toHex } from '../../../protocol/bytes.ts'
import { readPskc } from '../../../protocol/pskc/read.ts'
import { writePskc } from '../../../protocol/pskc/write.ts'
import { seconds } from '../../../protocol/time.ts'
import type { TotpOptions } from '../../../protocol/totp.ts'
import { oathtool, pskctool, randomKeys } from '../../protocol/support/tools.ts'
import { setup } from '../../support/setup.ts'

interface Key {
  readonly serial: string
  readonly secret: Uint8Array
  readonly code: TotpOptions
}

/** What the reference tool shows at the bench's time. */
function code(hands: Hands, { secret, code: form }: Key): string {
  return oathtool(secret, form, seconds(hands.now), 1)[0] ?? ''
}

/** Registers the key's serial, then logs in: every code that is typed comes from the tool. */
function startAndLogIn(key: Key): Hands {
  const hands = new Hands(setup(`tool-${key.serial}`, 'key-fob-online'))
  const token = {
    serial: key.serial,
    secretHex: toHex(key.secret),
    ...key.code,
    expires: null,
  }
  hands.give({ kind: 'import-tokens', tokens: [token] })
  enter(hands, MASTER)
  openSelection(hands)
  hands.click('choose-start')
  hands.give({ kind: 'type', field: 'serial', value: key.serial })
  hands.give({ kind: 'type', field: 'otp', value: code(hands, key) })
  hands.click('start-hardware')
  expect(hands.page.id).toBe('hardware-start-complete')
  hands.click('nav:logout')
  hands.wait(key.code.periodSeconds * 1000)
  enter(hands, MASTER)
  hands.give({ kind: 'type', field: 'otp', value: code(hands, key) })
  hands.click('submit-login-otp')
  return hands
}

describe('the mock bank and oathtool', () => {
  it('the bank takes the codes that oathtool makes, at the start of use and at login', () => {
    const keys = randomKeys('bank-and-oathtool', 12)
      // A person needs the time to type a code: the bank's own forms begin at 10 s.
      .filter(({ code: { periodSeconds } }) => periodSeconds >= 10)
    expect(keys.length).toBeGreaterThan(8)
    for (const [n, key] of keys.entries()) {
      const hands = startAndLogIn({ serial: String(12_345_000 + n), ...key })
      expect(hands.page.id).toBe('top')
    }
  })

  it('a key file that pskctool validates brings a fob whose codes oathtool makes', () => {
    const [key] = randomKeys('file-and-oathtool', 1)
    if (key === undefined) throw new Error('no key')
    const code60 = { ...key.code, periodSeconds: 60 }
    const file = writePskc([
      {
        serial: '87654321',
        manufacturer: 'Tokkun',
        issuer: null,
        expires: null,
        secret: key.secret,
        code: code60,
      },
    ])
    pskctool('--validate', file)
    const read = readPskc(file)
    if (!read.ok) throw new Error(read.error.reason)
    const [imported] = read.value
    if (imported === undefined) throw new Error('no key in the file')
    expect(startAndLogIn(imported).page.id).toBe('top')
  })
})
