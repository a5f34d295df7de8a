import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../../bank/page.ts'
import { codeIn, Desk, fieldsOf, wordsOf } from '../support/customer.ts'
import { codeOne, register, signatureFor, toCodeTwo } from '../support/device.ts'

describe('requests that do not fit', () => {
  it('without a cookie lead to the login page', () => {
    for (const action of ['nav:balance', 'submit-signature', '', '../etc']) {
      const desk = new Desk()
      expect(desk.click(action, { signature: '1' }).id).toBe('login')
      expect(desk.session).toBeNull()
    }
  })

  it('with a made-up cookie are told that the session is over', () => {
    const desk = new Desk()
    desk.session = 'deadbeef'
    expect(desk.click('nav:balance').id).toBe('session-timeout')
    expect(desk.audited()).toEqual(['refused'])
  })

  it.each(['nonsense', '', 'constructor', '__proto__', 'nav:nowhere', '\u0000'])(
    'with the unknown action %j get a notice and keep the session',
    (action) => {
      const desk = new Desk()
      desk.login()
      expect(desk.click(action).id).toBe('notice')
      expect(desk.alerts()).toEqual(['WEB-W01'])
      expect(desk.click('nav:top').id).toBe('top')
    },
  )

  it('sent twice do nothing the second time', () => {
    const desk = new Desk()
    toCodeTwo(desk)
    const signature = signatureFor(desk)
    desk.click('submit-signature', { signature })
    const mails = desk.mails.length
    expect(desk.click('submit-signature', { signature }).id).toBe('otp-complete')
    expect(desk.alerts()).toEqual(['WEB-W02', 'OTP-I11'])
    expect(desk.mails).toHaveLength(mails)
  })

  it('of an earlier page (Back) lead to where the procedure stands', () => {
    const desk = new Desk()
    toCodeTwo(desk)
    const shown = codeIn(desk.page.blocks)
    const deviceCode = codeOne(codeIn(desk.mail('activation-code').blocks))
    expect(desk.click('submit-device-code', { deviceCode }).id).toBe('otp-signature')
    expect(desk.alerts()).toEqual(['WEB-W02'])
    expect(codeIn(desk.page.blocks)).toBe(shown)
    expect(desk.click('login', { userId: 'tokkun01', password: 'x' }).id).toBe('otp-signature')
    expect(desk.alerts()).toEqual(['WEB-W02'])
  })

  it('for a mail after the acceptance are answered with what to do first', () => {
    const desk = new Desk()
    register(desk)
    const mails = desk.mails.length
    desk.click('nav:otp')
    expect(desk.alerts()).toEqual(['OTP-I11'])
    desk.click('request-mail')
    expect(desk.page.id).toBe('otp-complete')
    expect(desk.mails).toHaveLength(mails)
  })
})

const ACTIONS = [
  'login',
  'nav:login',
  'nav:top',
  'nav:otp',
  'nav:balance',
  'nav:token-code',
  'nav:admin',
  'nav:initialise',
  'request-mail',
  'submit-device-code',
  'submit-signature',
  'initialise',
] as const

const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[0-9]{6,16}$/),
  fc.constantFrom('', '00000000', 'on', 'tokkun01', 'Hanako-2026', 'Kakunin01', '９'.repeat(16)),
)

const fields = fc.oneof(
  fc.constant({ userId: 'tokkun01', password: 'Hanako-2026' }),
  fc.constant({ 'select:tokkun01': 'on', confirmPassword: 'Kakunin01' }),
  fc.dictionary(
    fc.constantFrom('userId', 'password', 'deviceCode', 'signature', 'confirmPassword', 'junk'),
    junk,
  ),
)

/**
 * `sensible` presses a button that the page has and types valid values, except for the signature.
 */
const move = fc.record({
  sensible: fc.constantFrom(true, true, false),
  button: fc.nat(20),
  action: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...ACTIONS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  ),
  fields,
  waitMs: fc.constantFrom(0, 0, 0, 0, 0, 1000, 60_000, 899_999, 900_000, 3_600_000),
  cookie: fc.constantFrom('keep', 'keep', 'keep', 'keep', 'keep', 'keep', 'lose', 'forge'),
  form: fc.boolean(),
})

function buttonsOf(page: Page): readonly string[] {
  const buttons = page.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  return buttons.map(({ action }) => action)
}

function rightFields(desk: Desk, action: string): Record<string, string> {
  if (action === 'login') return { userId: 'tokkun01', password: 'Hanako-2026' }
  if (action === 'initialise') return { 'select:tokkun01': 'on', confirmPassword: 'Kakunin01' }
  if (action !== 'submit-device-code') return {}
  return { deviceCode: codeOne(codeIn(desk.mail('activation-code').blocks)) }
}

describe('any requests at all', () => {
  it('[S0-24] never throw, always give a whole page, and never register without a right signature', () => {
    let reachedCodeTwo = 0
    fc.assert(
      fc.property(fc.array(move, { minLength: 5, maxLength: 40 }), (moves) => {
        const desk = new Desk({ policy: { lockAfter: 100, passwordLockAfter: 100 } })
        desk.login()
        desk.click('nav:otp')
        desk.click('request-mail')
        for (const { sensible, button, action, fields: typed, waitMs, cookie, form } of moves) {
          if (waitMs > 0) desk.wait(waitMs)
          if (form && waitMs > 0) desk.handIn()
          if (cookie === 'lose') desk.session = null
          if (cookie === 'forge') desk.session = 'ffff'
          const there = buttonsOf(desk.page)
          const pressed = (sensible ? there[button % there.length] : null) ?? action
          const page = desk.click(pressed, sensible ? rightFields(desk, pressed) : typed)
          expect(page.id).not.toBe('')
          for (const alert of page.alerts) {
            expect(alert.code).toMatch(/^[A-Z]{3}-[IWE]\d\d$/)
            expect(alert.text.ja).not.toBe('')
            expect(alert.text.en).not.toBe('')
          }
          for (const field of fieldsOf(page)) {
            if (field.type === 'password') expect(field.value).toBe('')
          }
          expect(wordsOf(page.blocks)).not.toContain('undefined')
          if (page.id === 'otp-signature') reachedCodeTwo++
          if (desk.registration().state === 'registered') {
            // A chance of one in 10^8 per try; with a fixed seed it never happens.
            expect.unreachable('registered without a right signature')
          }
        }
        expect(desk.bank.sessions.length).toBeLessThanOrEqual(2)
      }),
      { seed: 20_261_121, numRuns: 250 },
    )
    expect(reachedCodeTwo).toBeGreaterThan(50)
  })
})
