import { describe, expect, it } from 'vitest'
import type { RefusalCode } from '../../../firmware/camera-token/state.ts'
import { withCrc } from '../../../protocol/message/header.ts'
import { seconds } from '../../../protocol/time.ts'
import { INSTANCE_KEY, ready, scanning, type3, type4 } from '../support/bank-rig.ts'
import { BANK_ID, Rig, SERIAL, switchedOn } from '../support/rig.ts'

function refuses(rig: Rig, message: Uint8Array, code: RefusalCode): void {
  const { flash } = rig.token
  rig.scan(message)
  expect(rig.lcd[0]).toBe(code)
  expect(rig.notices('refused').at(-1)).toEqual({ what: 'refused', code })
  expect(rig.notices('transaction-shown')).toEqual([])
  expect(rig.token.flash).toBe(flash)
  rig.press('right')
  expect(rig.mode).toBe('camera')
}

/** Both kinds of message that everyday use knows, each made with the same change. */
const BOTH = [
  ['a transaction', type3],
  ['a deactivation', type4],
] as const

const header = (rig: Rig) => ({ bankId: BANK_ID, issuedAt: seconds(rig.now), ttlMinutes: 3 })

describe.each(BOTH)('%s is refused', (_, make) => {
  it('E102, E103: another version; a bad read', () => {
    const rig = scanning()
    const content = make(rig).slice(0, -2)
    const torn = make(rig)
    torn[40] = (torn[40] ?? 0) ^ 1
    content[2] = 2
    refuses(rig, withCrc(content), 'E102')
    rig.scan(torn)
    expect(rig.lcd[0]).toBe('Scan E103')
  })

  it('E104: on a blank token, and while an activation is under way', () => {
    const blank = switchedOn()
    blank.press('right')
    refuses(blank, make(blank), 'E104')
    const busy = scanning()
    busy.scan(busy.code1({ licence: 2 }))
    busy.press('right', 'right', 'right')
    refuses(busy, make(busy), 'E104')
    busy.scan(busy.code2({ seq: 2 }, { licence: 2 }))
    expect(busy.mode).toBe('signature')
  })

  it('E105: a bank that the token was not made for', () => {
    const rig = scanning()
    refuses(rig, make(rig, { header: { ...header(rig), bankId: 1 } }), 'E105')
  })

  it('E109: the wrong token; E110: the right one, without that activation', () => {
    const rig = scanning()
    refuses(rig, make(rig, { serial: SERIAL + 1 }), 'E109')
    refuses(rig, make(rig, { licence: 2 }), 'E110')
    refuses(rig, make(rig, { header: { ...header(rig), bankId: BANK_ID + 1 } }), 'E110')
  })

  it('E106: made under another key', () => {
    const rig = scanning()
    refuses(rig, make(rig, { instanceKey: new Uint8Array(32).fill(10) }), 'E106')
  })

  it('E107: good through its last moment by the clock of the token, and hardly in advance', () => {
    for (const [age, clockMs, good] of [
      [0, 180_000, true],
      [0, 180_001, false],
      [0, -300_000, true],
      [0, -300_001, false],
      [170, 10_000, true],
      [170, 10_001, false],
    ] as const) {
      const rig = scanning()
      const gap = rig.now % 1_000
      const clock = { ...rig.token.clock, offsetSeconds: (clockMs - gap) / 1_000 }
      rig.token = { ...rig.token, clock }
      rig.scan(make(rig, { header: { ...header(rig), issuedAt: seconds(rig.now) - age } }))
      expect([age, clockMs, rig.mode !== 'refused']).toEqual([age, clockMs, good])
    }
  })

  it('the order of the checks: of two faults the earlier one is told', () => {
    const past = { bankId: BANK_ID, issuedAt: 1, ttlMinutes: 1 }
    const blank = switchedOn()
    blank.press('right')
    refuses(blank, make(blank, { header: { ...past, bankId: 1 } }), 'E104')
    const rig = scanning()
    refuses(rig, make(rig, { header: { ...past, bankId: 1 }, serial: 7 }), 'E105')
    refuses(rig, make(rig, { header: past, serial: 7, licence: 2 }), 'E109')
    const key = new Uint8Array(32).fill(10)
    refuses(rig, make(rig, { licence: 2, instanceKey: key }), 'E110')
    refuses(rig, make(rig, { header: past, instanceKey: key }), 'E106')
  })

  it('no single flipped bit is accepted, the CRC repaired', () => {
    const from = scanning()
    const message = make(from)
    const content = message.slice(0, -2)
    for (let bit = 0; bit < content.length * 8; bit += 1) {
      const copy = content.slice()
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7))
      const rig = Object.assign(new Rig(), { token: from.token, now: from.now })
      rig.scan(withCrc(copy))
      expect([bit, rig.mode]).toEqual([bit, 'refused'])
    }
  })
})

