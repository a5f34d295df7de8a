import { describe, expect, it } from 'vitest'
import { confirmOf, Desk, fieldsOf, labelsOf, MINUTE, wordsOf } from '../support/customer.ts'
import {
  issueSoft,
  loginWithCode,
  orderFob,
  START_PASSWORD,
  toSelection,
  withFob,
  withPhone,
} from '../support/otp-walks.ts'

const B = { institution: 'key-fob-online' }
const D = { institution: 'phone-app' }

function toRelease(desk: Desk): void {
  desk.click('nav:procedures')
  desk.click('otp-selection')
  desk.click('choose-release')
}

function released(): { desk: Desk; serial: string } {
  const desk = new Desk(B)
  const serial = withFob(desk)
  loginWithCode(desk, 'tokkun01', serial)
  toRelease(desk)
  desk.click('release', { confirmPassword: confirmOf() })
  return { desk, serial }
}

describe('OTP利用解除', () => {
  it('[S1-38, S1-39] is reached by the other menu, as a link below the notes', () => {
    const desk = new Desk(B)
    loginWithCode(desk, 'tokkun01', withFob(desk))
    const entry = desk.page.nav.find(({ action }) => action === 'nav:procedures')
    expect(entry?.label.ja).toBe('各種お申込・手続き')
    desk.click('nav:procedures')
    expect(desk.page.title.ja).toBe('各種お申込・手続き')
    desk.click('otp-selection')
    const { blocks } = desk.page
    const notes = blocks.findLastIndex(({ kind }) => kind === 'notes')
    const at = blocks.findIndex(
      (block) =>
        block.kind === 'buttons' && block.buttons.some(({ action }) => action === 'choose-release'),
    )
    expect(at).toBeGreaterThan(notes)
    const link = blocks.flatMap((b) => (b.kind === 'buttons' ? b.buttons : []))
    expect(link.find(({ action }) => action === 'choose-release')).toMatchObject({
      label: { ja: 'ワンタイムパスワード利用解除' },
      tone: 'link',
    })
  })

  it('[S1-40, S1-41, S1-42] needs the confirmation password, and is registered then', () => {
    const desk = new Desk(B)
    loginWithCode(desk, 'tokkun01', withFob(desk))
    toRelease(desk)
    expect(desk.page.title.ja).toBe('ワンタイムパスワード利用解除(利用解除確認)')
    expect(fieldsOf(desk.page).map(({ label }) => label.ja)).toEqual(['確認用パスワード'])
    expect(labelsOf(desk.page)).toContain('解除する')
    for (const [confirmPassword, code] of [
      ['', 'OTP-W61'],
      ['wrong-1', 'OTP-E61'],
    ] as const) {
      desk.click('release', { confirmPassword })
      expect(desk.alerts()).toEqual([code])
      expect(desk.enrolment().state).toBe('in-service')
    }
    desk.click('release', { confirmPassword: confirmOf() })
    expect(desk.page.title.ja).toBe('ワンタイムパスワード利用解除(利用解除完了)')
    expect(wordsOf(desk.page.blocks)).toContain('登録が完了いたしました')
    expect(desk.enrolment()).toMatchObject({ state: 'released' })
    expect(desk.relogin().id).toBe('top')
  })

  it('[S1-43] bars the token for good, even if start registration is repeated with it', () => {
    const { desk, serial } = released()
    desk.wait(MINUTE)
    toSelection(desk)
    desk.click('choose-start')
    desk.click('start-hardware', { serial, otp: desk.fobCode(serial) })
    expect(desk.alerts()).toEqual(['OTP-E83'])
    expect(desk.enrolment().state).toBe('released')
    expect(desk.record(serial).state).toBe('barred')
  })

  it('[S1-44] after token issue a new one is started', () => {
    const { desk, serial } = released()
    desk.click('nav:logout')
    const fresh = withFob(desk)
    expect(fresh).not.toBe(serial)
    expect(desk.enrolment()).toMatchObject({ state: 'in-service', serial: fresh })
  })

  it('[S1-37] from hardware to software: refused before the release, possible after it', () => {
    const desk = new Desk(B)
    const serial = withFob(desk)
    loginWithCode(desk, 'tokkun01', serial)
    toSelection(desk)
    desk.click('choose-issue')
    expect(desk.alerts()).toEqual(['OTP-E71'])
    expect(desk.page.alerts[0]?.text.ja).toContain('ワンタイムパスワード利用解除')
    toRelease(desk)
    desk.click('release', { confirmPassword: confirmOf() })
    toSelection(desk)
    const ids = issueSoft(desk)
    desk.enrolPhone({ ...ids, password: START_PASSWORD })
    desk.click('otp-selection')
    desk.click('choose-start')
    desk.click('start-software', { otp: desk.fobCode(ids.userId) })
    expect(desk.enrolment()).toMatchObject({ state: 'in-service', kind: 'phone-app' })
  })

  it('may be registered again where the policy says so', () => {
    const desk = new Desk({ ...B, policy: { reuseAfterRelease: true } })
    const serial = withFob(desk)
    loginWithCode(desk, 'tokkun01', serial)
    toRelease(desk)
    desk.click('release', { confirmPassword: confirmOf() })
    expect(desk.record(serial).state).toBe('free')
    desk.wait(MINUTE)
    toSelection(desk)
    desk.click('choose-start')
    desk.click('start-hardware', { serial, otp: desk.fobCode(serial) })
    expect(desk.page.id).toBe('hardware-start-complete')
  })

  it('without anything in service, or where it is not done online, is refused', () => {
    const desk = new Desk(B)
    orderFob(desk)
    desk.login()
    toRelease(desk)
    expect(desk.page.id).toBe('otp-selection')
    expect(desk.alerts()).toEqual(['OTP-W72'])
    const counter = new Desk({ institution: 'key-fob-counter' })
    counter.login()
    toSelection(counter)
    expect(labelsOf(counter.page)).not.toContain('ワンタイムパスワード利用解除')
    counter.click('choose-release')
    expect(counter.alerts()).toEqual(['OTP-W73'])
  })

  it('sent twice releases once', () => {
    const desk = new Desk(B)
    loginWithCode(desk, 'tokkun01', withFob(desk))
    toRelease(desk)
    const form = desk.page
    desk.clickOn(form, 'release', { confirmPassword: confirmOf() })
    desk.clickOn(form, 'release', { confirmPassword: confirmOf() })
    expect(desk.alerts()).toEqual(['WEB-W02'])
    expect(desk.audited().filter((what) => what === 'released')).toHaveLength(1)
  })
})

