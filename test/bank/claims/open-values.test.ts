import { describe, expect, it } from 'vitest'
import { policyField } from '../../../bank/policy/fields.ts'
import { CAMERA_TOKEN } from '../../../bank/policy/institutions/camera-token.ts'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { KEY_FOB_ONLINE } from '../../../bank/policy/institutions/key-fob-online.ts'
import type { PolicyPath } from '../../../bank/policy/schema.ts'
import { DEFAULT_MODEL } from '../../../firmware/camera-token/model.ts'
import { screenMessage } from '../../../firmware/camera-token/screen.ts'
import { Hands } from '../../../lab/hands.ts'
import { activation, FIRST_HALF, SECOND_HALF } from '../../../lab/walks/activation.ts'
import { newestFob, ORDER_ONLINE, readFob, START_FOB } from '../../../lab/walks/key-fob.ts'
import { LOG_IN, walk } from '../../../lab/walks/step.ts'
import { Rig } from '../../firmware/support/rig.ts'
import { START } from '../../support/setup.ts'
import { codeIn, Desk, fieldsOf, MINUTE } from '../support/customer.ts'
import { codeOne, signatureFor, toCodeTwo } from '../support/device.ts'
import { withFob, wrongCode } from '../support/otp-walks.ts'

const B = 'key-fob-online'

/** Every institution has the default, and the editor says that it is an assumption. */
function isOurs(path: PolicyPath, defaults: readonly unknown[], value: unknown): void {
  expect(new Set(defaults)).toEqual(new Set([value]))
  expect(policyField(path).hint.ja).toContain('本ツールの仮の値')
  expect(policyField(path).hint.en).toContain('our assumption')
}

/** An activation at a bench with these digits: what the token showed first and second. */
function activated(deviceCodeDigits: number, signatureDigits: number): readonly string[] {
  const policy = { ...CAMERA_TOKEN, id: 'mine', deviceCodeDigits, signatureDigits }
  const hands = new Hands({ seed: '1', start: START, institution: 'mine', policy })
  walk(hands, [LOG_IN, ...FIRST_HALF.slice(0, 5)])
  const first = hands.digits()
  walk(hands, [...FIRST_HALF.slice(5), ...SECOND_HALF.slice(0, 4)])
  const second = hands.digits()
  walk(hands, activation('done-yes').slice(LOG_IN_AND_HALVES - 1))
  expect(hands.page.id).toBe('otp-complete')
  expect(hands.mode()).toBe('home-ready')
  return [first, second]
}
const LOG_IN_AND_HALVES = 1 + FIRST_HALF.length + SECOND_HALF.length

