import { describe, expect, it } from 'vitest'
import type { ParcelItem } from '../../../bank/books/branch.ts'
import { BUSINESS_DIRECT } from '../../../bank/policy/institutions/business-direct.ts'
import { CAMERA_TOKEN } from '../../../bank/policy/institutions/camera-token.ts'
import { KEY_FOB_COUNTER } from '../../../bank/policy/institutions/key-fob-counter.ts'
import { KEY_FOB_ONLINE } from '../../../bank/policy/institutions/key-fob-online.ts'
import { PHONE_APP } from '../../../bank/policy/institutions/phone-app.ts'
import { parcelPapers } from '../../../bank/post/papers.ts'
import { AdminDesk } from '../support/admin-desk.ts'
import { DAY, Desk, TOKEN } from '../support/customer.ts'
import { register, toCodeTwo } from '../support/device.ts'

const FOB = '12345678'

function papersIn(items: readonly ParcelItem[] | undefined): string {
  return JSON.stringify((items ?? []).filter(({ kind }) => kind === 'paper'))
}

describe('parcels', () => {
  it('[S2-21, S1-32, S1-29] a key-fob comes with a letter and a guide that tells where its serial is', () => {
    const desk = new AdminDesk(KEY_FOB_COUNTER)
    desk.file('application')
    desk.wait(10 * DAY)
    const [parcel] = desk.parcels()
    expect(parcel?.map(({ kind }) => kind)).toEqual(['key-fob', 'paper', 'paper'])
    expect(papersIn(parcel)).toContain(
      'シリアル番号（8桁以上12桁以内の数字）と有効期限は、トークンの裏面',
    )
    expect(papersIn(parcel)).toContain('認証確認▶')
    expect(papersIn(parcel)).not.toContain('カメラ')
    const fob = parcel?.find((item) => item.kind === 'key-fob')
    if (fob?.kind !== 'key-fob') throw new Error('no key-fob in the parcel')
    expect(fob.serial).toMatch(/^[0-9]{8}$/)
    expect(desk.record(fob.serial)).toMatchObject({ expires: fob.expires, state: 'sent' })
    expect(fob.expires).toBeGreaterThan(desk.now)
  })

  it('the guide names the menu where registration is not forced', () => {
    const desk = new AdminDesk(KEY_FOB_ONLINE)
    desk.giveFob(FOB, ['tokkun01'])
    desk.file('reissue')
    desk.wait(10 * DAY)
    expect(papersIn(desk.parcels()[0])).toContain('「ご利用サービスの変更」から')
    expect(papersIn(desk.parcels()[0])).toContain('「ワンタイムパスワード利用開始」')
  })

  it('[S0-03] papers of a camera token lie on the desk from the start, others come with the token', () => {
    const ids = (policy: Parameters<typeof parcelPapers>[0]) =>
      parcelPapers(policy).map(({ id }) => id)
    expect(ids(CAMERA_TOKEN)).toEqual(['delivery', 'guide', 'memo'])
    for (const policy of [KEY_FOB_ONLINE, KEY_FOB_COUNTER, PHONE_APP, BUSINESS_DIRECT]) {
      expect(ids(policy)).toEqual(['memo'])
    }
  })
})

describe('再発行', () => {
  it('[S4-43, S4-45, S4-46] a lost key-fob is replaced within a week, and never works again', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    desk.giveFob(FOB, ['tokkun01', 'tokkun02'])
    const { reissueDays, deliveryDays } = BUSINESS_DIRECT
    expect(desk.file('reissue', 'tokkun02').said.ja).toContain('2026年11月28日')
    desk.wait((reissueDays - deliveryDays) * DAY)
    expect(desk.record(FOB).state).toBe('barred')
    for (const user of ['tokkun01', 'tokkun02']) {
      expect(desk.customer(user).enrolment).toMatchObject({ state: 'issued', kind: 'key-fob' })
    }
    desk.wait(deliveryDays * DAY - 1)
    expect(desk.parcels()).toEqual([])
    desk.wait(1)
    expect(desk.parcels()[0]?.[0]?.kind).toBe('key-fob')
    expect(desk.mails.map(({ template }) => template)).toEqual(['token-sent'])
  })

  it('a camera token that is dead on arrival is replaced from the vault', () => {
    const desk = new AdminDesk(CAMERA_TOKEN)
    expect(desk.file('reissue').accepted).toBe(true)
    expect(desk.file('reissue', 'tokkun02').said.ja).toContain('在庫がありません')
    desk.wait(7 * DAY)
    expect(desk.record('10203040').state).toBe('barred')
    expect(desk.record('10203041').state).toBe('sent')
    expect(desk.parcels()[0]?.[0]).toEqual({ kind: 'camera-token', serial: 10_203_041 })
    expect(papersIn(desk.parcels()[0])).toContain('カメラ付きハードトークン 1台')
  })

  it('a camera token that was replaced cannot be registered any more', () => {
    const desk = new Desk({
      policy: CAMERA_TOKEN,
      tokens: [TOKEN, { ...TOKEN, serial: 10_203_041 }],
    })
    register(desk)
    const [, spare] = desk.bank.serials
    if (spare === undefined) throw new Error('no spare token')
    desk.bank = {
      ...desk.bank,
      serials: desk.bank.serials.map((r) => (r === spare ? { ...r, state: 'stock' } : r)),
    }
    expect(desk.handIn('tokkun01', 'reissue').accepted).toBe(true)
    desk.wait(10 * DAY)
    expect(desk.registration()).toEqual({ state: 'none' })
    desk.click('nav:login')
    toCodeTwo(desk)
    expect(desk.page.id).toBe('otp-device-code')
    expect(desk.audit.at(-1)?.detail).toContain('is barred')
  })

  it('is refused where there is nothing to replace', () => {
    const none = new AdminDesk(BUSINESS_DIRECT)
    expect(none.file('reissue').said.ja).toContain('再発行するハードトークンがありません')
    const phone = new AdminDesk(BUSINESS_DIRECT)
    phone.giveApp('999800000001', 'tokkun01')
    expect(phone.file('reissue').accepted).toBe(false)
    expect(new AdminDesk(PHONE_APP).file('reissue').said.ja).toContain('承っておりません')
  })

  it('of several unregistered tokens none is barred by guess', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    desk.file('application', 'tokkun01', 'key-fob')
    desk.wait(10 * DAY)
    desk.file('additional-token')
    desk.wait(10 * DAY)
    expect(desk.file('reissue', 'tokkun04').accepted).toBe(true)
    desk.wait(10 * DAY)
    const fobs = desk.bank.serials.filter(({ kind }) => kind === 'key-fob')
    expect(fobs.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
    expect(desk.parcels()).toHaveLength(3)
  })
})
