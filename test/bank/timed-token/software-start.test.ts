import { describe, expect, it } from 'vitest'
import { DAY, Desk, factOf, fieldsOf, labelsOf, MINUTE, wordsOf } from '../support/customer.ts'
import {
  issueSoft,
  loginWithCode,
  START_PASSWORD,
  toSelection,
  withPhone,
  wrongCode,
} from '../support/otp-walks.ts'

const D = { institution: 'phone-app' }

function issued(policy = {}, startPassword = START_PASSWORD) {
  const desk = new Desk({ ...D, policy })
  desk.login()
  toSelection(desk)
  return { desk, ids: issueSoft(desk, 'tokkun01', startPassword) }
}

function atStart(policy = {}) {
  const { desk, ids } = issued(policy)
  desk.enrolPhone({ ...ids, password: START_PASSWORD })
  desk.click('otp-selection')
  desk.click('choose-start')
  return { desk, userId: ids.userId }
}

describe('the centre that sets tokens up on phones', () => {
  it('[S3-39, S3-25] gives the token for service id, user id and start-of-use password', () => {
    const { desk, ids } = issued()
    const answer = desk.enrolPhone({ ...ids, password: START_PASSWORD })
    expect(answer).toMatchObject({ ok: true, value: { code: { digits: 6, periodSeconds: 60 } } })
    expect(desk.enrolment()).toMatchObject({ state: 'issued', setUpAt: desk.now })
    expect(desk.record(ids.userId)).toMatchObject({ kind: 'phone-app', company: 'tokkun-shoji' })
    expect(desk.audited().at(-1)).toBe('soft-token-set-up')
  })

  it('[S3-23] with a start-of-use password of eight digits, too', () => {
    const { desk, ids } = issued({}, '12345678')
    expect(desk.enrolPhone({ ...ids, password: '1234' }).ok).toBe(false)
    expect(desk.enrolPhone({ ...ids, password: '12345678' }).ok).toBe(true)
  })

  it('refuses another phone with "already in use", before the start and after it', () => {
    const { desk, userId } = atStart()
    const ids = { serviceId: factOf(desk.mail('token-issue').blocks, 'サービスID') ?? '', userId }
    const refused = { ok: false, error: 'already-in-use' }
    expect(desk.enrolPhone({ ...ids, password: START_PASSWORD })).toEqual(refused)
    desk.click('start-software', { otp: desk.fobCode(userId) })
    expect(desk.enrolPhone({ ...ids, password: START_PASSWORD })).toEqual(refused)
  })

  it('refuses unknown ids, and wrong passwords five times; then even the right one', () => {
    const { desk, ids } = issued()
    for (const wrong of [{ serviceId: '00000000' }, { userId: '000000000000' }, { userId: '' }]) {
      const answer = desk.enrolPhone({ ...ids, password: START_PASSWORD, ...wrong })
      expect(answer).toEqual({ ok: false, error: 'unknown' })
    }
    for (let i = 1; i < 5; i++) {
      const answer = desk.enrolPhone({ ...ids, password: '0000' })
      expect(answer).toEqual({ ok: false, error: 'wrong-password' })
    }
    const locked = { ok: false, error: 'locked' }
    expect(desk.enrolPhone({ ...ids, password: '0000' })).toEqual(locked)
    expect(desk.enrolPhone({ ...ids, password: START_PASSWORD })).toEqual(locked)
  })

  it('refuses a mail that has waited too long, and not a moment before', () => {
    for (const [early, ok] of [
      [1, true],
      [0, false],
    ] as const) {
      const { desk, ids } = issued()
      desk.wait(desk.bank.policy.softIssueDays * DAY - early)
      const answer = desk.enrolPhone({ ...ids, password: START_PASSWORD })
      expect(answer.ok).toBe(ok)
      if (!answer.ok) expect(answer.error).toBe('expired')
    }
  })
})

describe('ワンタイムパスワードの利用開始 (ソフトウェアトークン)', () => {
  it('[S3-48, S3-49, S3-50, S3-51] takes the code of the phone and says that it is complete', () => {
    const { desk, userId } = atStart()
    expect(desk.page.id).toBe('software-start')
    expect(fieldsOf(desk.page).map(({ label }) => label.ja)).toEqual(['ワンタイムパスワード'])
    expect(labelsOf(desk.page)[0]).toBe('利用開始する')
    desk.click('start-software', { otp: desk.fobCode(userId) })
    expect(desk.page.title.ja).toBe('ワンタイムパスワード利用開始（ソフトウェアトークン完了）')
    expect(desk.enrolment()).toMatchObject({ state: 'in-service', kind: 'phone-app' })
    expect(desk.record(userId).state).toBe('in-use')
  })

  it('[S3-52] from then on the login asks for the code, and the page says so', () => {
    const { desk, userId } = atStart()
    desk.click('start-software', { otp: desk.fobCode(userId) })
    expect(wordsOf(desk.page.blocks)).toContain('ログインやお振込み等の意思確認時')
    desk.wait(MINUTE)
    expect(desk.relogin().id).toBe('login-otp')
    desk.click('submit-login-otp', { otp: desk.fobCode(userId) })
    expect(desk.page.id).toBe('top')
  })

  it.each([
    ['nothing', () => '', 'OTP-W31'],
    ['letters', () => 'abcdef', 'OTP-W33'],
    ['too long', () => '1234567', 'OTP-W32'],
    ['a wrong code', (desk: Desk, id: string) => wrongCode(desk, id), 'OTP-E31'],
  ])('refuses %s', (_, otp, code) => {
    const { desk, userId } = atStart()
    desk.click('start-software', { otp: otp(desk, userId) })
    expect(desk.page.id).toBe('software-start')
    expect(desk.alerts()).toEqual([code])
    expect(desk.enrolment().state).toBe('issued')
    desk.click('start-software', { otp: desk.fobCode(userId) })
    expect(desk.page.id).toBe('software-start-complete')
  })

  it('is stopped by too many wrong codes like any other use', () => {
    const { desk, userId } = atStart({ lockAfter: 1 })
    desk.click('start-software', { otp: wrongCode(desk, userId) })
    expect(desk.alerts()).toEqual(['OTP-E32'])
    desk.click('start-software', { otp: desk.fobCode(userId) })
    expect(desk.enrolment().state).toBe('issued')
    expect(desk.audited().at(-1)).toBe('code-while-locked')
  })

  it('before the issue, or before the phone is set up, says what comes first', () => {
    const desk = new Desk(D)
    desk.login()
    toSelection(desk)
    desk.click('choose-start')
    expect(desk.alerts()).toEqual(['OTP-W84'])
    issueSoft(desk)
    desk.click('otp-selection')
    desk.click('choose-start')
    expect(desk.alerts()).toEqual(['OTP-W85'])
    desk.click('start-software', { otp: '123456' })
    expect(desk.page.id).toBe('software-start')
    expect(desk.alerts()).toEqual(['OTP-W85'])
  })

  it("a colleague's code is of no use", () => {
    const desk = new Desk(D)
    const other = withPhone(desk, 'tokkun02')
    const mine = withPhone(desk)
    desk.login()
    desk.click('submit-login-otp', { otp: desk.fobCode(other) })
    expect(desk.alerts()).toEqual(['OTP-E31'])
    expect(desk.record(other).wrong).toBe(0)
    desk.click('nav:logout')
    loginWithCode(desk, 'tokkun01', mine)
    expect(desk.page.id).toBe('top')
  })
})