describe('a transaction', () => {
  it('E108: its code was shown before; not where it was only looked at', () => {
    const rig = scanning()
    rig.scan(type3(rig))
    rig.press('left', 'right')
    rig.scan(type3(rig))
    expect(rig.mode).toBe('transaction')
    rig.press('right', 'right', 'right', 'right')
    rig.scan(type3(rig))
    expect(rig.lcd[0]).toBe('E108')
    rig.press('right')
    rig.scan(type3(rig, { transactionId: new Uint8Array(8).fill(2) }))
    expect(rig.mode).toBe('transaction')
  })

  it('E108 is RAM: after off and on it is for the bank to know', () => {
    const rig = scanning()
    rig.scan(type3(rig))
    rig.press('right', 'right')
    rig.hold()
    rig.wait(500)
    rig.hold()
    rig.press('right')
    rig.scan(type3(rig))
    expect(rig.mode).toBe('transaction')
  })

  it('E107 comes before E108', () => {
    const rig = scanning()
    rig.scan(type3(rig))
    rig.press('right', 'right', 'right', 'right')
    rig.scan(type3(rig, { header: { ...header(rig), issuedAt: 1 } }))
    expect(rig.lcd[0]).toBe('E107')
  })

  it('E107: an activation works through the last second of its life, and can then be deleted', () => {
    const lived = (offsetSeconds: number) => {
      const rig = switchedOn()
      const notAfter = seconds(rig.now) + 1_000
      rig.press('right')
      rig.scan(rig.code1())
      rig.press('right', 'right', 'right')
      rig.scan(rig.code2({ instance: { key: INSTANCE_KEY, notAfter, digits: 8, period: 60 } }))
      rig.press('right', 'right', 'right', 'right')
      const gap = notAfter * 1_000 - rig.now
      rig.token = {
        ...rig.token,
        clock: { ...rig.token.clock, offsetSeconds: gap / 1_000 + offsetSeconds },
      }
      const ownHeader = { ...header(rig), issuedAt: notAfter - 60 }
      return { rig, ownHeader }
    }
    const last = lived(0)
    last.rig.scan(type3(last.rig, { header: last.ownHeader }))
    expect(last.rig.mode).toBe('transaction')
    const over = lived(0.001)
    over.rig.scan(type3(over.rig, { header: over.ownHeader }))
    expect(over.rig.lcd[0]).toBe('E107')
    over.rig.press('right')
    over.rig.scan(type4(over.rig, { header: over.ownHeader }))
    expect(over.rig.lcd[0]).toBe('E017')
  })

  it('nothing is scanned at the ready screen: the camera is off', () => {
    const rig = ready()
    rig.scan(type3(rig))
    expect(rig.mode).toBe('home-ready')
  })
})

describe('code 1 in everyday use', () => {
  it('[S0-44] begins a new registration; code 2 without it is out of order', () => {
    const rig = scanning()
    rig.scan(rig.code2({ seq: 2 }, { licence: 2 }))
    expect(rig.lcd[0]).toBe('E104')
    rig.press('right')
    rig.scan(rig.code1({ licence: 2 }))
    expect(rig.mode).toBe('device-code')
  })

  it('E102: code 2 with codes that the firmware cannot make', () => {
    for (const [digits, period] of [
      [3, 60],
      [8, 0],
      [8, 61],
    ] as const) {
      const rig = switchedOn()
      rig.press('right')
      rig.scan(rig.code1())
      rig.press('right', 'right', 'right')
      rig.scan(rig.code2({ instance: { key: INSTANCE_KEY, notAfter: 0, digits, period } }))
      expect(rig.lcd[0]).toBe('E102')
    }
  })
})
