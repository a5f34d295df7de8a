import { describe, expect, it } from 'vitest'
import {
  actionsOf,
  confirmOf,
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
  mailPassword,
  PHONE,
  START_PASSWORD,
  softConfirmFields,
  softIssueFields,
  toSelection,
  toSoftConfirm,
  withPhone,
} from '../support/otp-walks.ts'

const D = { institution: 'phone-app' }

function atSelection(policy = {}): Desk {
  const desk = new Desk({ ...D, policy })
  desk.login()
  toSelection(desk)
  return desk
}

function atConfirm(): Desk {
  const desk = atSelection()
  toSoftConfirm(desk)
  return desk
}

describe('ソフトウェアトークン発行情報入力内容確認', () => {
  it('[S3-27, S3-28, S3-29, S3-31, S3-34, S3-35] shows the address and asks for both passwords', () => {
    const { page } = atConfirm()
    expect(page.title.ja).toBe('ソフトウェアトークン発行情報入力内容確認')
    expect(factOf(page.blocks, '携帯電話メールアドレス')).toBe(PHONE)
    const confirm = fieldsOf(page).find(({ name }) => name === 'confirmPassword')
    expect(confirm).toMatchObject({ required: true, keyboard: true })
    expect(confirm?.hint?.ja).toContain('半角英数字6~12桁')
    expect(labelsOf(page)).toEqual(['申込を中止する', '確定する', '戻る'])
  })

  it('[S3-32, S3-33] names the mail by its time to the second, and the mail says the same', () => {
    const desk = atSelection()
    desk.wait(26 * MINUTE - 16 * MINUTE + 10_000)
    toSoftConfirm(desk)
    const mail = desk.mail('mail-password')
    expect(mail.to).toBe(PHONE)
    expect(factOf(desk.page.blocks, '送信日時')).toBe('2026年11月21日 10時13分10秒')
    expect(factOf(mail.blocks, '送信日時')).toBe('2026年11月21日 10時13分10秒')
    expect(factOf(desk.page.blocks, '送付先メールアドレス')).toBe(PHONE)
    expect(wordsOf(desk.page.blocks)).not.toContain(mailPassword(desk))
    expect(fieldsOf(desk.page).map(({ label }) => label.ja)).toContain('メール通知パスワード')
  })

  it.each([
    ['no mail-notified password', { mailPassword: '' }, 'OTP-W80'],
    ['a wrong one', { mailPassword: '00000000' }, 'OTP-E77'],
    ['letters', { mailPassword: 'abcdefgh' }, 'OTP-E77'],
    ['no confirmation password', { confirmPassword: '' }, 'OTP-W61'],
    ['a wrong one', { confirmPassword: 'wrong-1' }, 'OTP-E61'],
  ])('[S3-29, S3-32] refuses %s', (_, patch, code) => {
    const desk = atConfirm()
    desk.click('soft-issue-confirm', { ...softConfirmFields(desk), ...patch })
    expect(desk.page.id).toBe('soft-issue-confirm')
    expect(desk.alerts()).toEqual([code])
    expect(desk.enrolment()).toEqual({ state: 'none' })
    desk.click('soft-issue-confirm', softConfirmFields(desk))
    expect(desk.page.id).toBe('soft-issue-complete')
  })

  it('takes only the password of the newest mail', () => {
    const desk = atConfirm()
    const old = mailPassword(desk)
    desk.click('soft-issue-back')
    desk.click('soft-issue-next', softIssueFields())
    desk.click('soft-issue-confirm', { mailPassword: old, confirmPassword: confirmOf() })
    expect(desk.alerts()).toEqual(['OTP-E77'])
  })

  it('[S3-35] 戻る keeps the address and drops the passwords; 申込を中止する drops everything', () => {
    const desk = atConfirm()
    desk.click('soft-issue-back')
    expect(fieldsOf(desk.page).map(({ value }) => value)).toEqual([PHONE, PHONE, '', ''])
    desk.click('soft-issue-next', softIssueFields())
    desk.click('soft-issue-cancel')
    expect(desk.page.id).toBe('otp-selection')
    expect(desk.alerts()).toEqual(['OTP-I71'])
    expect(desk.click('soft-issue-confirm', softConfirmFields(desk)).id).toBe('notice')
    expect(desk.enrolment()).toEqual({ state: 'none' })
  })

  it('sent twice issues once', () => {
    const desk = atConfirm()
    const form = desk.page
    const fields = softConfirmFields(desk)
    desk.clickOn(form, 'soft-issue-confirm', fields)
    desk.clickOn(form, 'soft-issue-confirm', fields)
    expect(desk.alerts()).toEqual(['WEB-W02'])
    expect(desk.mails.filter(({ template }) => template === 'token-issue')).toHaveLength(1)
  })
})

