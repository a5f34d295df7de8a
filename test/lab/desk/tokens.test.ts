import { describe, expect, it } from 'vitest'
import { fobTime } from '../../../firmware/key-fob/key-fob.ts'
import { Hands } from '../../../lab/hands.ts'
import { STRANGERS } from '../../../lab/inputs.ts'
import { newestFob, readFob } from '../../../lab/walks/key-fob.ts'
import { setup } from '../../support/setup.ts'

describe('the tokens on the desk', () => {
  it.each(STRANGERS)('%s may be put there, and is the same again from the same seed', (what) => {
    const put = () => {
      const hands = new Hands(setup('strangers', 'key-fob-counter'))
      hands.give({ kind: 'place-token', what })
      return hands.world
    }
    expect(put().tokens).toHaveLength(1)
    expect(put()).toEqual(put())
  })

  it('a token that is away cannot be touched', () => {
    const hands = new Hands(setup('away'))
    hands.give({ kind: 'take-away', token: 0 })
    hands.longPress(0)
    expect(hands.mode(0)).toBe('off')
    hands.longPress(1)
    expect(hands.mode(1)).toBe('home-blank')
  })

  it('a clock is set at a moment and drifts from there', () => {
    const hands = new Hands(setup('clock', 'key-fob-counter'))
    hands.give({ kind: 'place-token', what: 'fob-of-another-bank' })
    const right = readFob(hands)
    hands.give({ kind: 'token-clock', token: 0, offsetSeconds: 90, driftSecondsPerDay: 2 })
    expect(readFob(hands)).not.toBe(right)
    hands.wait(10 * 86_400_000)
    const { fob } = newestFob(hands)
    expect(fobTime(fob, hands.now) - hands.now).toBe(110_000)
  })

  it('a key-fob of a file lies on the desk once, and the bank knows it', () => {
    const hands = new Hands(setup('import', 'key-fob-online'))
    const token = {
      serial: '123456789012',
      secretHex: '3132333435363738393031323334353637383930',
      digits: 8,
      periodSeconds: 30,
      algorithm: 'sha1',
      expires: null,
    } as const
    hands.give({ kind: 'import-tokens', tokens: [token, token] })
    expect(hands.world.tokens).toHaveLength(1)
    expect(readFob(hands)).toHaveLength(8)
    expect(hands.world.bank.serials.map(({ serial, state }) => [serial, state])).toEqual([
      ['123456789012', 'sent'],
    ])
  })
})
