import { afterEach, describe, expect, it } from 'vitest'
import { lendNativeCurves, NATIVE_CURVES } from '../../../host/node/native-curves.ts'
import { Hands } from '../../../lab/hands.ts'
import { activation } from '../../../lab/walks/activation.ts'
import { walk } from '../../../lab/walks/step.ts'
import { curves, lendCurves, PORTABLE_CURVES } from '../../../protocol/curves.ts'
import { type Dice, dice } from '../../support/dice.ts'
import { setup } from '../../support/setup.ts'

const ROUNDS = 100
/** Points of low order (RFC 7748, section 6.1): they give no secret. */
const LOW_ORDER = [new Uint8Array(32), Uint8Array.from([1, ...new Uint8Array(31)])]

afterEach(() => lendCurves(PORTABLE_CURVES))

function randomBytes({ next }: Dice, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => Math.floor(256 * next()))
}

function outcome(work: () => Uint8Array | boolean): unknown {
  try {
    return work()
  } catch {
    return 'refused'
  }
}

describe('the curves of the platform', () => {
  it('give the very bytes of the portable ones', () => {
    const roll = dice('curves')
    for (let n = 0; n < ROUNDS; n++) {
      const [own, peer] = [randomBytes(roll, 32), randomBytes(roll, 32)]
      const message = randomBytes(roll, Math.floor(300 * roll.next()))
      for (const [a, b] of [
        [NATIVE_CURVES, PORTABLE_CURVES],
        [PORTABLE_CURVES, NATIVE_CURVES],
      ] as const) {
        expect(a.x25519Public(own)).toStrictEqual(b.x25519Public(own))
        expect(a.ed25519Public(own)).toStrictEqual(b.ed25519Public(own))
        const other = b.x25519Public(peer)
        expect(a.x25519Shared(own, other)).toStrictEqual(b.x25519Shared(own, other))
        const signature = a.ed25519Sign(message, own)
        expect(signature).toStrictEqual(b.ed25519Sign(message, own))
        expect(b.ed25519Verify(signature, message, a.ed25519Public(own))).toBe(true)
      }
    }
  })

  it('refuse what the portable ones refuse: a flipped bit, a key of low order, a wrong length', () => {
    const roll = dice('spoilt')
    const seed = randomBytes(roll, 32)
    const message = randomBytes(roll, 100)
    const key = PORTABLE_CURVES.ed25519Public(seed)
    const signature = PORTABLE_CURVES.ed25519Sign(message, seed)
    for (const given of [NATIVE_CURVES, PORTABLE_CURVES]) {
      for (let bit = 0; bit < 512; bit += 7) {
        const spoilt = signature.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
        expect(outcome(() => given.ed25519Verify(spoilt, message, key))).not.toBe(true)
      }
      for (const point of LOW_ORDER) {
        const secret = outcome(() => given.x25519Shared(seed, point))
        if (secret instanceof Uint8Array) expect(secret.every((byte) => byte === 0)).toBe(true)
        else expect(secret).toBe('refused')
      }
      expect(outcome(() => given.x25519Public(seed.subarray(1)))).toBe('refused')
      expect(outcome(() => given.x25519Shared(seed, key.subarray(1)))).toBe('refused')
      expect(outcome(() => given.ed25519Public(seed.subarray(1)))).toBe('refused')
    }
  })

  it('lead a whole activation to the same world', () => {
    const portable = new Hands(setup('curves'))
    walk(portable, activation('done-yes'))
    lendNativeCurves()
    expect(curves()).toBe(NATIVE_CURVES)
    const native = new Hands(setup('curves'))
    walk(native, activation('done-yes'))
    expect(native.inputs).toEqual(portable.inputs)
    expect(native.world).toEqual(portable.world)
  })
})
