import { describe, expect, it } from 'vitest'
import { revokeUser } from '../../../bank/books/revocation.ts'
import { reissueFrom } from '../../../bank/books/waiting.ts'
import {
  actionsOf,
  DAY,
  Desk,
  factOf,
  fieldsOf,
  labelsOf,
  MINUTE,
  wordsOf,
} from '../support/customer.ts'
import { applied, loginWithCode, startFob, withPhone, wrongCode } from '../support/otp-walks.ts'

const C = { institution: 'key-fob-counter' }

/** Applied for at the counter, the parcel has come, and it is the start date. */
function atStartDate(policy = {}): Desk {
  const desk = new Desk({ ...C, policy })
  applied(desk, 'key-fob')
  desk.wait((desk.bank.contract.application?.startDate ?? 0) - desk.now)
  return desk
}

/** A key-fob in service, two minutes later, logged out. */
function inService(policy = {}): { desk: Desk; serial: string } {
  const desk = atStartDate(policy)
  startFob(desk)
  desk.click('nav:logout')
  desk.wait(2 * MINUTE)
  return { desk, serial: desk.fob() }
}

/** As an administrator does it on his pages. */
function revoke(desk: Desk, user = 'tokkun01'): void {
  const step = { bank: desk.bank, effects: [] }
  desk.bank = revokeUser(step, user, 'tokkun05', desk.now).bank
}

describe('ワンタイムパスワード利用開始登録 at login', () => {
  it('[S2-06, S2-07, S2-08] comes from the start date on and not before; the token is there by then', () => {
    const desk = new Desk(C)
    applied(desk, 'key-fob')
    const start = desk.bank.contract.application?.startDate ?? 0
    desk.wait(start - desk.now - 1)
    expect(desk.fobs()).toHaveLength(1)
    expect(desk.login().id).toBe('top')
    desk.wait(1)
    expect(desk.relogin().id).toBe('hardware-start')
    expect(desk.relogin('tokkun04').id).toBe('hardware-start')
  })

  it('does not come where nobody has applied', () => {
    const desk = new Desk(C)
    desk.wait(100 * DAY)
    expect(desk.login().id).toBe('top')
  })

  it('[S2-09, S2-10, S2-11, S2-12, S2-13, S2-14, S2-15, S2-16, S2-17] is BLG3020 in the words of the source', () => {
    const desk = atStartDate()
    const page = desk.login()
    expect(page.title.ja).toBe('ワンタイムパスワード利用開始登録(ハードウェアトークン)')
    expect(page.screenId).toBe('BLG3020')
    expect(page.requiredMark).toBe('※')
    const words = wordsOf(page.blocks)
    for (const text of [
      'セキュリティ向上のため、ワンタイムパスワードでの認証が追加されました。',
      '事前準備としてハードウェアトークンの利用開始登録が必要となります。',
      'トークンに記載されているシリアル番号とワンタイムパスワードを入力の上、「認証確認」ボタンを押してください。',
      '※は必須入力項目です。',
      'トークン情報',
      '裏面',
    ]) {
      expect(words).toContain(text)
    }
    expect(fieldsOf(page).map(({ label, required }) => [label.ja, required])).toEqual([
      ['シリアル番号', true],
      ['ワンタイムパスワード', true],
    ])
    expect(fieldsOf(page)[0]?.hint?.ja).toBe('半角数字8桁以上12桁以内')
    expect(labelsOf(page)[0]).toBe('認証確認▶')
  })

  it('[S2-02, S2-18, S2-19, S2-20] leads to the top page, and from then on the code is asked for', () => {
    const desk = atStartDate()
    desk.login()
    desk.click('start-hardware', { serial: desk.fob(), otp: desk.fobCode() })
    expect(desk.page.id).toBe('top')
    expect(desk.alerts()).toEqual(['OTP-I81'])
    expect(desk.click('nav:balance').id).toBe('balance')
    desk.wait(MINUTE)
    expect(desk.relogin().id).toBe('login-otp')
    desk.click('submit-login-otp', { otp: desk.fobCode() })
    expect(desk.page.id).toBe('top')
  })

  it('cannot be gone round: no skip, and nothing but it and the logout works', () => {
    const desk = atStartDate()
    desk.login()
    expect(actionsOf(desk.page)).not.toContain('skip-start')
    expect(desk.page.nav.map(({ action }) => action)).toEqual(['nav:logout'])
    for (const action of ['skip-start', 'nav:top', 'nav:transfer', 'nav:admin', 'release']) {
      expect(desk.click(action).id).toBe('hardware-start')
      expect(desk.alerts().length).toBe(1)
    }
    expect(desk.enrolment().state).toBe('issued')
    expect(desk.click('nav:logout').id).toBe('logout')
  })

  it('[S2-05] a user may take a software token instead', () => {
    const desk = atStartDate()
    desk.login('tokkun04')
    desk.click('otp-selection')
    expect(desk.page.nav.map(({ action }) => action)).toEqual(['nav:logout'])
    const userId = withPhoneFromSetup(desk, 'tokkun04')
    expect(desk.enrolment('tokkun04')).toMatchObject({ kind: 'phone-app', serial: userId })
    desk.wait(MINUTE)
    loginWithCode(desk, 'tokkun04', userId)
    expect(desk.page.id).toBe('top')
  })

  it('[S2-22, S2-23] a second user registers the token of the first, and both log in with it', () => {
    const { desk, serial } = inService()
    desk.login('tokkun02')
    expect(wordsOf(desk.page.blocks)).toContain('共有')
    desk.click('start-hardware', { serial, otp: desk.fobCode(serial) })
    expect(desk.enrolment('tokkun02')).toMatchObject({ state: 'in-service', serial })
    desk.click('nav:logout')
    for (const user of ['tokkun01', 'tokkun02']) {
      desk.wait(MINUTE)
      loginWithCode(desk, user, serial)
      expect(desk.page.id).toBe('top')
      desk.click('nav:logout')
    }
  })

  it('a code that one of those who share typed is void for the other', () => {
    const { desk, serial } = inService()
    startFob(desk, 'tokkun02', serial)
    const otp = desk.fobCode(serial)
    desk.relogin()
    desk.click('submit-login-otp', { otp })
    expect(desk.alerts()).toEqual(['OTP-E31'])
    expect(desk.audited().at(-1)).toBe('replayed-code')
  })

  it('[S2-24, S2-25] after too many wrong codes nobody gets in, and master or administrator is named', () => {
    const { desk, serial } = inService({ lockAfter: 2 })
    const wrong = wrongCode(desk, serial)
    desk.login()
    desk.click('submit-login-otp', { otp: wrong })
    expect(desk.record(serial).locked).toBe(false)
    desk.click('submit-login-otp', { otp: wrong })
    expect(desk.record(serial).locked).toBe(true)
    desk.click('submit-login-otp', { otp: desk.fobCode(serial) })
    expect(desk.page.id).toBe('login-otp')
    expect(desk.alerts()).toEqual(['OTP-E32'])
    expect(desk.page.alerts[0]?.text.ja).toContain('マスターユーザまたは管理者ユーザ')
  })
})

