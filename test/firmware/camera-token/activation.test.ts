import { describe, expect, it } from 'vitest'
import { instances, isCameraOn } from '../../../firmware/camera-token/camera-token.ts'
import { screenCode, screenMessage } from '../../../firmware/camera-token/screen.ts'
import { readCode, readDeviceCode } from '../../../protocol/codes.ts'
import { Rig, SERIAL, switchedOn } from '../support/rig.ts'

const HOME = [
  'E002',
  'Please push "Continue" and',
  'capture the activation',
  'image.',
  '| Continue',
]
const QUESTION = ['E011', 'Was the code accepted?', 'If OK, please push "Yes".', 'No | Yes']

describe('activation', () => {
  it('[S0-10] a long press of centre switches on, to E002', () => {
    const rig = new Rig()
    expect(rig.screen.lit).toBe(false)
    rig.hold()
    expect(rig.screen.lit).toBe(true)
    expect(rig.lcd).toEqual(HOME)
    expect(screenMessage(rig.screen)).toBe(
      'Please push "Continue" and capture the activation image.',
    )
    expect(rig.notices('powered-on')).toEqual([{ what: 'powered-on', by: 'key' }])
  })

  it('[S0-11] right starts the camera with its frame', () => {
    const rig = switchedOn()
    expect(isCameraOn(rig.token)).toBe(false)
    rig.press('right')
    expect(isCameraOn(rig.token)).toBe(true)
    expect(rig.lcd).toEqual(['Scan', 'Fit the code in the frame', 'Cancel |'])
    expect(new Set(rig.screen.pixels)).toContain(0)
  })

  it('[S0-12, S0-13] code 1 is read without a press and answered with digits', () => {
    const rig = switchedOn()
    rig.press('right')
    rig.scan(rig.code1())
    const code = screenCode(rig.screen) ?? ''
    expect(rig.lcd).toEqual([
      'Device code',
      `${code.slice(0, 4)} ${code.slice(4, 8)}`,
      `${code.slice(8, 12)} ${code.slice(12)}`,
      '| Done',
    ])
    expect(readDeviceCode(code, 16)).toEqual({ ok: true, value: { serial: SERIAL, code } })
    expect(rig.notices('device-code')).toEqual([{ what: 'device-code', code }])
    expect(rig.sounds.at(-1)).toBe('read')
  })

  it('[S0-17] Done brings the question, with Yes at the right', () => {
    const rig = switchedOn()
    rig.press('right')
    rig.scan(rig.code1())
    rig.press('right')
    expect(rig.lcd).toEqual(QUESTION)
  })

  it('[S0-18, S0-19, S0-21] Yes changes message and label; Continue starts the camera for code 2', () => {
    const rig = switchedOn()
    rig.press('right')
    rig.scan(rig.code1())
    rig.press('right', 'right')
    expect(rig.lcd).toEqual(['Please push "Continue" and', 'capture the next image.', '| Continue'])
    rig.press('right')
    expect(isCameraOn(rig.token)).toBe(true)
    rig.scan(rig.code2())
    expect(rig.mode).toBe('signature')
  })

  it('[S0-22, S0-23] code 2 is answered with fewer digits', () => {
    const rig = new Rig()
    rig.toSignature()
    const code = screenCode(rig.screen) ?? ''
    expect(readCode(code, 8)).toEqual({ ok: true, value: code })
    expect(rig.lcd).toEqual(['Signature', `${code.slice(0, 4)} ${code.slice(4)}`, '| Done'])
    const [first] = rig.notices('device-code')
    expect(first?.what === 'device-code' && first.code.length).toBeGreaterThan(code.length)
  })

  it('[S0-26, S0-27, S0-28, S0-29, S0-35] Done → Yes: question, then the final screen', () => {
    const rig = new Rig()
    rig.toSignature()
    rig.press('right')
    expect(screenCode(rig.screen)).toBeNull()
    expect(rig.lcd).toEqual(QUESTION)
    expect(instances(rig.token)).toEqual([])
    rig.press('right')
    expect(rig.lcd).toEqual(['The Device is Activated', '| Continue'])
    const [label] = rig.screen.runs.filter((run) => run.role === 'softkey-right')
    expect(label?.x).toBeGreaterThan(160)
    expect(label?.y).toBeGreaterThan(200)
    expect(instances(rig.token)).toMatchObject([{ licence: 1, seq: 1, digits: 8, period: 60 }])
    expect(rig.notices('committed')).toEqual([{ what: 'committed', licence: 1 }])
    expect(rig.sounds).toContain('done')
  })

  it('Continue after it leads to the ready screen, also after off and on', () => {
    const rig = new Rig()
    rig.activate()
    rig.press('right')
    const ready = ['Ready', 'Please push "Scan" and', 'capture the image.', '| Scan']
    expect(rig.lcd).toEqual(ready)
    rig.hold()
    rig.wait(500)
    rig.hold()
    expect(rig.lcd).toEqual(ready)
    rig.press('right')
    expect(isCameraOn(rig.token)).toBe(true)
    rig.press('left')
    expect(rig.mode).toBe('home-ready')
  })

  it.each([1, 2])(
    'No at question %i cancels and forgets; Continue scans from the start',
    (question) => {
      const rig = switchedOn()
      rig.press('right')
      rig.scan(rig.code1())
      rig.press('right')
      if (question === 2) {
        rig.press('right', 'right')
        rig.scan(rig.code2())
        rig.press('right')
      }
      rig.press('left')
      expect(rig.lcd).toEqual([
        'E012',
        'Activation cancelled.',
        'Please push "Continue" and',
        'rescan the image.',
        '| Continue',
      ])
      expect(rig.token.run?.session).toBeNull()
      expect(instances(rig.token)).toEqual([])
      rig.press('right')
      rig.scan(rig.code1())
      expect(rig.mode).toBe('device-code')
    },
  )

  it('Cancel in the camera goes back to where it came from', () => {
    const rig = switchedOn()
    rig.press('right', 'left')
    expect(rig.lcd).toEqual(HOME)
    rig.press('right')
    rig.scan(rig.code1())
    rig.press('right', 'right', 'right', 'left')
    expect(rig.mode).toBe('next-image')
  })

  it('[S0-44] a higher licence of the bank is taken, whether or not the device committed', () => {
    const committed = new Rig()
    committed.activate(1, 1)
    committed.hold()
    committed.activate(2, 2)
    expect(committed.mode).toBe('activated')
    expect(instances(committed.token)).toMatchObject([{ licence: 2, seq: 2 }])

    const forgot = new Rig()
    forgot.toSignature(1, 1)
    forgot.wait(30_000)
    forgot.activate(2, 2)
    expect(instances(forgot.token)).toMatchObject([{ licence: 2, seq: 2 }])
  })

  it('a write that did not hold is not called Activated', () => {
    const rig = new Rig()
    rig.toSignature()
    rig.press('right')
    rig.give({ kind: 'key-down', key: 'right' }, false)
    expect(rig.lcd).toEqual(['Please wait.'])
    rig.give({ kind: 'flash-written' })
    expect(rig.mode).toBe('cancelled')
    expect(instances(rig.token)).toEqual([])
  })
})