describe('what no source tells has a default of ours, and may be changed', () => {
  it('[U-1] digits of the device code and of the signature: 16 and 8', () => {
    isOurs(
      'deviceCodeDigits',
      policies.map((p) => p.deviceCodeDigits),
      16,
    )
    isOurs(
      'signatureDigits',
      policies.map((p) => p.signatureDigits),
      8,
    )
    expect(activated(16, 8)).toEqual([
      expect.stringMatching(/^\d{16}$/),
      expect.stringMatching(/^\d{8}$/),
    ])
    expect(activated(19, 4)).toEqual([
      expect.stringMatching(/^\d{19}$/),
      expect.stringMatching(/^\d{4}$/),
    ])
  })

  it('[U-2] the camera token switches itself off after 30 seconds', () => {
    expect(DEFAULT_MODEL.autoOffMs).toBe(30_000)
    for (const autoOffMs of [30_000, 45_000]) {
      const rig = new Rig({ autoOffMs })
      rig.hold()
      rig.wait(autoOffMs - 1)
      expect(rig.screen.lit).toBe(true)
      rig.wait(1)
      expect(rig.screen.lit).toBe(false)
    }
  })

  it.each([5, 3])('[U-3] a token is stopped after 5 wrong codes: here after %i', (lockAfter) => {
    isOurs(
      'lockAfter',
      policies.map((p) => p.lockAfter),
      5,
    )
    const desk = new Desk({ institution: B, policy: { lockAfter } })
    const serial = withFob(desk)
    desk.login()
    for (let n = 1; n <= lockAfter; n++) {
      expect(desk.record(serial).locked).toBe(false)
      desk.click('submit-login-otp', { otp: wrongCode(desk, serial) })
    }
    expect(desk.record(serial).locked).toBe(true)
  })

  it('[U-3] only wrong codes in a row count, or all of them', () => {
    for (const lockConsecutive of [true, false]) {
      const desk = new Desk({ institution: B, policy: { lockAfter: 2, lockConsecutive } })
      const serial = withFob(desk)
      for (let n = 0; n < 2; n++) {
        desk.login()
        desk.click('submit-login-otp', { otp: wrongCode(desk, serial) })
        desk.click('submit-login-otp', { otp: desk.fobCode(serial) })
        desk.click('nav:logout')
        desk.wait(2 * MINUTE)
      }
      expect(desk.record(serial).locked).toBe(!lockConsecutive)
    }
  })

  it.each([6, 8])('[U-4] the code has 6 digits: here %i', (digits) => {
    isOurs(
      'code.digits',
      policies.map((p) => p.code.digits),
      6,
    )
    const policy = { ...KEY_FOB_ONLINE, id: 'mine', code: { ...KEY_FOB_ONLINE.code, digits } }
    const hands = new Hands({ seed: '1', start: START, institution: 'mine', policy })
    walk(hands, ORDER_ONLINE)
    expect(readFob(hands, newestFob(hands).index)).toMatch(new RegExp(`^\\d{${digits}}$`))
    walk(hands, [START_FOB])
    hands.wait(MINUTE)
    walk(hands, [LOG_IN])
    expect(fieldsOf(hands.page)[0]).toMatchObject({ name: 'otp', digits })
    for (const wrong of [digits - 1, digits + 1]) {
      hands.type('otp', '1'.repeat(wrong))
      hands.click('submit-login-otp')
      expect(hands.alerts).toEqual(['OTP-W32'])
    }
    hands.type('otp', readFob(hands))
    hands.click('submit-login-otp')
    expect(hands.page.id).toBe('top')
  })

  it.each([15, 5])('[U-5] a session ends after 15 minutes: here after %i', (sessionMinutes) => {
    isOurs(
      'sessionMinutes',
      policies.map((p) => p.sessionMinutes),
      15,
    )
    const desk = new Desk({ institution: B, policy: { sessionMinutes } })
    desk.login()
    desk.wait(sessionMinutes * MINUTE - 1)
    expect(desk.click('nav:balance').id).toBe('balance')
    desk.wait(sessionMinutes * MINUTE)
    expect(desk.click('nav:balance').id).toBe('session-timeout')
  })

  it.each([60, 20])('[U-6] the code in the mail lives 60 minutes: here %i', (mailCodeMinutes) => {
    isOurs(
      'mailCodeMinutes',
      policies.map((p) => p.mailCodeMinutes),
      60,
    )
    for (const [early, page] of [
      [1, 'otp-signature'],
      [0, 'otp-request'],
    ] as const) {
      const desk = new Desk({ policy: { mailCodeMinutes } })
      desk.login()
      desk.click('nav:otp')
      desk.click('request-mail')
      const deviceCode = codeOne(codeIn(desk.mail('activation-code').blocks))
      desk.waitHere(mailCodeMinutes * MINUTE - 1)
      desk.click('nav:otp')
      desk.wait(1 - early)
      expect(desk.click('submit-device-code', { deviceCode }).id).toBe(page)
    }
  })

  it.each([10, 3])(
    '[U-6] the code on the screen lives 10 minutes: here %i',
    (screenCodeMinutes) => {
      isOurs(
        'screenCodeMinutes',
        policies.map((p) => p.screenCodeMinutes),
        10,
      )
      for (const [early, page] of [
        [1, 'otp-complete'],
        [0, 'otp-request'],
      ] as const) {
        const desk = new Desk({ policy: { screenCodeMinutes } })
        toCodeTwo(desk)
        const signature = signatureFor(desk)
        desk.wait(screenCodeMinutes * MINUTE - early)
        expect(desk.click('submit-signature', { signature }).id).toBe(page)
      }
    },
  )

  it('[U-7] the sentences of the LCD around the two questions', () => {
    const { texts } = DEFAULT_MODEL
    const other = { question: 'Is it all right?', nextImage: 'Go on.', ready: 'At your service.' }
    for (const { question, nextImage, ready } of [texts, other]) {
      const rig = new Rig({ texts: { question, nextImage, ready } })
      const said = () => screenMessage(rig.screen)
      rig.hold()
      rig.press('right')
      rig.scan(rig.code1())
      rig.press('right')
      expect(said()).toBe(question)
      rig.press('right')
      expect(said()).toBe(nextImage)
      rig.press('right')
      rig.scan(rig.code2())
      rig.press('right')
      expect(said()).toBe(question)
      rig.press('right')
      expect(said()).toBe('The Device is Activated')
      rig.press('right')
      expect(said()).toBe(ready)
    }
  })
})
