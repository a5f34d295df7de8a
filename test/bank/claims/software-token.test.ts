import { describe, expect, it } from 'vitest'
import { CUSTOMERS } from '../../../bank/books/users.ts'
import { waitUntilTokyo } from '../support/claims-walks.ts'
import {
  confirmOf,
  DAY,
  Desk,
  factOf,
  fieldsOf,
  labelsOf,
  MINUTE,
  wordsOf,
} from '../support/customer.ts'
import {
  idsOf,
  issueSoft,
  loginWithCode,
  PHONE,
  START_PASSWORD,
  softConfirmFields,
  softIssueFields,
  toSelection,
  toSoftConfirm,
  withPhone,
} from '../support/otp-walks.ts'
import { fieldNames, fillIn } from '../support/transfer-desk.ts'

const D = { institution: 'phone-app' }

function atSelection(): Desk {
  const desk = new Desk(D)
  desk.login()
  toSelection(desk)
  return desk
}

/** 利用終了 by a user whose phone is in service. */
function end(desk: Desk, userId: string): void {
  loginWithCode(desk, 'tokkun01', userId)
  toSelection(desk)
  desk.click('choose-release')
  desk.click('release', { confirmPassword: confirmOf() })
  expect(desk.page.id).toBe('release-complete')
  desk.click('nav:logout')
}

describe('ワンタイムパスワード申請内容選択', () => {
  it('[S3-03, S3-04, S3-05] shows the very ids of the mail, before and after the start', () => {
    const desk = new Desk(D)
    const userId = withPhone(desk)
    const ids = idsOf(desk)
    expect(ids).toEqual({ serviceId: expect.stringMatching(/^\d{8}$/), userId })
    expect(userId).toMatch(/^\d{12}$/)
    loginWithCode(desk, 'tokkun01', userId)
    toSelection(desk)
    expect(factOf(desk.page.blocks, '登録状況')).toBe('サービス利用中')
    expect(factOf(desk.page.blocks, 'サービスID')).toBe(ids.serviceId)
    expect(factOf(desk.page.blocks, 'ユーザID')).toBe(ids.userId)
  })

  it('[S3-07, S3-52] the code comes on top of ID and password: none of the three can be left out', () => {
    const desk = new Desk(D)
    const userId = withPhone(desk)
    expect(desk.login('tokkun01', 'wrong').id).toBe('login')
    expect(desk.login('tokkun02', 'Hanako-2026').id).toBe('login')
    expect(desk.login().id).toBe('login-otp')
    expect(desk.click('nav:balance').id).toBe('login-otp')
    expect(desk.click('submit-login-otp', { otp: '' }).id).toBe('login-otp')
    expect(desk.click('submit-login-otp', { otp: desk.fobCode(userId) }).id).toBe('top')
  })

  it('[S3-52] nothing is transferred without the code, and it is asked for on the page', () => {
    const desk = new Desk(D)
    const userId = withPhone(desk)
    loginWithCode(desk, 'tokkun01', userId)
    desk.wait(MINUTE)
    fillIn(desk)
    expect(fieldNames(desk)).toEqual(['confirmPassword', 'otp'])
    desk.click('transfer-approve', { confirmPassword: confirmOf() })
    expect(desk.bank.contract.transfers).toEqual([])
    desk.click('transfer-approve', { confirmPassword: confirmOf(), otp: desk.fobCode(userId) })
    expect(desk.bank.contract.transfers).toHaveLength(1)
  })
})

describe('利用終了', () => {
  it.each([
    ['23:59:59', 23, 59, 59, 1000],
    ['00:00:00', 0, 0, 0, DAY],
  ])('[S3-10, S3-11] at %s: all of it anew from the next midnight on', (_, h, m, s, wait) => {
    const desk = new Desk(D)
    const old = withPhone(desk)
    waitUntilTokyo(desk, h, m, s)
    end(desk, old)
    desk.wait(wait - 1)
    desk.click('nav:login')
    desk.login()
    toSelection(desk)
    desk.click('choose-issue')
    expect(desk.alerts()).toEqual(['OTP-E72'])
    desk.click('nav:logout')
    desk.wait(1)
    const fresh = withPhone(desk)
    expect(fresh).not.toBe(old)
    expect(desk.enrolment()).toMatchObject({ state: 'in-service', serial: fresh })
    loginWithCode(desk, 'tokkun01', old)
    expect(desk.page.id).toBe('login-otp')
    desk.click('submit-login-otp', { otp: desk.fobCode(fresh) })
    expect(desk.page.id).toBe('top')
  })
})

describe('ソフトウェアトークン発行情報入力', () => {
  it('[S3-20] an address takes half-width letters, digits and signs', () => {
    for (const phoneMail of ['a.b-c_9+x@phone.example', "O'Neil/42!#$%&*=?^{|}~@p-1.example"]) {
      const desk = atSelection()
      desk.click('choose-issue')
      desk.click('soft-issue-next', { ...softIssueFields(), phoneMail, phoneMail2: phoneMail })
      expect(desk.page.id).toBe('soft-issue-confirm')
      expect(desk.mail('mail-password').to).toBe(phoneMail)
      expect(factOf(desk.page.blocks, '携帯電話メールアドレス')).toBe(phoneMail)
    }
    for (const phoneMail of ['はなこ@phone.example', 'hanako@電話.example', 'ﾊﾅｺ@phone.example']) {
      const desk = atSelection()
      desk.click('choose-issue')
      desk.click('soft-issue-next', { ...softIssueFields(), phoneMail, phoneMail2: phoneMail })
      expect(desk.alerts()).toEqual(['OTP-W76'])
      expect(desk.mails).toEqual([])
    }
  })

  it('[S3-23, S3-25] what was chosen sets the phone up: with 4 digits, with 8, and no other', () => {
    for (const password of ['1357', '13579246']) {
      const desk = atSelection()
      const ids = issueSoft(desk, 'tokkun01', password)
      const other = password === '1357' ? '13579246' : '1357'
      expect(desk.enrolPhone({ ...ids, password: other })).toMatchObject({
        error: 'wrong-password',
      })
      expect(desk.enrolPhone({ ...ids, password })).toMatchObject({ ok: true })
    }
  })
})

