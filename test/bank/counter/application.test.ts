import { describe, expect, it } from 'vitest'
import { nextDeadline } from '../../../bank/bank.ts'
import { offers } from '../../../bank/counter/offers.ts'
import { limits } from '../../../bank/deadlines.ts'
import { BUSINESS_DIRECT } from '../../../bank/policy/institutions/business-direct.ts'
import { CAMERA_TOKEN } from '../../../bank/policy/institutions/camera-token.ts'
import { KEY_FOB_COUNTER } from '../../../bank/policy/institutions/key-fob-counter.ts'
import { KEY_FOB_ONLINE } from '../../../bank/policy/institutions/key-fob-online.ts'
import { PHONE_APP } from '../../../bank/policy/institutions/phone-app.ts'
import type { Policy } from '../../../bank/policy/schema.ts'
import { millis } from '../../../protocol/time.ts'
import { AdminDesk, boxesOf, buttonsOf } from '../support/admin-desk.ts'
import { DAY, START } from '../support/customer.ts'

/** The first and only key-fob of this company. */
function fobOf(desk: AdminDesk): string {
  const fob = desk.bank.serials.find(({ kind }) => kind === 'key-fob')
  if (fob === undefined) throw new Error('no key-fob')
  return fob.serial
}

function kinds(policy: Policy): string[] {
  return offers(policy).map(({ kind }) => kind)
}

describe('what the branch takes', () => {
  it('[S2-06, S4-11, S4-31] applications only where they are not made online', () => {
    expect(kinds(CAMERA_TOKEN)).toEqual(['reissue', 'unlock', 'token-reset'])
    expect(kinds(KEY_FOB_ONLINE)).toEqual(['reissue', 'unlock', 'revocation'])
    expect(kinds(PHONE_APP)).toEqual(['unlock', 'revocation'])
    for (const policy of [KEY_FOB_COUNTER, BUSINESS_DIRECT]) {
      expect(kinds(policy)).toEqual([
        'application',
        'additional-token',
        'reissue',
        'unlock',
        'revocation',
      ])
    }
    expect(offers(KEY_FOB_COUNTER)[0]?.devices).toEqual(['key-fob'])
    expect(offers(BUSINESS_DIRECT)[0]?.devices).toEqual(['key-fob', 'phone-app'])
    const online = new AdminDesk(KEY_FOB_ONLINE)
    expect(online.file('application').accepted).toBe(false)
    expect(online.bank.forms).toEqual([])
  })

  it('[S4-11, S4-12, S4-13] the form has its name, is printed from the list, and takes some days', () => {
    const [application] = offers(BUSINESS_DIRECT)
    expect(application?.title.ja).toContain(
      '各種依頼書②(兼 手数料口座振替依頼書/認証方式変更/ワンタイムパスワード「ハードトークン型」追加・再発行・交換)',
    )
    expect(application?.note.ja).toContain('お取引店へお問い合わせいただくか、書式集から印刷')
    expect(application?.note.ja).toContain('設定には数日')
    expect(application?.note.ja).toContain('手数料は無料')
    expect(application?.days).toBe(BUSINESS_DIRECT.setupDays)
  })
})

describe('application at the counter', () => {
  it('[S2-06, S2-07, S2-08] the token is there by the start date, and from then on registration is forced', () => {
    const desk = new AdminDesk(KEY_FOB_COUNTER)
    const said = desk.file('application')
    expect(said.accepted).toBe(true)
    expect(said.said.ja).toContain('2026年11月28日')
    expect(said.said.ja).toContain('利用開始日は2026年12月1日')
    expect(nextDeadline(desk.bank)).toEqual({ at: START + 3 * DAY, what: 'form-due' })
    desk.wait(3 * DAY - 1)
    expect(desk.bank.contract.application).toBeNull()
    desk.wait(1)
    const start = millis(Date.UTC(2026, 10, 30, 15))
    expect(desk.bank.contract.application).toEqual({
      kind: 'key-fob',
      registeredAt: START + 3 * DAY,
      startDate: start,
    })
    expect(limits(desk.bank, desk.now)).toEqual([{ at: start, what: 'start-date' }])
    expect(nextDeadline(desk.bank)).toEqual({ at: START + 7 * DAY, what: 'parcel' })
    desk.wait(4 * DAY)
    expect(desk.parcels()).toHaveLength(1)
    expect(desk.now).toBeLessThan(start)
    desk.wait(start - desk.now - 1)
    expect(desk.enter('tokkun02').id).toBe('top')
    desk.wait(1)
    expect(desk.enter('tokkun02').id).toBe('hardware-start')
    expect(desk.page.screenId).toBe('BLG3020')
  })

  it('[S2-07] a slow post is hurried, so that it does not come after the start date', () => {
    const desk = new AdminDesk({ ...KEY_FOB_COUNTER, deliveryDays: 30 })
    desk.file('application')
    desk.wait(3 * DAY)
    const start = desk.bank.contract.application?.startDate ?? 0
    expect(desk.bank.deliveries[0]?.due).toBeLessThanOrEqual(start)
    expect(desk.bank.deliveries[0]?.due).toBeGreaterThan(start - DAY)
  })

  it('[S2-01] the four parts of the manual are there: about, start of use, release of stop, revocation', () => {
    const desk = new AdminDesk(KEY_FOB_COUNTER)
    desk.file('application')
    desk.wait(20 * DAY)
    const papers = JSON.stringify(desk.parcels()[0])
    expect(papers).toContain('ワンタイムパスワードは60秒ごとに新しくなり')
    expect(desk.enter('tokkun01').id).toBe('hardware-start')
    const serial = fobOf(desk)
    desk.click('start-hardware', { serial, otp: desk.fobCode(serial) })
    expect(desk.page.id).toBe('top')
    expect(desk.click('open-unlock').id).toBe('unlock-list')
    expect(desk.click('open-revoke').id).toBe('revoke-list')
    expect(boxesOf(desk.page)).toContain('select:tokkun01')
  })
})

