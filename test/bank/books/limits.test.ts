import { describe, expect, it } from 'vitest'
import { limits } from '../../../bank/deadlines.ts'
import { BUSINESS_DIRECT } from '../../../bank/policy/institutions/business-direct.ts'
import { CAMERA_TOKEN } from '../../../bank/policy/institutions/camera-token.ts'
import { millis } from '../../../protocol/time.ts'
import { AdminDesk } from '../support/admin-desk.ts'
import { confirmOf, DAY, MINUTE, START } from '../support/customer.ts'

describe('limits', () => {
  it('tell when the skip ends, as long as somebody needs it', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    desk.file('application', 'tokkun01', 'key-fob')
    desk.wait(BUSINESS_DIRECT.setupDays * DAY)
    const ends = desk.now + 30 * DAY
    expect(limits(desk.bank, desk.now)).toEqual([{ at: ends, what: 'skip-ends' }])
    expect(limits(desk.bank, millis(ends))).toEqual([])
    desk.giveFob(
      '12345678',
      desk.bank.customers.map(({ id }) => id),
    )
    expect(limits(desk.bank, desk.now)).toEqual([])
  })

  it('tell when a new issue is possible', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    desk.giveFob('12345678', ['tokkun02'])
    desk.enter('tokkun01')
    desk.click('open-revoke')
    desk.click('revoke', { 'select:tokkun02': 'true', confirmPassword: confirmOf() })
    const at = START + 30 * MINUTE
    expect(limits(desk.bank, desk.now)).toEqual([{ at, what: 'issue-possible' }])
    expect(limits(desk.bank, millis(at))).toEqual([])
  })

  it('tell until when a phone may take an issued token', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    const issued = {
      state: 'issued',
      kind: 'phone-app',
      at: START,
      serviceId: '10112231',
      userId: '999800000001',
      startPassword: '2468',
      wrongPasswords: 0,
    } as const
    desk.enrol('tokkun02', { ...issued, setUpAt: null })
    const at = START + BUSINESS_DIRECT.softIssueDays * DAY
    expect(limits(desk.bank, desk.now)).toEqual([{ at, what: 'soft-issue-expires' }])
    desk.enrol('tokkun02', { ...issued, setUpAt: START })
    expect(limits(desk.bank, desk.now)).toEqual([])
  })

  it('tell when the code of a mail ends', () => {
    const desk = new AdminDesk(CAMERA_TOKEN)
    desk.enter('tokkun01')
    desk.click('request-mail')
    desk.click('nav:otp')
    desk.click('request-mail')
    const at = START + CAMERA_TOKEN.mailCodeMinutes * MINUTE
    expect(limits(desk.bank, desk.now)).toEqual([{ at, what: 'mail-code-expires' }])
  })
})