describe('the issue', () => {
  it('[S3-36, S3-37, S3-46, S4-14] ids and download go to the phone, and a button leads back', () => {
    const desk = atSelection()
    issueSoft(desk)
    expect(desk.page.title.ja).toBe('トークン発行（ソフトウェアトークン発行完了）')
    expect(labelsOf(desk.page)).toEqual(['ワンタイムパスワード申請内容選択へ'])
    const mail = desk.mail('token-issue')
    expect(mail.to).toBe(PHONE)
    expect(factOf(mail.blocks, 'サービスID')).toMatch(/^\d{8}$/)
    expect(factOf(mail.blocks, 'ユーザID')).toMatch(/^\d{12}$/)
    const links = mail.blocks.flatMap((b) => (b.kind === 'buttons' ? b.buttons : []))
    expect(links).toMatchObject([{ action: 'open-link', tone: 'link' }])
    expect(links[0]?.label.ja).toMatch(/^https:\/\/tokkun-third\.example\//)
    expect(desk.customer().phoneMail).toBe(PHONE)
    expect(desk.click('otp-selection').id).toBe('otp-selection')
  })

  it('[S3-38] the link in the mail tells to choose a download site and install the app', () => {
    const desk = atSelection()
    issueSoft(desk)
    expect(wordsOf(desk.mail('token-issue').blocks)).toContain(
      'ダウンロードサイトを選択してアプリをインストール',
    )
  })

  it('again before the start brings new ids, and the old ones are void', () => {
    const desk = atSelection()
    const old = issueSoft(desk)
    desk.enrolPhone({ ...old, password: START_PASSWORD })
    desk.click('otp-selection')
    const fresh = issueSoft(desk, 'tokkun01', '97531')
    expect(fresh.userId).not.toBe(old.userId)
    expect(desk.enrolPhone({ ...old, password: START_PASSWORD })).toEqual({
      ok: false,
      error: 'unknown',
    })
    desk.click('otp-selection')
    desk.click('choose-start')
    expect(desk.alerts()).toEqual(['OTP-W85'])
    desk.click('start-software', { otp: desk.fobCode(old.userId) })
    expect(desk.enrolment().state).toBe('issued')
    expect(desk.enrolPhone({ ...fresh, password: '97531' }).ok).toBe(true)
  })

  it('is refused once a token is in service: a new phone needs 利用終了 first', () => {
    const desk = new Desk(D)
    const userId = withPhone(desk)
    desk.login()
    desk.click('submit-login-otp', { otp: desk.fobCode(userId) })
    toSelection(desk)
    desk.click('choose-issue')
    expect(desk.page.id).toBe('otp-selection')
    expect(desk.alerts()).toEqual(['OTP-E71'])
    expect(desk.page.alerts[0]?.text.ja).toContain('ワンタイムパスワード利用終了')
    expect(idsOf(desk).userId).toBe(userId)
  })

  it('[S3-47] a session that ended on the way is taken up after a new login', () => {
    const desk = atSelection()
    issueSoft(desk)
    desk.wait(desk.bank.policy.sessionMinutes * MINUTE)
    expect(desk.click('otp-selection').id).toBe('session-timeout')
    desk.click('nav:login')
    desk.login()
    toSelection(desk)
    expect(factOf(desk.page.blocks, '登録状況')).toBe('トークン発行済')
    expect(actionsOf(desk.page)).toContain('choose-start')
  })
})