describe('利用終了 of a software token', () => {
  it('[S3-10, S3-11] a new issue is refused until midnight in Tokyo and possible from then on', () => {
    const desk = new Desk(D)
    const userId = withPhone(desk)
    loginWithCode(desk, 'tokkun01', userId)
    toSelection(desk)
    expect(wordsOf(desk.page.blocks)).toContain('翌日以降')
    desk.click('choose-release')
    expect(desk.page.title.ja).toBe('ワンタイムパスワード利用終了（利用終了確認）')
    desk.click('release', { confirmPassword: confirmOf() })
    // 2026-11-22 00:00 in Tokyo.
    const midnight = Date.UTC(2026, 10, 21, 15)
    expect(desk.enrolment()).toMatchObject({ state: 'released', issueFrom: midnight })
    expect(wordsOf(desk.page.blocks)).toContain('2026年11月22日 00時00分')
    desk.wait(midnight - desk.now - 1)
    desk.click('nav:login')
    desk.login()
    toSelection(desk)
    for (const action of ['choose-issue', 'choose-start']) {
      desk.click(action)
      expect(desk.page.id).toBe('otp-selection')
      expect(desk.alerts()).toEqual(['OTP-E72'])
    }
    desk.wait(1)
    expect(desk.click('choose-issue').id).toBe('soft-issue-input')
  })

  it('voids the phone: its codes are good for nothing any more', () => {
    const desk = new Desk(D)
    const userId = withPhone(desk)
    loginWithCode(desk, 'tokkun01', userId)
    toSelection(desk)
    desk.click('choose-release')
    desk.click('release', { confirmPassword: confirmOf() })
    expect(desk.record(userId).state).toBe('barred')
    const again = desk.enrolPhone({ serviceId: '10000007', userId, password: START_PASSWORD })
    expect(again).toEqual({ ok: false, error: 'unknown' })
  })
})
