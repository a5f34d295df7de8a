import { describe, expect, it } from 'vitest'
import { instances } from '../../../firmware/camera-token/camera-token.ts'
import { applyWrite } from '../../../firmware/camera-token/flash.ts'
import { screenMessage } from '../../../firmware/camera-token/screen.ts'
import { addInstance, ready, scanning, type3, type4 } from '../support/bank-rig.ts'
import { Rig } from '../support/rig.ts'

/** At the question E017 about licence 1. */
function asked(): Rig {
  const rig = scanning()
  rig.scan(type4(rig))
  return rig
}

describe('deactivation', () => {
  it('asks with E017, No at the left and Yes at the right', () => {
    const rig = asked()
    expect(rig.lcd).toEqual([
      'E017',
      'Are you sure to delete',
      'activation 1 of 00C0FFEE?',
      'No | Yes',
    ])
    expect(rig.sounds.at(-1)).toBe('read')
    expect(instances(rig.token)).toHaveLength(1)
  })

  it('calls the bank by its name where it was given one', () => {
    const rig = asked()
    const banks = rig.token.identity.banks.map((bank) => ({ ...bank, name: 'MIRAI BANK' }))
    rig.token = { ...rig.token, identity: { ...rig.token.identity, banks } }
    expect(screenMessage(rig.screen)).toBe('Are you sure to delete activation 1 of MIRAI BANK?')
  })

  it('No keeps it, and it still confirms', () => {
    const rig = asked()
    const { flash } = rig.token
    rig.press('left')
    expect(rig.mode).toBe('home-ready')
    expect(rig.token.flash).toBe(flash)
    expect(rig.notices('deactivated')).toEqual([])
    rig.press('right')
    rig.scan(type3(rig))
    expect(rig.mode).toBe('transaction')
  })

  it('Yes deletes it; the last one gone, home is E002 again', () => {
    const rig = asked()
    rig.press('right')
    expect(rig.lcd).toEqual(['The activation was', 'deleted.', '| Continue'])
    expect(rig.notices('deactivated')).toEqual([{ what: 'deactivated', licence: 1 }])
    expect(rig.sounds).toContain('done')
    expect(instances(rig.token)).toEqual([])
    rig.press('right')
    expect(rig.lcd[0]).toBe('E002')
    rig.hold()
    rig.wait(500)
    rig.hold()
    expect(rig.lcd[0]).toBe('E002')
  })

  it('deletes the one that it names, and no other', () => {
    const rig = ready()
    addInstance(rig, 0x1_0001, 2)
    rig.press('right')
    rig.scan(type4(rig))
    rig.press('right', 'right')
    expect(instances(rig.token)).toMatchObject([{ licence: 0x1_0001 }])
    expect(rig.mode).toBe('home-ready')
    rig.press('right')
    rig.scan(type4(rig))
    expect(rig.lcd[0]).toBe('E110')
    rig.press('right')
    rig.scan(type3(rig, { licence: 0x1_0001 }))
    expect(rig.mode).toBe('transaction')
  })

  it('[S0-44] what was deleted is not taken again, a later round of it is', () => {
    const rig = asked()
    rig.press('right', 'right', 'right')
    rig.scan(rig.code1({ licence: 1 }))
    rig.press('right', 'right', 'right')
    rig.scan(rig.code2({ seq: 1 }))
    expect(rig.lcd[0]).toBe('E108')
    rig.hold()
    rig.wait(500)
    rig.activate(2, 2)
    expect(instances(rig.token)).toMatchObject([{ licence: 2, seq: 2 }])
  })

  it('a write that did not hold: the question stands again', () => {
    const rig = asked()
    rig.give({ kind: 'key-down', key: 'right' }, false)
    expect(rig.lcd).toEqual(['Please wait.'])
    rig.up('right')
    rig.give({ kind: 'flash-written' })
    expect(rig.lcd[0]).toBe('E017')
    expect(rig.notices('deactivated')).toEqual([])
  })

  it('while it writes, neither the power key nor time switches off', () => {
    const rig = asked()
    rig.give({ kind: 'key-down', key: 'right' }, false)
    rig.up('right')
    rig.hold()
    rig.wait(60_000)
    expect(rig.mode).toBe('deleting')
    expect(rig.deadline).toBeNull()
  })

  it('[S0-15] auto-off at the question keeps it', () => {
    const rig = asked()
    rig.wait(30_000)
    expect(rig.mode).toBeNull()
    expect(instances(rig.token)).toHaveLength(1)
  })

  it('the cells pulled at any byte of the write: held or gone, nothing else', () => {
    const before = ready()
    addInstance(before, 0x1_0001, 2)
    before.press('right')
    before.scan(type4(before))
    before.give({ kind: 'key-down', key: 'right' }, false)
    const write = before.effects.findLast((effect) => effect.kind === 'flash-write')
    if (write?.kind !== 'flash-write') throw new Error('no write was asked for')
    for (let upTo = 0; upTo <= write.bytes.length; upTo += 1) {
      const flash = applyWrite(before.token.flash, write.offset, write.bytes, upTo)
      const rig = Object.assign(new Rig(), { token: { ...before.token, flash }, now: before.now })
      rig.give({ kind: 'power-cut' })
      rig.up('right')
      rig.hold()
      const left = upTo === write.bytes.length ? [0x1_0001] : [1, 0x1_0001]
      expect([upTo, instances(rig.token).map((i) => i.licence)]).toEqual([upTo, left])
      expect(rig.mode).toBe('home-ready')
    }
  })
})
