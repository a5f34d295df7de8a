import { describe, expect, it } from 'vitest'
import { BUSINESS_DIRECT } from '../../../bank/policy/institutions/business-direct.ts'
import { KEY_FOB_COUNTER } from '../../../bank/policy/institutions/key-fob-counter.ts'
import { AdminDesk, boxesOf, buttonsOf, rowsOf, textsOf } from '../support/admin-desk.ts'
import { confirmOf, MINUTE } from '../support/customer.ts'

const APP = '999800000001'

function company(): AdminDesk {
  const desk = new AdminDesk(BUSINESS_DIRECT)
  desk.giveApp(APP, 'tokkun02')
  desk.giveApp('999800000002', 'tokkun01')
  return desk
}

describe('before a change of phone', () => {
  it('[S4-17] the master does トークン失効, and the phone may be changed', () => {
    const desk = company()
    desk.enter('tokkun01')
    expect(buttonsOf(desk.click('admin-users'))).toMatchObject({ 'open-revoke': 'トークンの失効' })
    desk.click('open-revoke')
    desk.click('revoke', {
      'select:tokkun02': 'true',
      confirmPassword: confirmOf('tokkun01'),
    })
    expect(desk.page.id).toBe('revoke-result')
    expect(desk.customer('tokkun02').enrolment).toMatchObject({
      state: 'revoked',
      kind: 'phone-app',
    })
    // The old phone's token is useless now, and no paper is needed.
    expect(desk.record(APP).state).toBe('barred')
    expect(desk.bank.forms).toEqual([])
    desk.wait(BUSINESS_DIRECT.reissueWaitMinutes * MINUTE)
    expect(desk.enter('tokkun02').id).not.toBe('login')
  })

  it('[S4-17] a general user cannot do it', () => {
    const desk = company()
    desk.enter('tokkun02')
    expect(desk.click('open-revoke').id).toBe('notice')
    expect(desk.alerts()).toEqual(['ADM-E07'])
  })
})

describe('Web諸届', () => {
  it('[S4-19] files the same revocation over the web, under a number', () => {
    const desk = company()
    desk.enter('tokkun01')
    expect(buttonsOf(desk.click('admin-users'))).toMatchObject({
      'open-web-notification': 'Web諸届',
    })
    desk.click('open-web-notification')
    expect(desk.page.title.ja).toBe('Web諸届')
    expect(boxesOf(desk.page)).toEqual(['select:tokkun01', 'select:tokkun02', null, null, null])
    desk.click('file-notification', {
      'select:tokkun02': 'true',
      confirmPassword: confirmOf('tokkun01'),
    })
    expect(desk.page.id).toBe('web-notification-complete')
    expect(textsOf(desk.page)[0]).toContain('届出を受け付け')
    expect(JSON.stringify(desk.page.blocks)).toContain('受付番号')
    expect(rowsOf(desk.page)[0]?.slice(3)).toEqual([APP, '失効中', '-'])
    expect(desk.customer('tokkun02').enrolment.state).toBe('revoked')
    expect(desk.enter('tokkun02').id).toBe('login')
  })

  it('[S4-19] is asked for with the confirmation password and a tick', () => {
    const desk = company()
    desk.enter('tokkun01')
    desk.click('open-web-notification')
    desk.click('file-notification', { 'select:tokkun02': 'true' })
    expect(desk.alerts()).toEqual(['ADM-W11'])
    desk.click('file-notification', { confirmPassword: confirmOf('tokkun01') })
    expect(desk.alerts()).toEqual(['ADM-W20'])
    expect(desk.customer('tokkun02').enrolment.state).toBe('in-service')
  })

  it('[S4-19] is not known elsewhere', () => {
    const desk = new AdminDesk(KEY_FOB_COUNTER)
    desk.enter('tokkun01')
    expect(buttonsOf(desk.click('admin-users'))).not.toHaveProperty('open-web-notification')
    expect(desk.click('open-web-notification').id).toBe('notice')
    expect(desk.alerts()).toEqual(['ADM-E32'])
  })
})
