import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionsOf, confirmOf, Desk, fieldsOf, wordsOf } from '../support/customer.ts'
import { START_PASSWORD, softIssueFields } from '../support/otp-walks.ts'

const INSTITUTIONS = ['key-fob-online', 'key-fob-counter', 'phone-app', 'business-direct'] as const
const USERS = ['tokkun01', 'tokkun02', 'tokkun03'] as const

const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[0-9]{4,13}$/),
  fc.constantFrom('', '０１２３４５', '123456\n', 'x'.repeat(2000)),
)

const move = fc.record({
  button: fc.nat(30),
  nav: fc.boolean(),
  honest: fc.constantFrom(true, true, true, false),
  junk: fc.dictionary(
    fc.constantFrom('serial', 'otp', 'phoneMail', 'startPassword', 'mailPassword', 'userId'),
    junk,
  ),
  action: fc.oneof(
    fc.constantFrom('start-hardware', 'skip-start', 'release', 'submit-resync', 'login'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  ),
  user: fc.constantFrom(...USERS),
  waitMs: fc.constantFrom(0, 0, 0, 20_000, 60_000, 899_999, 900_000, 5 * 86_400_000),
  older: fc.constantFrom(false, false, false, true),
})

/** The fields of somebody who does everything right. */
function rightFields(desk: Desk, user: string): Record<string, string> {
  const fob = desk.fobs().at(-1)?.serial
  const own = desk.enrolment(user)
  const serial =
    own.state === 'in-service'
      ? own.serial
      : own.state === 'issued' && own.kind === 'phone-app'
        ? own.userId
        : fob
  const known = serial !== undefined && (desk.phone.has(serial) || serial === fob)
  return {
    userId: user,
    password: desk.customer(user).password,
    confirmPassword: confirmOf(user),
    mailPassword: lastMailPassword(desk),
    serial: fob ?? '12345678',
    otp: known ? desk.fobCode(serial) : '123456',
    ...softIssueFields(),
  }
}

function lastMailPassword(desk: Desk): string {
  const mail = desk.mails.findLast(({ template }) => template === 'mail-password')
  return /\d{8}/.exec(wordsOf(mail?.blocks.slice(1) ?? []).replace(/^.*メール通知/, ''))?.[0] ?? ''
}

/** Sets up the phone whenever that is possible. */
function setPhonesUp(desk: Desk): void {
  for (const { enrolment } of desk.bank.customers) {
    if (enrolment.state !== 'issued' || enrolment.kind !== 'phone-app') continue
    const { serviceId, userId, setUpAt } = enrolment
    if (setUpAt === null) desk.enrolPhone({ serviceId, userId, password: START_PASSWORD })
  }
}

describe.each(INSTITUTIONS)('any requests at all at %s', (institution) => {
  it('never throw, always give a whole page, and let nobody in without a code', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(move, { minLength: 20, maxLength: 60 }), (moves) => {
        const desk = new Desk({ institution, policy: { lockAfter: 50, passwordLockAfter: 50 } })
        if (institution !== 'key-fob-online' && institution !== 'phone-app') {
          desk.handIn('tokkun01', 'application', 'key-fob')
        }
        let user = 'tokkun01'
        for (const step of moves) {
          if (step.waitMs > 0) desk.wait(step.waitMs)
          setPhonesUp(desk)
          if (desk.session === null) user = step.user
          const there = [
            ...actionsOf(desk.page),
            ...(step.nav ? desk.page.nav.map(({ action }) => action) : []),
          ]
          const pressed = there[step.button % Math.max(1, there.length)] ?? 'nav:login'
          const before = desk.page
          if (step.honest) desk.click(pressed, rightFields(desk, user))
          else desk.click(step.action, { ...rightFields(desk, user), ...step.junk })
          if (step.older) desk.clickOn(before, pressed, rightFields(desk, user))
          check(desk)
          seen.add(desk.page.id)
        }
      }),
      { seed: 20_261_122, numRuns: 60 },
    )
    expect(seen).toContain('otp-selection')
    expect(seen.size).toBeGreaterThan(9)
  })
})

function check(desk: Desk): void {
  const { page } = desk
  expect(page.id).not.toBe('')
  expect(wordsOf(page.blocks)).not.toMatch(/undefined|NaN|\[object/)
  for (const { code, text } of page.alerts) {
    expect(code).toMatch(/^[A-Z]{3}-[IWE]\d\d$/)
    expect(text.ja).not.toBe('')
    expect(text.en).not.toBe('')
  }
  for (const field of fieldsOf(page)) if (field.type === 'password') expect(field.value).toBe('')
  const session = desk.bank.sessions.find(({ id }) => id === desk.session)
  if (session === undefined || session.level === 'full') return
  // Before the login is complete, the navigation offers only the way out.
  expect(page.nav.map(({ action }) => action)).toEqual(['nav:logout'])
}
