import { describe, expect, it } from 'vitest'
import { reissueFrom } from '../../../bank/books/waiting.ts'
import { KEY_FOB_COUNTER } from '../../../bank/policy/institutions/key-fob-counter.ts'
import type { Policy } from '../../../bank/policy/schema.ts'
import { AdminDesk } from '../support/admin-desk.ts'
import { DAY, MINUTE } from '../support/customer.ts'
import { CONFIRM, company, FUTURE, list, revoke, tokyo } from '../support/revocations.ts'

describe('after 失効', () => {
  it('[S2-48, S2-51] a lost token is revoked first, and then a new one registered', () => {
    const lost = new AdminDesk(KEY_FOB_COUNTER, tokyo(10, 0))
    lost.giveFob('33456789', ['tokkun01'], FUTURE)
    lost.giveFob('44445555', ['tokkun05'], FUTURE)
    lost.file('application')
    lost.wait(20 * DAY)
    const fresh = lost.fob()
    // While the old one is registered, the bank asks for its code and nothing else.
    expect(lost.as('tokkun05').password().id).toBe('login-otp')
    revoke(lost, 'tokkun05')
    lost.wait(30 * MINUTE)
    expect(lost.as('tokkun05').password().id).toBe('hardware-start')
    lost.click('start-hardware', { serial: fresh, otp: lost.fobCode(fresh) })
    expect(lost.enrolment('tokkun05')).toMatchObject({ state: 'in-service', serial: fresh })
  })

  it('[S2-52] the user is out at once, and cannot log in', () => {
    const desk = company()
    desk.giveFob('44445555', ['tokkun05'], FUTURE)
    desk.enter('tokkun05')
    desk.wait(MINUTE)
    revoke(desk, 'tokkun05')
    expect(desk.as('tokkun05').click('nav:balance').user).toBeNull()
    expect(desk.enter('tokkun05').id).toBe('login')
    expect(desk.page.user).toBeNull()
  })

  it('[S2-53, S2-69] the same token may be registered again after 30:00 minutes, not after 29:59', () => {
    const desk = company()
    desk.giveFob('44445555', ['tokkun05'], FUTURE)
    revoke(desk, 'tokkun05')
    expect(desk.record('44445555').state).toBe('free')
    desk.wait(30 * MINUTE - 1000)
    expect(desk.enter('tokkun05').id).toBe('login')
    desk.wait(1000)
    expect(desk.enter('tokkun05').id).toBe('hardware-start')
    desk.click('start-hardware', { serial: '44445555', otp: desk.fobCode('44445555') })
    expect(desk.customer('tokkun05').enrolment).toMatchObject({
      state: 'in-service',
      serial: '44445555',
    })
  })

  it.each([
    ['02:05', tokyo(2, 5, 59), tokyo(2, 35, 59)],
    ['02:06', tokyo(2, 6), tokyo(8, 10)],
    ['08:09', tokyo(8, 9, 59), tokyo(8, 10)],
    ['08:10', tokyo(8, 10), tokyo(8, 40)],
  ])('[S2-54] revoked at %s, a new issue is possible from the right moment on', (_, at, from) => {
    const desk = company(at)
    desk.giveFob('44445555', ['tokkun05'], FUTURE)
    revoke(desk, 'tokkun05')
    expect(desk.customer('tokkun05').enrolment).toMatchObject({ issueFrom: from })
    desk.wait(from - at - 1)
    expect(desk.enter('tokkun05').id).toBe('login')
    desk.wait(1)
    expect(desk.enter('tokkun05').id).toBe('hardware-start')
  })

  it('a night around midnight is one night', () => {
    const policy: Policy = {
      ...KEY_FOB_COUNTER,
      reissueNight: { from: { hour: 23, minute: 0 }, until: { hour: 5, minute: 0 } },
    }
    expect(reissueFrom(policy, tokyo(23, 30))).toBe(tokyo(29, 0))
    expect(reissueFrom(policy, tokyo(4, 59))).toBe(tokyo(5, 0))
    expect(reissueFrom(policy, tokyo(5, 0))).toBe(tokyo(5, 30))
    expect(reissueFrom(policy, tokyo(22, 59))).toBe(tokyo(23, 29))
  })

  it('[S2-22] a shared token stays in use by the others', () => {
    const desk = company()
    desk.giveFob('44445555', ['tokkun04', 'tokkun05'], FUTURE)
    revoke(desk, 'tokkun05')
    expect(desk.record('44445555').state).toBe('in-use')
    desk.wait(MINUTE)
    expect(desk.enter('tokkun04').id).toBe('top')
    revoke(desk, 'tokkun04')
    expect(desk.record('44445555').state).toBe('free')
  })

  it('a token that may not be used again is barred', () => {
    const desk = company(tokyo(10, 0), { ...KEY_FOB_COUNTER, reuseAfterRevoke: false })
    desk.giveFob('44445555', ['tokkun05'], FUTURE)
    revoke(desk, 'tokkun05')
    expect(desk.record('44445555').state).toBe('barred')
    desk.wait(30 * MINUTE)
    desk.enter('tokkun05')
    desk.click('start-hardware', { serial: '44445555', otp: desk.fobCode('44445555') })
    expect(desk.customer('tokkun05').enrolment.state).toBe('revoked')
  })

  it("a phone's token is gone for good, issued or in service", () => {
    const desk = company()
    desk.giveApp('999800000001', 'tokkun05')
    revoke(desk, 'tokkun05')
    expect(desk.record('999800000001').state).toBe('barred')
  })

  it('a master may revoke his own token, is warned, and is out after the result', () => {
    const desk = company()
    list(desk)
    expect(JSON.stringify(desk.page.blocks)).toContain('ご自身を選択された場合')
    desk.click('revoke', { 'select:tokkun01': 'true', ...CONFIRM })
    expect(desk.page.id).toBe('revoke-result')
    expect(desk.alerts()).toEqual(['ADM-W25'])
    expect(desk.click('nav:top').user).toBeNull()
    expect(desk.enter('tokkun01').id).toBe('login')
  })
})
