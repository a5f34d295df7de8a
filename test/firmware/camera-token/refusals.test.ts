import { describe, expect, it } from 'vitest'
import type { RefusalCode } from '../../../firmware/camera-token/state.ts'
import { concat, crc16, writeU16 } from '../../../protocol/bytes.ts'
import { seconds } from '../../../protocol/time.ts'
import { BANK_ID, Rig, START, switchedOn } from '../support/rig.ts'

const header = { bankId: BANK_ID, issuedAt: seconds(START), ttlMinutes: 60 }
const filled = (fill: number, length = 32) => new Uint8Array(length).fill(fill)

/** `message` with byte `at` replaced and the CRC repaired. */
function forged(message: Uint8Array, at: number, byte: number): Uint8Array {
  const content = message.slice(0, -2)
  content[at] = byte
  return concat(content, writeU16(crc16(content)))
}

/** In the camera, with nothing scanned. */
function looking(): Rig {
  const rig = switchedOn()
  rig.press('right')
  return rig
}

/** In the camera, waiting for code 2. */
function waiting(): Rig {
  const rig = looking()
  rig.scan(rig.code1())
  rig.press('right', 'right', 'right')
  return rig
}

/** Activated with licence 5 and seq 5, and in the camera again. */
function active(): Rig {
  const rig = new Rig()
  rig.activate(5, 5)
  rig.press('right', 'right')
  return rig
}

function refuses(rig: Rig, message: Uint8Array, code: RefusalCode): void {
  const session = rig.token.run?.session
  const { flash } = rig.token
  rig.scan(message)
  expect(rig.lcd[0]).toBe(code)
  expect(rig.lcd.at(-1)).toBe('| Continue')
  expect(rig.notices('refused')).toEqual([{ what: 'refused', code }])
  expect(rig.sounds.at(-1)).toBe('refused')
  expect(rig.token.run?.session).toBe(session)
  expect(rig.token.flash).toBe(flash)
  rig.press('right')
  expect(rig.mode).toBe('camera')
}

const ALL: readonly RefusalCode[] = [
  'E101',
  'E102',
  'E103',
  'E104',
  'E105',
  'E106',
  'E107',
  'E108',
  'E109',
  'E110',
  'E111',
  'E112',
]

