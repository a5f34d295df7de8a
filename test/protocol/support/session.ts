import { chance, drawBytes } from '../../../protocol/chance.ts'
import { ed25519Public, sessionKeys, x25519Public } from '../../../protocol/keys.ts'
import { buildType1, buildType2, SUITE } from '../../../protocol/message/activation.ts'

/** `count` bytes that are always the same for `name`. */
export function bytesFor(name: string, count = 32): Uint8Array {
  return drawBytes(chance(`test/protocol/${name}`), count)[0]
}

export const bankSeed = bytesFor('bank')
export const bankPublic = ed25519Public(bankSeed)
export const devicePrivate = bytesFor('device')
const ephemeralPrivate = bytesFor('ephemeral')
export const serial = 12_345_678
const sessionId = bytesFor('session', 8)
/** 2026-11-21T01:00:00Z in seconds. */
const issuedAt = 1_795_222_800
export const header = { bankId: 0x0b4a_1234, issuedAt, ttlMinutes: 1440 }
export const instance = { key: bytesFor('instance'), notAfter: 0, digits: 8, period: 60 }

export const parts1 = {
  header,
  sessionId,
  licence: 7,
  suite: SUITE,
  keyId: 1,
  ephemeralPublic: x25519Public(ephemeralPrivate),
  signingKey: bankSeed,
}
export const message1 = buildType1(parts1)

/** The bank's side of the agreement. */
export const bankKeys = sessionKeys(ephemeralPrivate, x25519Public(devicePrivate), message1)
export const parts2 = {
  header: { ...header, ttlMinutes: 10 },
  sessionId,
  serial,
  seq: 3,
  kek: bankKeys.kek,
  instance,
}
export const message2 = buildType2(parts2)
