import { describe, expect, it } from 'vitest'
import { instances } from '../../../firmware/camera-token/camera-token.ts'
import {
  applyWrite,
  emptyFlash,
  type FlashContent,
  planWrite,
  readFlash,
  SLOT_BYTES,
} from '../../../firmware/camera-token/flash.ts'
import { Rig } from '../support/rig.ts'

function content(n: number, count = 1): FlashContent {
  const of = (i: number) => ({ bankId: i, licence: n, seq: n % 256 })
  return {
    instances: Array.from({ length: count }, (_, i) => ({
      ...of(i),
      key: new Uint8Array(32).fill(n),
      notAfter: n,
      digits: 8,
      period: 60,
    })),
    highest: Array.from({ length: count }, (_, i) => of(i)),
  }
}

function written(flash: Uint8Array, what: FlashContent): Uint8Array {
  const { offset, bytes } = planWrite(flash, what)
  return applyWrite(flash, offset, bytes)
}

describe('flash', () => {
  it('erased flash holds nothing; what was written is read back, also when full', () => {
    expect(readFlash(emptyFlash())).toEqual({ instances: [], highest: [] })
    for (const count of [0, 1, 8]) {
      const what = content(7, count)
      expect(readFlash(written(emptyFlash(), what))).toEqual(what)
    }
    expect(() => planWrite(emptyFlash(), content(7, 9))).toThrow(RangeError)
  })

  it('a write goes to the slot that is not in force', () => {
    let flash = emptyFlash()
    const offsets = [1, 2, 3, 4].map((n) => {
      const { offset, bytes } = planWrite(flash, content(n))
      flash = applyWrite(flash, offset, bytes)
      return offset
    })
    expect(offsets).toEqual([0, SLOT_BYTES, 0, SLOT_BYTES])
    expect(readFlash(flash)).toEqual(content(4))
  })

  it('power cut at every byte of every write: the old or the new, never a mixture', () => {
    let flash = emptyFlash()
    for (let n = 1; n <= 260; n += n < 6 || n > 252 ? 1 : 2) {
      const old = readFlash(flash)
      const { offset, bytes } = planWrite(flash, content(n, n % 9))
      // All bytes where it matters, some in between: the number 256 of a sequence carries over.
      const every = n < 6 || n > 252 ? 1 : 37
      for (let upTo = 0; upTo < bytes.length; upTo += every) {
        expect(readFlash(applyWrite(flash, offset, bytes, upTo))).toEqual(old)
      }
      flash = applyWrite(flash, offset, bytes)
      expect(readFlash(flash)).toEqual(content(n, n % 9))
    }
  })

  it('after a torn write the next one still works', () => {
    const first = written(emptyFlash(), content(1))
    const { offset, bytes } = planWrite(first, content(2))
    const torn = applyWrite(first, offset, bytes, 300)
    expect(readFlash(written(torn, content(3)))).toEqual(content(3))
  })

  it('a bit that went bad later voids the slot, and the older one is in force again', () => {
    const flash = written(written(emptyFlash(), content(1)), content(2))
    for (let at = SLOT_BYTES; at < 2 * SLOT_BYTES; at++) {
      const bad = flash.slice()
      bad[at] = (bad[at] ?? 0) ^ 0x10
      expect(readFlash(bad)).toEqual(content(1))
    }
  })

  it('[S0-27] the cells pulled at any byte of the commit: activated or blank, nothing else', () => {
    const ready = new Rig()
    ready.toSignature()
    ready.press('right')
    ready.give({ kind: 'key-down', key: 'right' }, false)
    const write = ready.effects.find((effect) => effect.kind === 'flash-write')
    if (write?.kind !== 'flash-write') throw new Error('no write was asked for')
    for (let upTo = 0; upTo <= write.bytes.length; upTo++) {
      const flash = applyWrite(ready.token.flash, write.offset, write.bytes, upTo)
      const rig = Object.assign(new Rig(), { token: { ...ready.token, flash }, now: ready.now })
      rig.give({ kind: 'power-cut' })
      rig.up('right')
      rig.hold()
      const whole = upTo === write.bytes.length
      expect([upTo, rig.mode]).toEqual([upTo, whole ? 'home-ready' : 'home-blank'])
      expect(instances(rig.token)).toHaveLength(whole ? 1 : 0)
      expect(rig.notices('forgot')).toHaveLength(whole ? 0 : 1)
    }
  })
})
