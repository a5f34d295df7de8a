import { describe, expect, it } from 'vitest'
import { BUSINESS_DIRECT } from '../../../bank/policy/institutions/business-direct.ts'
import { CAMERA_TOKEN } from '../../../bank/policy/institutions/camera-token.ts'
import { KEY_FOB_COUNTER } from '../../../bank/policy/institutions/key-fob-counter.ts'
import { KEY_FOB_ONLINE } from '../../../bank/policy/institutions/key-fob-online.ts'
import { AdminDesk } from '../support/admin-desk.ts'
import { DAY, Desk, MINUTE } from '../support/customer.ts'
import { strangersCode } from '../support/device.ts'

const FOB = '12345678'
const OTHER = '23456789'

describe('停止状態の解除 at the counter', () => {
  it('[S1-33, S1-34, S1-35] the union lifts a stop as soon as it has checked, and nobody else does', () => {
    const desk = new AdminDesk(KEY_FOB_ONLINE)
    desk.giveFob(FOB, ['tokkun01'])
    desk.as('tokkun01').password()
    for (let i = 1; i < KEY_FOB_ONLINE.lockAfter; i++) {
      desk.click('submit-login-otp', { otp: '000000' })
    }
    expect(desk.record(FOB).locked).toBe(false)
    expect(desk.file('unlock').said.ja).toContain('停止されていません')
    desk.stop('tokkun01')
    expect(desk.record(FOB).locked).toBe(true)
    desk.wait(MINUTE)
    // The right code of a stopped token does not let him in.
    expect(desk.enter('tokkun01').id).not.toBe('top')
    expect(JSON.stringify(desk.page)).toContain('当組合')
    desk.enter('tokkun03')
    expect(desk.click('open-unlock').id).toBe('notice')
    expect(desk.file('unlock')).toMatchObject({ accepted: true })
    expect(desk.record(FOB)).toMatchObject({ locked: false, wrong: 0 })
    expect(desk.mails.at(-1)?.template).toBe('unlock-done')
    desk.wait(MINUTE)
    expect(desk.enter('tokkun01').id).toBe('top')
  })

  it('[S4-26, S4-52, S4-53] a stop shuts out all who share the token, and the branch frees them all', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    desk.giveFob(FOB, ['tokkun01', 'tokkun02'])
    desk.giveFob(OTHER, ['tokkun03'])
    desk.enter('tokkun01')
    desk.wait(MINUTE)
    expect(desk.enter('tokkun02').id).toBe('top')
    desk.stop('tokkun02')
    desk.wait(MINUTE)
    for (const user of ['tokkun01', 'tokkun02']) expect(desk.enter(user).id).not.toBe('top')
    // No administrator can lift it online.
    expect(desk.enter('tokkun03').id).toBe('top')
    expect(desk.click('open-unlock').id).toBe('notice')
    expect(desk.file('unlock', 'tokkun01').said.ja).toContain('2026年11月22日')
    desk.wait(DAY - 1)
    expect(desk.record(FOB).locked).toBe(true)
    desk.wait(1)
    expect(desk.record(FOB).locked).toBe(false)
    for (const user of ['tokkun01', 'tokkun02']) {
      expect(desk.enter(user).id).toBe('top')
      desk.wait(MINUTE)
    }
  })

  it('[S2-25] where administrators do it, the counter does it only when none of them can', () => {
    const desk = new AdminDesk(KEY_FOB_COUNTER)
    desk.giveFob(FOB, ['tokkun01', 'tokkun02'])
    desk.stop('tokkun02')
    const refused = desk.file('unlock', 'tokkun02')
    expect(refused.accepted).toBe(false)
    expect(refused.said.ja).toContain('マスターユーザまたは管理者ユーザ')
    desk.giveFob(OTHER, ['tokkun03', 'tokkun05'])
    desk.stop('tokkun05')
    expect(desk.file('unlock', 'tokkun02').accepted).toBe(true)
    expect(desk.record(FOB).locked).toBe(false)
  })

  it('[S1-35] lifts the stop of a camera token, and the registration goes on where it was', () => {
    const desk = new Desk({ policy: { ...CAMERA_TOKEN, lockAfter: 1 } })
    desk.login()
    desk.click('nav:otp')
    desk.click('request-mail')
    desk.click('submit-device-code', { deviceCode: strangersCode(desk) })
    expect(desk.page.id).toBe('locked')
    expect(desk.handIn('tokkun01', 'unlock').accepted).toBe(true)
    expect(desk.customer()).toMatchObject({ locked: false, wrongCodes: 0 })
    expect(desk.registration().state).toBe('mail-sent')
    expect(desk.click('nav:otp').id).toBe('otp-device-code')
  })

  it('opens a login that was closed by wrong passwords, everywhere', () => {
    for (const policy of [KEY_FOB_ONLINE, KEY_FOB_COUNTER]) {
      const desk = new AdminDesk({ ...policy, passwordLockAfter: 2 })
      desk.as('tokkun04').password('wrong')
      desk.password('wrong')
      expect(desk.password().id).toBe('login')
      expect(desk.file('unlock', 'tokkun04').accepted).toBe(true)
      expect(desk.password().id).toBe('top')
    }
  })
})

describe('a phone changed without トークン失効', () => {
  it('[S4-18] nothing works without the phone, and paper is needed', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    desk.giveApp('999800000001', 'tokkun01')
    desk.as('tokkun01').password()
    expect(desk.page.id).toBe('login-otp')
    expect(desk.click('nav:transfer').id).not.toBe('transfer-input')
    expect(desk.file('revocation').accepted).toBe(true)
    expect(desk.file('revocation').said.ja).toContain('お預かり')
    desk.wait(BUSINESS_DIRECT.paperDays * DAY - 1)
    expect(desk.customer('tokkun01').enrolment.state).toBe('in-service')
    desk.wait(1)
    expect(desk.customer('tokkun01').enrolment.state).toBe('revoked')
    expect(desk.record('999800000001').state).toBe('barred')
    expect(desk.mails.at(-1)?.template).toBe('revocation-done')
    desk.wait(BUSINESS_DIRECT.reissueWaitMinutes * MINUTE)
    expect(desk.password().id).toBe('otp-selection')
  })

  it('a form leaves alone the token that came after it, by a way online', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    desk.giveApp('999800000001', 'tokkun02')
    desk.giveFob(FOB, ['tokkun01'])
    desk.file('revocation', 'tokkun02')
    desk.wait(DAY)
    desk.enrol('tokkun02', {
      state: 'in-service',
      kind: 'phone-app',
      serial: '999800000001',
      since: desk.now,
    })
    desk.wait(BUSINESS_DIRECT.paperDays * DAY)
    expect(desk.customer('tokkun02').enrolment.state).toBe('in-service')
    expect(desk.mails).toEqual([])
    expect(desk.audit.at(-1)?.detail).toBe('nothing to revoke any more')
  })

  it('[S4-18] is refused for a user without a phone token', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    desk.giveFob(FOB, ['tokkun01'])
    expect(desk.file('revocation').accepted).toBe(false)
    expect(desk.file('revocation', 'nobody').said.ja).toContain('該当する利用者')
  })
})
