import { describe, expect, it } from 'vitest'
import { renderDevice } from '../../../firmware/device.ts'
import { apply } from '../../../lab/apply.ts'
import { checkOf, frameOf } from '../../../lab/history/check.ts'
import { hashBytes, hashValue } from '../../../lab/history/hash.ts'
import { startWorld } from '../../../lab/start.ts'
import { after } from '../../../protocol/time.ts'
import { dice } from '../../support/dice.ts'
import { setup } from '../../support/setup.ts'
import { activated, anything, freshWorld, laterMs } from '../support/history-rig.ts'

describe('the hash of plain data', () => {
  it('does not depend on the order of keys, nor on properties that are not there', () => {
    expect(hashValue({ a: 1, b: [2, 'x'] })).toEqual(hashValue({ b: [2, 'x'], a: 1 }))
    expect(hashValue({ a: 1, b: undefined })).toEqual(hashValue({ a: 1 }))
    expect(hashValue(-0)).toEqual(hashValue(0))
  })

  it('tells apart what is not equal', () => {
    const values: readonly unknown[] = [
      null,
      undefined,
      true,
      false,
      0,
      1,
      '',
      '0',
      '1',
      '\0',
      '\0\0',
      'ab',
      'ba',
      'あ',
      [],
      {},
      [[]],
      [null],
      [1, 2],
      [2, 1],
      ['ab', ''],
      ['a', 'b'],
      { a: 1, b: 2 },
      { a: 2, b: 1 },
      { a: { b: 1 } },
      { b: { a: 1 } },
      new Uint8Array(),
      new Uint8Array([0]),
      new Uint8Array([0, 0]),
      new Uint8Array([1, 2, 3, 4, 5]),
      [1, 2, 3, 4, 5],
      1.5,
      -1,
      2 ** 40,
    ]
    const hashes = values.map((value) => JSON.stringify(hashValue(value)))
    expect(new Set(hashes).size).toBe(values.length)
  })

  it('refuses what no world holds', () => {
    expect(() => hashValue({ f: () => 1 })).toThrow('a world holds no function')
  })
})

describe('the check of a world', () => {
  it('is the same for an equal world that shares nothing with it', () => {
    const world = freshWorld(activated())
    expect(checkOf(structuredClone(world))).toEqual(checkOf(world))
    expect(checkOf(world)).toEqual({
      state: expect.stringMatching(/^[0-9a-f]{16}$/),
      frame: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
  })

  it('is another after each input of a walk, and the frame only where a display changed', () => {
    let world = startWorld(setup())
    const states = new Set([checkOf(world).state])
    const inputs = activated()
    for (const stamped of inputs) {
      const before = checkOf(world).frame
      world = apply(world, stamped).world
      const check = checkOf(world)
      states.add(check.state)
      if (stamped.input.kind === 'type') expect(check.frame).toBe(before)
    }
    expect(states.size).toBe(inputs.length + 1)
  })

  it('remembers pictures rightly: every frame is that of a fresh drawing', () => {
    const roll = dice('frames')
    let world = startWorld({ ...setup(), institution: 'camera-token' })
    for (let n = 0; n < 400; n++) {
      world = apply(world, {
        at: after(world.now, laterMs(roll)),
        input: anything(world, roll),
      }).world
      checkOf(world)
      for (const token of world.tokens.slice(0, 6)) {
        const drawn = hashBytes(renderDevice(token, world.now).pixels)
        expect(frameOf(token, world.now)).toEqual(drawn)
      }
      if (world.tokens.length > 12) world = startWorld(setup(String(n)))
    }
  })
})
