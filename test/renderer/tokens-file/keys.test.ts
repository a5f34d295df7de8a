import { describe, expect, it } from 'vitest'
import { apply } from '../../../lab/apply.ts'
import { inputSchema } from '../../../lab/input-schema.ts'
import { startWorld } from '../../../lab/start.ts'
import type { World } from '../../../lab/world.ts'
import { readOtpauth, toOtpauth } from '../../../protocol/otpauth.ts'
import type { PskcKey } from '../../../protocol/pskc/key.ts'
import { readPskc } from '../../../protocol/pskc/read.ts'
import { writePskc } from '../../../protocol/pskc/write.ts'
import { millis } from '../../../protocol/time.ts'
import { fobsOnDesk, importedOf, pskcOf, shownTokens } from '../../../renderer/tokens-file/keys.ts'
import { setup } from '../../support/setup.ts'

const key: PskcKey = {
  serial: '87654321',
  manufacturer: 'Example Works',
  secret: Uint8Array.from({ length: 20 }, (_, i) => 200 + i),
  code: { digits: 8, periodSeconds: 30, algorithm: 'sha256' },
  expires: millis(Date.UTC(2031, 0, 31)),
  issuer: null,
}

/** A desk with the keys of a file. */
function deskWith(keys: readonly PskcKey[]): World {
  const world = startWorld({ ...setup(), institution: 'key-fob-online' })
  const input = inputSchema.parse({ kind: 'import-tokens', tokens: keys.map(importedOf) })
  return apply(world, { at: world.now, input }).world
}

describe('a key file', () => {
  it('comes back as it was when its key-fob is exported again', () => {
    const fobs = fobsOnDesk(deskWith([key]))
    const read = readPskc(writePskc(fobs.map(({ fob }) => pskcOf(fob, 'tokkun-first.example'))))
    expect(read).toEqual({
      ok: true,
      value: [{ ...key, manufacturer: 'Tokkun', issuer: 'tokkun-first.example' }],
    })
  })

  it('leaves out what is no longer on the desk', () => {
    const world = deskWith([key, { ...key, serial: '12345678' }])
    const [gone] = fobsOnDesk(world)
    if (gone === undefined) throw new Error('no key-fob')
    const input = { kind: 'take-away', token: gone.token } as const
    const { world: later } = apply(world, { at: world.now, input })
    expect(fobsOnDesk(later).map(({ fob }) => fob.identity.serial)).toEqual(['12345678'])
    expect(shownTokens(later, null, 'Bank')).toHaveLength(1)
  })
})

describe('what is shown to an authenticator', () => {
  it('is the secret and the form of the code, named after bank and serial', () => {
    const [shown] = shownTokens(deskWith([key]), null, '特訓銀行')
    if (shown === undefined) throw new Error('nothing to show')
    expect(readOtpauth(toOtpauth(shown.key))).toEqual({
      ok: true,
      value: { issuer: '特訓銀行', account: key.serial, secret: key.secret, code: key.code },
    })
  })

  it('holds the contracts of the phone, too', () => {
    const contract = {
      serviceId: '10112231',
      userId: '999800000001',
      issuer: 'Bank',
      secret: key.secret,
      code: key.code,
      wording: '経理',
    }
    const app = {
      kind: 'phone-app',
      contracts: [contract],
      maxContracts: 10,
      screen: { name: 'code', index: 0 },
      typed: {},
    } as const
    expect(shownTokens({ tokens: [], away: [] }, app, 'x')).toEqual([
      {
        id: 'app-0',
        kind: 'phone-app',
        name: '999800000001 経理',
        key: { issuer: 'Bank', account: '999800000001', secret: key.secret, code: key.code },
      },
    ])
  })
})