describe('a revoked user', () => {
  it('[S2-52, S2-53] cannot log in for 30 minutes, and is told until when and what then', () => {
    const { desk } = inService()
    revoke(desk)
    desk.wait(30 * MINUTE - 1)
    expect(desk.login().id).toBe('login')
    expect(desk.session).toBeNull()
    expect(desk.alerts()).toEqual(['LGN-E03'])
    expect(desk.page.alerts[0]?.text.ja).toContain('以降に実施可能')
    expect(desk.audited().at(-1)).toBe('login-refused')
    desk.wait(1)
    expect(desk.login().id).toBe('hardware-start')
    expect(desk.click('nav:top').id).toBe('hardware-start')
  })

  it.each([
    ['02:05:59', 2, 5, '02時35分'],
    ['02:06:00', 2, 6, '08時10分'],
    ['08:09:59', 8, 9, '08時10分'],
    ['08:10:00', 8, 10, '08時40分'],
  ])('[S2-53, S2-54] revoked at %s is told from when on', (_, hour, minute, from) => {
    const { desk } = inService()
    // The next day at that time in Tokyo, which is nine hours ahead.
    const midnight = Math.ceil((desk.now + 9 * 60 * MINUTE) / DAY) * DAY - 9 * 60 * MINUTE
    desk.wait(midnight + (hour * 60 + minute) * MINUTE - desk.now)
    revoke(desk)
    desk.login()
    expect(desk.alerts()).toEqual(['LGN-E03'])
    expect(desk.page.alerts[0]?.text.ja).toContain(`${from}以降`)
    desk.wait(reissueFrom(desk.bank.policy, desk.now) - desk.now)
    expect(desk.login().id).toBe('hardware-start')
  })

  it('[S2-69] registers the revoked token again, and it works; old codes do not', () => {
    const { desk, serial } = inService()
    loginWithCode(desk, 'tokkun01', serial, 1)
    desk.click('nav:logout')
    revoke(desk)
    expect(desk.record(serial).state).toBe('free')
    desk.wait(30 * MINUTE)
    desk.login()
    desk.click('start-hardware', { serial, otp: desk.fobCode(serial, -29) })
    expect(desk.audited().at(-1)).toBe('replayed-code')
    desk.click('start-hardware', { serial, otp: desk.fobCode(serial, 1) })
    expect(desk.page.id).toBe('top')
    expect(desk.enrolment()).toMatchObject({ state: 'in-service', serial })
  })

  it('[S2-48] after a loss registers a new token; the old one stays behind', () => {
    const { desk, serial } = inService()
    revoke(desk)
    desk.handIn('tokkun01', 'additional-token')
    desk.wait(30 * DAY)
    const fresh = desk.fob()
    expect(fresh).not.toBe(serial)
    desk.click('nav:login')
    startFob(desk)
    expect(desk.enrolment()).toMatchObject({ state: 'in-service', serial: fresh })
  })

  it('[S2-48] before the revocation a second token is refused', () => {
    const { desk, serial } = inService()
    desk.handIn('tokkun01', 'additional-token')
    desk.wait(30 * DAY)
    expect(desk.fob()).not.toBe(serial)
    loginWithCode(desk, 'tokkun01', serial)
    desk.click('nav:services')
    desk.click('otp-selection')
    desk.click('choose-start')
    expect(desk.alerts()).toEqual(['OTP-E71'])
    expect(desk.page.alerts[0]?.text.ja).toContain('トークン失効')
  })

  it('with a software token is led to a new issue', () => {
    const desk = new Desk(C)
    const old = withPhone(desk)
    revoke(desk)
    expect(desk.login().id).toBe('login')
    expect(desk.page.alerts[0]?.text.ja).toContain('トークン発行を行ってください')
    desk.wait(30 * MINUTE)
    expect(desk.login().id).toBe('otp-selection')
    expect(factOf(desk.page.blocks, '登録状況')).toBe('失効中')
    const fresh = withPhoneFromSetup(desk, 'tokkun01')
    expect(fresh).not.toBe(old)
    expect(desk.enrolment()).toMatchObject({ state: 'in-service', serial: fresh })
  })
})

/** Through the whole issue again, as far as the forced registration allows it. */
function withPhoneFromSetup(desk: Desk, user: string): string {
  desk.click('nav:logout')
  return withPhone(desk, user)
}