describe('ソフトウェアトークン発行情報入力内容確認', () => {
  it.each([
    ['abc12', 'OTP-W62'],
    ['abc123', 'OTP-E61'],
    ['abc123def456', 'OTP-E61'],
    ['abc123def4567', 'OTP-W62'],
    ['ａｂｃ１２３', 'OTP-W62'],
  ])('[S3-29, S3-30] %s, which is not the one in use, is refused with %s', (typed, code) => {
    const desk = atSelection()
    toSoftConfirm(desk)
    desk.click('soft-issue-confirm', { ...softConfirmFields(desk), confirmPassword: typed })
    expect(desk.page.id).toBe('soft-issue-confirm')
    expect(desk.alerts()).toEqual([code])
  })

  it('[S3-29, S3-30] the one in use is taken, of 6 letters and digits as of 12', () => {
    for (const confirmPassword of ['abc123', 'ABCdef123456']) {
      const customers = CUSTOMERS.map((customer) => ({ ...customer, confirmPassword }))
      const desk = new Desk({ ...D, customers })
      desk.login()
      toSelection(desk)
      toSoftConfirm(desk)
      desk.click('soft-issue-confirm', { ...softConfirmFields(desk), confirmPassword })
      expect(desk.page.id).toBe('soft-issue-complete')
    }
  })

  it('[S3-33] a mail is found by its second: two of them, a second apart', () => {
    const desk = atSelection()
    waitUntilTokyo(desk, 0, 0)
    // To the spring, with one digit in month, day, hour, minute and second.
    desk.wait(134 * DAY + (5 * 60 + 6) * MINUTE + 7000)
    desk.login()
    toSelection(desk)
    toSoftConfirm(desk)
    expect(factOf(desk.page.blocks, '送信日時')).toBe('2027年04月05日 05時06分07秒')
    desk.click('soft-issue-back')
    desk.wait(1000)
    desk.click('soft-issue-next', softIssueFields())
    expect(factOf(desk.page.blocks, '送信日時')).toBe('2027年04月05日 05時06分08秒')
    const mails = desk.mails.filter(({ template }) => template === 'mail-password')
    expect(mails.map(({ blocks }) => factOf(blocks, '送信日時'))).toEqual([
      '2027年04月05日 05時06分07秒',
      '2027年04月05日 05時06分08秒',
    ])
    expect(factOf(desk.page.blocks, '送付先メールアドレス')).toBe(PHONE)
  })
})

describe('back on the PC', () => {
  it('[S3-47] the session lives a moment before its time-out and is over at it; then the same screen', () => {
    for (const early of [1, 0]) {
      const desk = atSelection()
      const { userId } = issueSoft(desk)
      desk.wait(desk.bank.policy.sessionMinutes * MINUTE - early)
      const inTime = early === 1
      expect(desk.click('otp-selection').id).toBe(inTime ? 'otp-selection' : 'session-timeout')
      expect(desk.session === null).toBe(!inTime)
      if (inTime) continue
      expect(desk.alerts()).toEqual(['WEB-E01'])
      expect(wordsOf(desk.page.blocks)).toContain(
        '「各種お申込・お手続き」→「ワンタイムパスワード」',
      )
      desk.click('nav:login')
      desk.login()
      toSelection(desk)
      expect(desk.page.id).toBe('otp-selection')
      expect(factOf(desk.page.blocks, 'ユーザID')).toBe(userId)
    }
  })

  it('[S3-48, S3-49, S3-50, S3-51] the link, the field, the button, and what they lead to', () => {
    const desk = atSelection()
    const ids = issueSoft(desk)
    desk.enrolPhone({ ...ids, password: START_PASSWORD })
    desk.click('otp-selection')
    const links = desk.page.blocks.flatMap((b) => (b.kind === 'buttons' ? b.buttons : []))
    expect(links.find(({ action }) => action === 'choose-start')).toMatchObject({
      label: { ja: 'ワンタイムパスワード利用開始' },
      tone: 'link',
    })
    desk.click('choose-start')
    expect(fieldsOf(desk.page)).toMatchObject([
      { name: 'otp', label: { ja: 'ワンタイムパスワード' }, required: true },
    ])
    expect(labelsOf(desk.page)).toContain('利用開始する')
    // The phone's code of ten minutes ago is not valid now.
    desk.click('start-software', { otp: desk.fobCode(ids.userId, -40) })
    expect(desk.enrolment().state).toBe('issued')
    desk.click('start-software', { otp: desk.fobCode(ids.userId) })
    expect(desk.page.title.ja).toBe('ワンタイムパスワード利用開始（ソフトウェアトークン完了）')
    expect(desk.enrolment().state).toBe('in-service')
    expect(wordsOf(desk.page.blocks)).toContain('完了しました')
  })
})
