import { describe, expect, it } from 'vitest'
import { bankPublicKey } from '../../../bank/bank.ts'
import { verifyType1 } from '../../../protocol/message/activation.ts'
import { codeIn, Desk, fieldsOf, MINUTE, SERIAL, wordsOf } from '../support/customer.ts'
import {
  codeOne,
  message1,
  message2,
  register,
  signatureFor,
  toCodeTwo,
} from '../support/device.ts'

describe('利用開始登録 on the PC', () => {
  it('[S0-01, S0-04] logs in with ID and password alone and names the method', () => {
    const desk = new Desk()
    expect(desk.page.id).toBe('login')
    expect(fieldsOf(desk.page).map(({ name }) => name)).toEqual(['userId', 'password'])
    expect(wordsOf(desk.page.blocks)).toContain('ID・パスワード+ワンタイムパスワード方式')
    expect(desk.login().id).toBe('top')
    expect(desk.page.user).toEqual({ ja: '山田 花子', en: 'Hanako Yamada' })
  })

  it('[S0-02, S0-05] calls device and procedure by their formal names', () => {
    const desk = new Desk()
    desk.login()
    expect(wordsOf(desk.page.blocks)).toContain('カメラ付きハードトークン')
    expect(desk.click('nav:otp').title.ja).toBe('ワンタイムパスワード利用開始登録')
    expect(desk.page.steps?.labels).toHaveLength(4)
    expect(desk.page.steps?.current).toBe(0)
  })

  it('[S0-06, S0-07] sends the mail on a button to the registered address, which nobody types', () => {
    const desk = new Desk()
    desk.login()
    desk.click('nav:otp')
    expect(fieldsOf(desk.page)).toEqual([])
    expect(wordsOf(desk.page.blocks)).toContain(desk.customer().mail)
    expect(desk.mails).toHaveLength(0)
    expect(desk.click('request-mail').id).toBe('otp-device-code')
    expect(desk.alerts()).toEqual(['OTP-I01'])
    expect(desk.mails).toHaveLength(1)
    expect(desk.mail('activation-code')).toMatchObject({ to: desk.customer().mail, at: desk.now })
    expect(desk.audited()).toEqual(['login', 'mail-requested'])
  })

  it('[S0-08] puts a signed code into the mail that a token of this bank can check', () => {
    const desk = new Desk()
    desk.login()
    desk.click('nav:otp')
    desk.click('request-mail')
    const first = message1(codeIn(desk.mail('activation-code').blocks))
    expect(verifyType1(first, bankPublicKey(desk.bank))).toBe(true)
    expect(first.licence).toBe(1)
    expect(first.header).toEqual({
      bankId: desk.bank.bankId,
      issuedAt: desk.now / 1000,
      ttlMinutes: desk.bank.policy.mailCodeMinutes,
    })
  })

  it('[S0-13, S0-14, S0-16] has a field for N1 digits with the authenticate button below it', () => {
    const desk = new Desk()
    desk.login()
    desk.click('nav:otp')
    desk.click('request-mail')
    const code = codeOne(codeIn(desk.mail('activation-code').blocks))
    const [field] = fieldsOf(desk.page)
    expect(field).toMatchObject({ name: 'deviceCode', type: 'code', digits: code.length })
    expect(field?.label.ja).toContain('ワンタイムパスワード')
    const kinds = desk.page.blocks.map(({ kind }) => kind)
    const below = desk.page.blocks[kinds.indexOf('fields') + 1]
    expect(below).toMatchObject({ kind: 'buttons', buttons: [{ action: 'submit-device-code' }] })
    expect(wordsOf(below === undefined ? [] : [below])).toContain('認証')
  })

  it('[S0-20, S0-23, S0-24] shows code 2 on the page, with a field for fewer digits', () => {
    const desk = new Desk()
    toCodeTwo(desk)
    expect(desk.page.id).toBe('otp-signature')
    expect(desk.mails).toHaveLength(1)
    expect(message2(codeIn(desk.page.blocks))).toMatchObject({ serial: SERIAL, seq: 1 })
    const [field] = fieldsOf(desk.page)
    expect(field).toMatchObject({ name: 'signature', digits: signatureFor(desk).length })
    expect(field?.digits).toBeLessThan(desk.bank.policy.deviceCodeDigits)
    const kinds = desk.page.blocks.map(({ kind }) => kind)
    expect(desk.page.blocks[kinds.indexOf('fields') + 1]).toMatchObject({
      kind: 'buttons',
      buttons: [{ action: 'submit-signature', label: { ja: '認証' } }],
    })
  })

  it('[S0-24, S0-25] accepts after the second authentication, the last step on the PC', () => {
    const desk = new Desk()
    register(desk)
    expect(desk.page.id).toBe('otp-complete')
    expect(desk.page.steps?.current).toBe(3)
    expect(fieldsOf(desk.page)).toEqual([])
    expect(desk.registration()).toMatchObject({
      state: 'registered',
      confirmed: false,
      serial: SERIAL,
      licence: 1,
    })
    expect(desk.audited()).toEqual([
      'login',
      'mail-requested',
      'device-code-accepted',
      'registered',
    ])
  })

  it('[S0-31] goes on in the same session: balance, then logout', () => {
    const desk = new Desk()
    register(desk)
    const cookie = desk.session
    expect(desk.click('nav:balance').id).toBe('balance')
    expect(desk.session).toBe(cookie)
    expect(wordsOf(desk.page.blocks)).toContain('12,345,678円')
    expect(wordsOf(desk.page.blocks)).toContain('2026年11月21日 10時03分')
    expect(desk.click('nav:logout').id).toBe('logout')
    expect(desk.session).toBeNull()
    expect(desk.click('nav:login').id).toBe('login')
  })

  it('[S0-32, S0-33, S0-34, S0-35, S0-36] sends the acceptance mail with its very words', () => {
    const desk = new Desk()
    register(desk)
    const mail = desk.mail('accepted')
    expect(mail.subject.ja).toBe('【重要】ワンタイムパスワード利用開始受付のご案内')
    expect(mail.blocks.map((block) => (block.kind === 'text' ? block.text.ja : ''))).toEqual([
      'いつも特訓銀行をご利用いただきありがとうございます。',
      'お客さまのワンタイムパスワード利用開始登録を受け付けましたので、ご連絡いたします。',
      '利用開始登録は、カメラ付きハードトークンの右ボタンを2回(Done→Yes)押下いただくことで完了します。',
      'ボタン押下を忘れた場合、お取引店への書面提出が必要となり、再度、利用開始登録を行っていただくこととなりますので、ご注意ください。',
    ])
  })

  it('[S0-38] speaks of the two presses only once the PC side has ended', () => {
    const desk = new Desk()
    const before: string[] = []
    desk.login()
    before.push(wordsOf(desk.click('nav:otp').blocks))
    before.push(wordsOf(desk.click('request-mail').blocks))
    toCodeTwo(desk)
    before.push(wordsOf(desk.page.blocks), wordsOf(desk.mail('activation-code').blocks))
    expect(before.join()).not.toContain('Done')
    desk.click('submit-signature', { signature: signatureFor(desk) })
    expect(desk.page.id).toBe('otp-complete')
    expect(wordsOf(desk.mail('accepted').blocks)).toContain('2回(Done→Yes)')
  })

  it('[S0-37] leaves the page silent too, unless the policy lets it tell', () => {
    for (const pageTellsLastPresses of [false, true]) {
      const desk = new Desk({ policy: { pageTellsLastPresses } })
      register(desk)
      expect(wordsOf(desk.page.blocks).includes('2回(Done→Yes)')).toBe(pageTellsLastPresses)
    }
  })

  it('[S0-39, S0-40, S0-47] days later asks for ID and password as before and calls it 未了', () => {
    const desk = new Desk()
    const loginPage = desk.page
    register(desk)
    desk.click('nav:logout')
    desk.wait(3 * 24 * 60 * MINUTE)
    expect(desk.click('nav:login')).toEqual(loginPage)
    expect(desk.login().id).toBe('top')
    expect(desk.alerts()).toEqual(['OTP-W21'])
    expect(wordsOf(desk.page.blocks)).toContain('利用開始登録未了')
    expect(desk.registration()).toMatchObject({ state: 'registered', confirmed: false })
  })

  it('[S0-45] shows the code of the registered token, and none before', () => {
    const desk = new Desk()
    desk.login()
    expect(wordsOf(desk.click('nav:token-code').blocks)).not.toContain('CT-1020-3040')
    register(desk)
    expect(wordsOf(desk.click('nav:token-code').blocks)).toContain('CT-1020-3040')
  })

  it('is the same to the bit with the same seed, and another bank with another', () => {
    const [a, b, c] = [new Desk(), new Desk(), new Desk({ seed: 'other' })]
    for (const desk of [a, b, c]) register(desk)
    expect(a?.bank).toEqual(b?.bank)
    expect(a?.mails).toEqual(b?.mails)
    expect(bankPublicKey(a.bank)).not.toEqual(bankPublicKey(c.bank))
  })
})
