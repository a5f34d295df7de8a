import { describe, expect, it } from 'vitest'
import { activeFaults } from '../../../lab/faults.ts'
import { Hands } from '../../../lab/hands.ts'
import type { Input } from '../../../lab/inputs.ts'
import { setup } from '../../support/setup.ts'

/** Every fault there is, with its name in the list. */
const FAULTS: readonly (readonly [string, Input])[] = [
  ['bank-clock', { kind: 'bank-clock', offsetSeconds: 90 }],
  ['network', { kind: 'network', state: 'cut-before' }],
  ['mail', { kind: 'mail-fault', fault: 'lost', minutes: 0 }],
  ['phone-clock', { kind: 'phone-clock', offsetSeconds: -60 }],
  ['token-clock', { kind: 'token-clock', token: 1, offsetSeconds: 0, driftSecondsPerDay: 2 }],
  ['torn-write', { kind: 'torn-write', token: 0, byte: 5 }],
  ['cells', { kind: 'cells', token: 0, percent: 10 }],
]

const kinds = (hands: Hands) => activeFaults(hands.world).map(({ kind }) => kind)

describe('what is out of order', () => {
  it('is nothing on a fresh bench', () => {
    expect(kinds(new Hands(setup()))).toEqual([])
  })

  it.each(FAULTS)('%s is told of, and its own remedy puts it right', (kind, input) => {
    const hands = new Hands(setup())
    hands.give(input)
    const [fault, ...others] = activeFaults(hands.world)
    expect(others).toEqual([])
    expect(fault?.kind).toBe(kind)
    if (fault !== undefined) hands.give(fault.right)
    expect(kinds(hands)).toEqual([])
  })

  it('all at once are all told of and all put right', () => {
    const hands = new Hands(setup())
    for (const [, input] of FAULTS) hands.give(input)
    expect(new Set(kinds(hands))).toEqual(new Set(FAULTS.map(([kind]) => kind)))
    for (const { right } of activeFaults(hands.world)) hands.give(right)
    expect(kinds(hands)).toEqual([])
  })

  it('leaves out what is no longer on the desk', () => {
    const hands = new Hands(setup())
    hands.give({ kind: 'cells', token: 0, percent: 0 })
    hands.give({ kind: 'take-away', token: 0 })
    expect(kinds(hands)).toEqual([])
  })

  it('a fault is plain data: a world with all of them survives JSON but for its bytes', () => {
    const hands = new Hands(setup())
    for (const [, input] of FAULTS) hands.give(input)
    expect(JSON.parse(JSON.stringify(hands.world.faults))).toEqual(hands.world.faults)
  })
})
