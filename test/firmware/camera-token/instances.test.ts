import { describe, expect, it } from 'vitest'
import {
  DEFAULT_MODEL,
  instances,
  manufacture,
} from '../../../firmware/camera-token/camera-token.ts'
import { HIGHEST_ROOM, readFlash } from '../../../firmware/camera-token/flash.ts'
import { screenCode } from '../../../firmware/camera-token/screen.ts'
import { transactionCode } from '../../../protocol/transaction.ts'
import {
  addInstance,
  FORM,
  INSTANCE_KEY,
  ready,
  TRANSFER,
  type3,
  type4,
} from '../support/bank-rig.ts'
import { BANK_ID, Rig } from '../support/rig.ts'

/** The first licence of a slot. */
const first = (slot: number) => slot * 0x1_0000 + 1

/** A token with one instance in each of the slots 0 to `count` - 1. */
function filled(count: number, maxInstances = 8): Rig {
  const rig = ready({ maxInstances })
  for (let slot = 1; slot < count; slot += 1) addInstance(rig, first(slot), slot + 1)
  return rig
}

describe('several instances', () => {
  it('[S0-44] another slot is one more; a higher licence of a slot takes its place', () => {
    const rig = filled(3)
    expect(instances(rig.token).map((i) => i.licence)).toEqual([1, first(1), first(2)])
    addInstance(rig, first(1) + 1, 9)
    expect(instances(rig.token).map((i) => i.licence)).toEqual([1, first(2), first(1) + 1])
  })

  it('65535 and 65536 are two slots, 65536 and 131071 one', () => {
    const rig = new Rig()
    rig.activate(0xffff, 1)
    rig.press('right')
    addInstance(rig, 0x1_0000, 2)
    addInstance(rig, 0x1_ffff, 3)
    expect(instances(rig.token).map((i) => i.licence)).toEqual([0xffff, 0x1_ffff])
  })

  it('each slot has its own highest numbers: E108 there, and not beside it', () => {
    const rig = filled(2)
    rig.press('right')
    rig.scan(rig.code1({ licence: first(1) - 1 }))
    expect(rig.lcd[0]).toBe('E108')
    rig.press('right')
    rig.scan(rig.code1({ licence: first(1) }))
    expect(rig.lcd[0]).toBe('E111')
    rig.press('right')
    rig.scan(rig.code1({ licence: 2 }))
    rig.press('right', 'right', 'right')
    rig.scan(rig.code2({ seq: 2 }, { licence: 2 }))
    expect(rig.mode).toBe('signature')
  })

  it('a transaction finds its own, and the code is made with that one', () => {
    const rig = new Rig()
    rig.activate(1, 1)
    rig.press('right', 'right')
    rig.scan(rig.code1({ licence: first(1) }))
    rig.press('right', 'right', 'right')
    const key = new Uint8Array(32).fill(77)
    const instance = { key, notAfter: 0, digits: 6, period: 30 }
    rig.scan(rig.code2({ seq: 2, instance }, { licence: first(1) }))
    rig.press('right', 'right', 'right')
    for (const [licence, instanceKey, form] of [
      [1, INSTANCE_KEY, FORM],
      [first(1), key, { digits: 6, periodSeconds: 30 }],
    ] as const) {
      rig.press('right')
      const transactionId = new Uint8Array(8).fill(form.digits)
      rig.scan(type3(rig, { licence, instanceKey, transactionId }))
      rig.press('right')
      const at = rig.now
      rig.press('right')
      expect(screenCode(rig.screen)).toBe(transactionCode(instanceKey, TRANSFER, at, form))
      rig.press('right')
    }
    rig.press('right')
    rig.scan(type3(rig, { licence: first(1) }))
    expect(rig.lcd[0]).toBe('E106')
  })
})

describe('room', () => {
  it.each([1, 2, 8])('of %i: as many are taken, one more is E112, a later round is not', (most) => {
    const rig = filled(most, most)
    expect(instances(rig.token)).toHaveLength(most)
    rig.press('right')
    rig.scan(rig.code1({ licence: first(most) }))
    expect(rig.lcd).toEqual([
      'E112',
      'No room for one more',
      'activation.',
      'Please ask your bank.',
      '| Continue',
    ])
    expect(rig.notices('refused')).toEqual([{ what: 'refused', code: 'E112' }])
    rig.press('right')
    rig.scan(rig.code1({ licence: 2 }))
    expect(rig.mode).toBe('device-code')
  })

  it('a deactivation makes room', () => {
    const rig = filled(2, 2)
    rig.press('right')
    rig.scan(type4(rig))
    rig.press('right', 'right')
    addInstance(rig, first(2), 3)
    expect(instances(rig.token).map((i) => i.licence)).toEqual([first(1), first(2)])
  })

  it('E112 comes last: what is wrong with the message is told first', () => {
    const rig = filled(1, 1)
    const header = { bankId: BANK_ID, issuedAt: 1, ttlMinutes: 1 }
    const licence = first(1)
    for (const [message, code] of [
      [rig.code1({ licence, signingKey: new Uint8Array(32) }), 'E106'],
      [rig.code1({ licence, header }), 'E107'],
      [rig.code1({ licence }), 'E112'],
    ] as const) {
      rig.press('right')
      rig.scan(message)
      expect(rig.lcd[0]).toBe(code)
    }
  })

  it('no model is made with more than the flash holds', () => {
    const make = (maxInstances: number) =>
      manufacture({ ...DEFAULT_MODEL, maxInstances }, new Rig().token.identity)
    expect(make(8).run).toBeNull()
    expect(() => make(9)).toThrow(RangeError)
  })

  it('however many slots come and go, the flash has room, and the newest are remembered', () => {
    const rig = filled(7)
    for (let slot = 7; slot < 40; slot += 1) {
      addInstance(rig, first(slot), slot + 1)
      expect(instances(rig.token)).toHaveLength(8)
      rig.press('right')
      rig.scan(type4(rig, { licence: first(slot) }))
      rig.press('right', 'right')
    }
    const { highest } = readFlash(rig.token.flash)
    expect(highest).toHaveLength(HIGHEST_ROOM)
    const slots = highest.map((h) => h.licence >>> 16)
    expect(slots).toEqual([0, 1, 2, 3, 4, 5, 6, 34, 35, 36, 37, 38, 39])
  })
})

describe('Token Info', () => {
  it('has a page for each instance, by which they are told apart', () => {
    const rig = filled(2)
    const banks = rig.token.identity.banks.map((bank) => ({ ...bank, name: 'MIRAI BANK' }))
    rig.token = { ...rig.token, identity: { ...rig.token.identity, banks } }
    rig.hold()
    rig.menuKeys()
    rig.press('right', 'left')
    expect(rig.lcd[0]).toBe('Token Info 2/4')
    expect(rig.lcd.slice(5, 7)).toEqual(['Activations', '2'])
    const page = (activation: string, numbers: string) => [
      'Bank',
      'MIRAI BANK',
      'Activation',
      activation,
      'Slot / sequence number',
      numbers,
    ]
    rig.press('left')
    expect(rig.lcd.slice(0, -1)).toEqual(['Token Info 3/4', ...page('1', '0 / 1')])
    rig.press('left')
    expect(rig.lcd.slice(0, -1)).toEqual(['Token Info 4/4', ...page('65537', '1 / 2')])
    rig.press('left')
    expect(rig.lcd[0]).toBe('Token Info 1/4')
    rig.press('right')
    expect(rig.mode).toBe('menu')
  })
})
