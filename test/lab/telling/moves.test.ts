import { describe, expect, it } from 'vitest'
import { Hands } from '../../../lab/hands.ts'
import type { Input } from '../../../lab/inputs.ts'
import { foldMoves } from '../../../lab/telling/moves.ts'
import { after } from '../../../protocol/time.ts'
import { START, setup } from '../../support/setup.ts'

const stamped = (...inputs: readonly (readonly [ms: number, input: Input])[]) =>
  inputs.map(([ms, input]) => ({ at: after(START, ms), input }))

const down = { kind: 'key-down', token: 0, key: 'right' } as const
const up = { kind: 'key-up', token: 0, key: 'right' } as const
const time = { kind: 'time' } as const
const type = (field: string, value: string) => ({ kind: 'type', field, value }) as const

describe('inputs as moves', () => {
  it('a button down and up is one press, with the time in between', () => {
    const moves = foldMoves(stamped([0, down], [500, time], [1200, up]), START)
    expect(moves).toEqual([
      { kind: 'press', token: 0, key: 'right', heldMs: 1200, first: 1, last: 3, at: START + 1200 },
    ])
  })

  it('a button that is never let go of is told as such', () => {
    expect(foldMoves(stamped([0, down], [10, time]), START).map(({ kind }) => kind)).toEqual([
      'key-held',
      'waited',
    ])
  })

  it('letters of one field are one move, of two fields two', () => {
    const inputs = stamped([0, type('a', '1')], [9, type('a', '12')], [20, type('b', 'x')])
    expect(foldMoves(inputs, START)).toMatchObject([
      { kind: 'typed', field: 'a', value: '12', first: 1, last: 2 },
      { kind: 'typed', field: 'b', value: 'x', first: 3, last: 3 },
    ])
  })

  it('time alone is a wait from the input before', () => {
    const inputs = stamped([100, { kind: 'back' }], [400, time], [1100, time])
    expect(foldMoves(inputs, START)).toMatchObject([
      { kind: 'input', input: { kind: 'back' } },
      { kind: 'waited', ms: 1000, first: 2, last: 3 },
    ])
  })

  it('every input of a walk is in just one move, in its order', () => {
    const hands = new Hands(setup())
    hands.type('userId', 'tokkun01')
    hands.longPress()
    hands.wait(2000)
    hands.press('right')
    const moves = foldMoves(hands.inputs, START)
    const numbers = moves.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    )
    expect(numbers).toEqual(hands.inputs.map((_, i) => i + 1))
  })
})