describe('refusals', () => {
  it.each(ALL)('%s: its sentence fits the LCD, before and after code 1', (code) => {
    for (const rig of [looking(), waiting()]) {
      const { token } = rig
      const run = token.run && { ...token.run, mode: { name: 'refused', code } as const }
      rig.token = { ...token, run }
      const body = rig.screen.runs.filter((line) => line.role === 'body')
      expect(body.length).toBeGreaterThan(0)
      expect(body.map((line) => line.text).join(' ')).toMatch(/\.$/)
      for (const line of body) expect(line.y + line.height).toBeLessThanOrEqual(192)
    }
  })

  it('E101: a foreign code, Base45 gone wrong, a cut message', () => {
    for (const text of ['https://example.jp/', '', 'OTA1:', 'OTA1:~', 'ota1:AB']) {
      const rig = looking()
      rig.give({ kind: 'scan', text })
      expect(rig.lcd[0]).toBe('E101')
    }
    const rig = looking()
    refuses(rig, rig.code1().slice(0, 100), 'E101')
  })

  it('E102: another version, type or suite', () => {
    for (const at of [2, 3]) {
      const rig = looking()
      refuses(rig, forged(rig.code1(), at, 9), 'E102')
    }
    const rig = looking()
    refuses(rig, rig.code1({ suite: 2 }), 'E102')
  })

  it('E103: a bad read is said once and the camera goes on', () => {
    const rig = looking()
    const torn = rig.code1()
    torn[40] = (torn[40] ?? 0) ^ 1
    rig.scan(torn)
    rig.scan(torn)
    expect(rig.lcd).toEqual(['Scan E103', 'Could not read it. Hold still.', 'Cancel |'])
    expect(rig.notices('refused')).toEqual([{ what: 'refused', code: 'E103' }])
    rig.scan(rig.code1())
    expect(rig.mode).toBe('device-code')
  })

  it('E104: code 2 first, and code 1 where code 2 is due, each with its own advice', () => {
    const first = looking()
    first.scan(first.code2())
    expect(first.lcd.slice(1, 4)).toEqual([
      'The image is out of order.',
      'The image of the mail',
      'comes first.',
    ])
    refuses(looking(), first.code2(), 'E104')
    const second = waiting()
    refuses(second, second.code1(), 'E104')
    second.scan(second.code2())
    expect(second.mode).toBe('signature')
  })

  it('E105: a bank that the token was not made for', () => {
    const rig = looking()
    refuses(rig, rig.code1({ header: { ...header, bankId: 1 } }), 'E105')
  })

  it('E111: the very registration that is committed', () => {
    const rig = active()
    refuses(rig, rig.code1({ licence: 5 }), 'E111')
  })

  it('E109: code 2 of another device', () => {
    const rig = waiting()
    refuses(rig, rig.code2({ serial: 7 }), 'E109')
  })

  it('E110: code 2 of another session or of another bank', () => {
    const rig = waiting()
    refuses(rig, rig.code2({ sessionId: filled(2, 8) }), 'E110')
    const other = waiting()
    refuses(other, other.code2({ header: { ...header, bankId: BANK_ID + 1 } }), 'E110')
  })

  it('E106: a signature of another key, a key that is none, another tag', () => {
    const rig = looking()
    refuses(rig, rig.code1({ signingKey: filled(8) }), 'E106')
    const low = looking()
    refuses(low, low.code1({ ephemeralPublic: filled(0) }), 'E106')
    const second = waiting()
    refuses(second, second.code2({ kek: { key: filled(1), nonce: filled(1, 12) } }), 'E106')
  })

  it('E107: good through the last moment, not after it; hardly in advance', () => {
    const lives = 60 * 60_000
    const cases = [
      [lives, true],
      [lives + 1, false],
    ] as const
    for (const [ms, good] of cases) {
      const rig = new Rig()
      rig.skip(ms - 2_200)
      rig.hold()
      rig.press('right')
      if (good) rig.scan(rig.code1())
      else refuses(rig, rig.code1(), 'E107')
      expect(rig.mode).toBe(good ? 'device-code' : 'camera')
    }
    const rig = looking()
    const issuedAt = seconds(rig.now) + 301
    refuses(rig, rig.code1({ header: { ...header, issuedAt } }), 'E107')
    rig.scan(rig.code1({ header: { ...header, issuedAt: issuedAt - 1 } }))
    expect(rig.mode).toBe('device-code')
    const old = waiting()
    const past = { ...header, issuedAt: seconds(START) - 3_601 }
    refuses(old, old.code2({ header: past }), 'E107')
  })

  it('E108: a lower licence, and a sequence number that is not higher', () => {
    const rig = active()
    refuses(rig, rig.code1({ licence: 4 }), 'E108')
    const second = active()
    second.scan(second.code1({ licence: 6 }))
    second.press('right', 'right', 'right')
    refuses(second, second.code2({ seq: 5 }, { licence: 6 }), 'E108')
    second.scan(second.code2({ seq: 6 }, { licence: 6 }))
    expect(second.mode).toBe('signature')
  })

  it('the order of the checks: of two faults the earlier one is told', () => {
    const strange = looking()
    refuses(strange, strange.code2({ header: { ...header, bankId: 1 } }), 'E104')
    const again = active()
    refuses(again, again.code1({ licence: 5, signingKey: filled(8) }), 'E111')
    const other = waiting()
    refuses(other, other.code2({ serial: 7, sessionId: filled(2, 8) }), 'E109')
    const past = { ...header, issuedAt: 1 }
    const unsigned = looking()
    refuses(unsigned, unsigned.code1({ header: past, signingKey: filled(8) }), 'E106')
    const late = active()
    refuses(late, late.code1({ header: past, licence: 4 }), 'E107')
  })

  it('nothing is scanned while the camera is off', () => {
    const rig = switchedOn()
    rig.scan(rig.code1())
    expect(rig.mode).toBe('home-blank')
    expect(rig.notices('refused')).toEqual([])
  })

  it('no single flipped bit of code 1 or 2, CRC repaired, is accepted', () => {
    const counts = [0, 0]
    for (const [i, from] of [looking(), waiting()].entries()) {
      const message = i === 0 ? from.code1() : from.code2()
      for (let bit = 0; bit < (message.length - 2) * 8; bit++) {
        const at = bit >> 3
        const rig = Object.assign(new Rig(), { token: from.token, now: from.now })
        rig.scan(forged(message, at, (message[at] ?? 0) ^ (0x80 >> (bit & 7))))
        expect([bit, rig.mode]).toEqual([bit, 'refused'])
        counts[i] = (counts[i] ?? 0) + 1
      }
    }
    expect(counts).toEqual([992, 648])
  }, 60_000)
})
