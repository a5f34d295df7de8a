import { describe, expect, it } from 'vitest'
import { instances } from '../../../firmware/camera-token/camera-token.ts'
import { COLOUR } from '../../../firmware/lcd/screen.ts'
import { Rig, START, switchedOn } from '../support/rig.ts'

describe('power', () => {
  it('[S0-10, S0-30] 1,999 ms are short, 2,000 ms are long, for on and for off', () => {
    const rig = new Rig()
    rig.hold(1_999)
    expect(rig.mode).toBeNull()
    rig.hold(2_000)
    expect(rig.mode).toBe('home-blank')
    rig.hold(1_999)
    expect(rig.mode).toBe('home-blank')
    rig.hold(2_000)
    expect(rig.mode).toBeNull()
    expect(rig.screen.lit).toBe(false)
    expect(rig.lcd).toEqual([])
    expect(rig.notices('powered-off')).toEqual([{ what: 'powered-off', why: 'key' }])
  })

  it('the long press acts while still held, once, at its own time', () => {
    const rig = new Rig()
    rig.down('centre')
    expect(rig.deadline).toEqual({ at: START + 2_000, what: 'long-press' })
    rig.wait(9_000)
    expect(rig.mode).toBe('home-blank')
    expect(rig.token.run?.lastActivity).toBe(START + 2_000)
    expect(rig.deadline).toBeNull()
    rig.wait(60_000)
    expect(rig.mode).toBe('home-blank')
    rig.up('centre')
    expect(rig.deadline).toEqual({ at: rig.now + 30_000, what: 'auto-off' })
  })

  it('[S0-15] on after 29,999 ms without a key, off after 30,000 ms', () => {
    const rig = switchedOn()
    rig.wait(29_999)
    expect(rig.mode).toBe('home-blank')
    rig.wait(1)
    expect(rig.mode).toBeNull()
    expect(rig.notices('powered-off')).toEqual([{ what: 'powered-off', why: 'auto-off' }])
  })

  it('[S0-15] a key and an accepted scan begin the 30 s anew, a refused scan does not', () => {
    const rig = switchedOn()
    rig.wait(29_999)
    rig.press('right')
    rig.wait(29_000)
    rig.scan(rig.code1())
    rig.wait(29_999)
    expect(rig.mode).toBe('device-code')
    rig.press('right', 'right', 'right')
    rig.wait(29_000)
    rig.scan(rig.code1())
    expect(rig.mode).toBe('refused')
    rig.wait(1_000)
    expect(rig.mode).toBeNull()
  })

  it('events that come late find what time has done first', () => {
    const rig = switchedOn()
    rig.skip(30_000)
    rig.down('right')
    expect(rig.mode).toBeNull()
    const late = new Rig()
    late.down('centre')
    late.skip(100_000)
    late.up('centre')
    expect(late.mode).toBe('home-blank')
    expect(late.token.run?.lastActivity).toBe(START + 100_000)
  })

  it('[S0-15] the countdown shows in the last 10 s, not while a key is held', () => {
    const rig = switchedOn()
    rig.wait(19_999)
    expect(rig.lcd).not.toContain('10 s')
    rig.wait(1)
    expect(rig.lcd).toContain('10 s')
    rig.wait(1_000)
    expect(rig.lcd.slice(-2)).toEqual(['9 s', '| Continue'])
    rig.wait(8_999)
    expect(rig.lcd).toContain('1 s')
    rig.down('left')
    expect(rig.lcd.join()).not.toMatch(/\d s/)
  })

  it('[S0-15] its bar shrinks with the seconds, over the camera too', () => {
    for (const keys of [[], ['right']] as const) {
      const rig = switchedOn()
      rig.press(...keys)
      const bar = () => rig.screen.pixels.filter((pixel) => pixel === COLOUR.accent).length
      rig.wait(rig.deadline ? rig.deadline.at - rig.now - 10_001 : 0)
      expect(bar()).toBe(0)
      rig.wait(1)
      const full = bar()
      rig.wait(5_000)
      expect(bar() / full).toBeCloseTo(0.5, 1)
      rig.wait(4_999)
      expect(bar() / full).toBeLessThan(0.01)
    }
  })

  it('[S0-15] auto-off before the last Yes forgets everything but flash', () => {
    const code1 = switchedOn()
    code1.press('right')
    code1.scan(code1.code1())
    code1.wait(30_000)
    expect(code1.notices('forgot')).toEqual([{ what: 'forgot', during: 'code-1' }])

    const code2 = new Rig()
    code2.toSignature()
    code2.press('right')
    code2.wait(30_000)
    expect(code2.notices('forgot')).toEqual([{ what: 'forgot', during: 'code-2' }])
    expect(code2.token.run).toBeNull()
    expect(instances(code2.token)).toEqual([])
    code2.hold()
    expect(code2.lcd[0]).toBe('E002')
  })

  it('[S0-30] the power key and pulled cells forget too; the finger must let go first', () => {
    const key = new Rig()
    key.toSignature()
    key.hold()
    expect(key.notices('forgot')).toHaveLength(1)
    const cut = new Rig()
    cut.toSignature()
    cut.down('centre')
    cut.give({ kind: 'power-cut' })
    expect(cut.notices('powered-off')).toEqual([{ what: 'powered-off', why: 'power-cut' }])
    expect(cut.notices('forgot')).toEqual([{ what: 'forgot', during: 'code-2' }])
    cut.wait(5_000)
    expect(cut.mode).toBeNull()
    cut.up('centre')
    cut.hold()
    expect(cut.mode).toBe('home-blank')
  })

  it('while the flash is written neither key nor time switches off', () => {
    const rig = new Rig()
    rig.toSignature()
    rig.press('right')
    rig.give({ kind: 'key-down', key: 'right' }, false)
    rig.up('right')
    rig.hold()
    rig.wait(60_000)
    expect(rig.mode).toBe('committing')
    expect(rig.deadline).toBeNull()
  })

  it('centre, pressed short, does nothing but count as a press', () => {
    const rig = switchedOn()
    rig.wait(29_000)
    rig.press('centre')
    rig.wait(29_000)
    expect(rig.mode).toBe('home-blank')
  })

  it('empty cells leave the LCD dark', () => {
    const rig = new Rig({}, 0)
    rig.hold()
    expect(rig.screen.lit).toBe(false)
  })
})

describe('menu', () => {
  it('left and a long centre open it; left moves, right is OK', () => {
    const rig = new Rig()
    rig.menuKeys()
    expect(rig.lcd).toEqual(['Menu', 'Token Info', 'Exit', '▲▼ | OK'])
    expect(rig.notices('powered-on')).toEqual([{ what: 'powered-on', by: 'menu-keys' }])
    rig.press('right')
    expect(rig.lcd).toEqual([
      'Token Info 1/2',
      'Token code',
      'TK-4821-07',
      'Serial',
      '20261121',
      '▲▼ | OK',
    ])
    rig.press('left')
    expect(rig.lcd).toEqual([
      'Token Info 2/2',
      'Firmware',
      '1.0.0',
      'Battery',
      '100 %',
      'Activations',
      '0',
      '▲▼ | OK',
    ])
    rig.press('right')
    expect(rig.mode).toBe('menu')
    rig.press('left', 'right')
    expect(rig.mode).toBe('home-blank')
  })

  it('Exit leads to the ready screen of an activated token', () => {
    const rig = new Rig()
    rig.activate()
    rig.hold()
    rig.menuKeys()
    rig.press('left', 'left', 'left', 'right')
    expect(rig.mode).toBe('home-ready')
  })
})
