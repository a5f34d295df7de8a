import { describe, expect, it } from 'vitest'
import {
  DEFAULT_MODEL,
  instances,
  manufacture,
} from '../../../firmware/camera-token/camera-token.ts'
import { COLOUR } from '../../../firmware/lcd/screen.ts'
import { addInstance, ready, scanning, type3 } from '../support/bank-rig.ts'
import { Rig, switchedOn } from '../support/rig.ts'

const warned = (rig: Rig) => rig.screen.pixels.subarray(0, 320 * 28).includes(COLOUR.warn)

/** What Token Info says of the battery, from off. */
function told(rig: Rig): string | undefined {
  rig.menuKeys()
  rig.press('right', 'left')
  const line = rig.lcd[4]
  rig.hold()
  return line
}

describe('battery', () => {
  it('at power-on: 15 % is enough, below it a notice comes before home', () => {
    const good = new Rig({}, 15)
    good.hold()
    expect([good.mode, warned(good)]).toEqual(['home-blank', false])
    const low = new Rig({}, 14.9)
    low.hold()
    expect(low.lcd).toEqual([
      'Low battery',
      'The battery is low.',
      'Please change the cells',
      'soon.',
      '| Continue',
    ])
    expect(warned(low)).toBe(true)
    expect(low.notices('low-battery')).toEqual([{ what: 'low-battery' }])
    low.press('right')
    expect(low.mode).toBe('home-blank')
    const other = new Rig({ lowBatteryPercent: 30 }, 29)
    other.hold()
    expect(other.mode).toBe('low-battery')
  })

  it('with low cells everything works, and the menu is reached at once', () => {
    const rig = new Rig({}, 5)
    rig.menuKeys()
    expect(rig.mode).toBe('menu')
    rig.hold()
    rig.wait(100)
    rig.hold()
    rig.press('right', 'right')
    rig.scan(rig.code1())
    expect(rig.mode).toBe('device-code')
  })

  it('empty cells: nothing but the click of the keys', () => {
    const rig = new Rig({}, 0)
    rig.press('left', 'right')
    rig.hold()
    expect(rig.mode).toBeNull()
    expect(rig.screen.lit).toBe(false)
    expect(rig.notices('no-power')).toEqual([{ what: 'no-power', why: 'empty' }])
    expect(rig.notices('powered-on')).toEqual([])
    expect(rig.sounds).toEqual(['click', 'click', 'click'])
    const last = new Rig({}, 0.01)
    last.hold()
    expect(last.mode).toBe('low-battery')
  })

  it('is used up by being switched on, and by nothing else', () => {
    const rig = new Rig({ batterySecondsOn: 3_000 })
    rig.wait(365 * 86_400_000)
    expect(rig.token.battery).toBe(100)
    rig.hold()
    rig.wait(30_000)
    expect(rig.mode).toBeNull()
    // On for 30 s of the 3,000: the long press is over when it begins, auto-off is exact.
    expect(rig.token.battery).toBe(99)
    rig.hold()
    rig.wait(13_000)
    rig.hold()
    expect(rig.token.battery).toBe(98.5)
    expect(told(rig)).toBe('99 %')
  })

  it('runs down to nothing, and Token Info says 0 % only of empty cells', () => {
    const rig = new Rig({ batterySecondsOn: 100 }, 0.4)
    expect(told(rig)).toBe('1 %')
    expect(rig.token.battery).toBe(0)
    rig.hold()
    expect(rig.notices('no-power')).toHaveLength(1)
  })
})

describe('cells changed', () => {
  it('the LCD goes dark and RAM is gone, flash and clock stay, the battery is another', () => {
    const rig = scanning()
    const { clock } = rig.token
    rig.scan(type3(rig))
    rig.give({ kind: 'cells', percent: 80 })
    expect(rig.mode).toBeNull()
    expect(rig.token.battery).toBe(80)
    expect(rig.token.clock).toBe(clock)
    expect(rig.notices('powered-off')).toEqual([{ what: 'powered-off', why: 'power-cut' }])
    expect(rig.notices('cells-changed')).toEqual([{ what: 'cells-changed', percent: 80 }])
    rig.hold()
    expect(rig.mode).toBe('home-ready')
    expect(instances(rig.token)).toHaveLength(1)
  })

  it('[S0-34] between code 2 and Yes they take the activation with them', () => {
    const rig = new Rig()
    rig.toSignature()
    rig.give({ kind: 'cells', percent: 100 })
    expect(rig.notices('forgot')).toEqual([{ what: 'forgot', during: 'code-2' }])
    rig.hold()
    expect(rig.lcd[0]).toBe('E002')
  })

  it('bring a dead token back, whatever it held', () => {
    const rig = ready()
    addInstance(rig, 0x1_0001, 2)
    rig.hold()
    rig.give({ kind: 'cells', percent: 0 })
    rig.hold()
    expect(rig.mode).toBeNull()
    rig.give({ kind: 'cells', percent: 100 })
    rig.hold()
    expect(rig.mode).toBe('home-ready')
    expect(instances(rig.token)).toHaveLength(2)
  })

  it('a key held meanwhile must be let go first; no such percentage is a bug', () => {
    const rig = switchedOn()
    rig.down('centre')
    rig.give({ kind: 'cells', percent: 100 })
    rig.wait(5_000)
    expect(rig.mode).toBeNull()
    rig.up('centre')
    rig.hold()
    expect(rig.mode).toBe('home-blank')
    for (const percent of [-1, 101, Number.NaN]) {
      expect(() => rig.give({ kind: 'cells', percent })).toThrow(RangeError)
    }
  })
})

describe('dead on arrival', () => {
  it('never switches on, with new cells neither; its keys click', () => {
    const rig = new Rig()
    rig.token = manufacture(DEFAULT_MODEL, rig.token.identity, { faulty: true })
    rig.hold()
    rig.menuKeys()
    rig.give({ kind: 'cells', percent: 100 })
    rig.hold()
    expect(rig.mode).toBeNull()
    expect(rig.lcd).toEqual([])
    expect(rig.notices('no-power')).toEqual(
      Array.from({ length: 3 }, () => ({ what: 'no-power', why: 'faulty' })),
    )
    expect(rig.sounds).toEqual(['click', 'click', 'click', 'click'])
  })

  it('a token that is well leaves the factory full, blank, off, and with the right clock', () => {
    const { battery, faulty, clock, run } = manufacture(DEFAULT_MODEL, new Rig().token.identity)
    expect({ battery, faulty, run }).toEqual({ battery: 100, faulty: false, run: null })
    expect(clock).toMatchObject({ offsetSeconds: 0, driftSecondsPerDay: 0 })
  })
})