describe('application by form', () => {
  it('[S4-31] tells new and present customers which form is theirs', () => {
    const [application] = offers(BUSINESS_DIRECT)
    expect(application?.note.ja).toContain('新規のお客さまは「特訓ビジネスダイレクト利用申込書」')
    expect(application?.note.ja).toContain('ご利用中のお客さまは本書')
    expect(offers(KEY_FOB_COUNTER)[0]?.note.ja).not.toContain('利用申込書')
  })

  it('[S4-31, S4-32, S4-33, S4-34] one token is sent when it is registered, and setup is shown at login', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    const { setupDays, deliveryDays } = BUSINESS_DIRECT
    expect(desk.file('application', 'tokkun01', 'key-fob').accepted).toBe(true)
    desk.wait(setupDays * DAY - 1)
    expect(desk.enter('tokkun04').id).toBe('top')
    expect(desk.bank.deliveries).toEqual([])
    desk.wait(1)
    expect(desk.enter('tokkun04').id).toBe('hardware-start')
    expect(desk.bank.deliveries).toHaveLength(1)
    expect(desk.audited()).toContain('token-sent')
    desk.wait(deliveryDays * DAY - 1)
    expect(desk.parcels()).toEqual([])
    desk.wait(1)
    expect(desk.parcels()[0]?.filter(({ kind }) => kind === 'key-fob')).toHaveLength(1)
    expect(desk.audited().at(-1)).toBe('parcel-arrived')
    expect(desk.mails.map(({ template }) => template)).toEqual(['application-done'])
  })

  it('[S4-47, S4-48] holds for every user of the company', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    desk.file('application', 'tokkun02', 'key-fob')
    desk.wait(BUSINESS_DIRECT.setupDays * DAY)
    for (const { id } of desk.bank.customers) expect(desk.enter(id).id).toBe('hardware-start')
    desk.enter('tokkun01')
    expect(desk.click('nav:balance').id).not.toBe('balance')
  })

  it('[S4-49] one kind for the whole company: the other one is refused while somebody uses the first', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    expect(desk.file('application').accepted).toBe(false)
    desk.file('application', 'tokkun01', 'key-fob')
    expect(desk.file('application', 'tokkun02', 'phone-app').said.ja).toContain('お預かり')
    desk.wait(10 * DAY)
    expect(desk.file('application', 'tokkun02', 'key-fob').said.ja).toContain('すでにお申込み')
    const other = desk.file('application', 'tokkun02', 'phone-app')
    expect(other.accepted).toBe(false)
    expect(other.said.ja).toContain('ユーザ毎に分けることはできません')
    // A change of the sign-on method for the whole company goes by the same form.
    desk.enrol('tokkun01', { state: 'none' })
    expect(desk.file('application', 'tokkun02', 'phone-app').accepted).toBe(true)
    desk.wait(BUSINESS_DIRECT.setupDays * DAY)
    expect(desk.bank.contract.application?.kind).toBe('phone-app')
  })

  it('[S4-11, S4-13] software tokens are issued after some days, not before', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    const { setupDays } = BUSINESS_DIRECT
    desk.file('application', 'tokkun01', 'phone-app')
    desk.wait(setupDays * DAY - 1)
    expect(desk.bank.contract.application).toBeNull()
    desk.wait(1)
    expect(desk.bank.contract.application?.kind).toBe('phone-app')
    expect(desk.bank.deliveries).toEqual([])
    expect(desk.mails[0]?.template).toBe('application-done')
    desk.enter('tokkun02')
    expect(buttonsOf(desk.page)).not.toEqual({})
    expect(desk.page.id).not.toBe('hardware-start')
  })

  it('one leap over weeks comes to the same as many small ones', () => {
    const leap = new AdminDesk(BUSINESS_DIRECT)
    const steps = new AdminDesk(BUSINESS_DIRECT)
    for (const desk of [leap, steps]) desk.file('application', 'tokkun01', 'key-fob')
    leap.wait(30 * DAY)
    for (let day = 0; day < 30; day++) steps.wait(DAY)
    expect(leap.bank).toEqual(steps.bank)
    expect(leap.audit).toEqual(steps.audit)
    expect(leap.mails).toEqual(steps.mails)
  })
})
