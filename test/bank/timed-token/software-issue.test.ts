import { describe, expect, it } from 'vitest'
import { Desk, factOf, fieldsOf, labelsOf, wordsOf } from '../support/customer.ts'
import { issueSoft, PHONE, softIssueFields, toSelection } from '../support/otp-walks.ts'

const D = { institution: 'phone-app' }

function atSelection(policy = {}): Desk {
  const desk = new Desk({ ...D, policy })
  desk.login()
  toSelection(desk)
  return desk
}

function atInput(): Desk {
  const desk = atSelection()
  desk.click('choose-issue')
  return desk
}

describe('ワンタイムパスワード申請内容選択', () => {
  it('[S3-01, S3-02] is reached by 各種お申込・お手続き → ワンタイムパスワード', () => {
    const desk = new Desk(D)
    desk.login()
    expect(desk.page.nav.map(({ label }) => label.ja)).toContain('各種お申込・お手続き')
    desk.click('nav:services')
    expect(labelsOf(desk.page)).toEqual(['ワンタイムパスワード'])
    expect(desk.click('otp-selection').title.ja).toBe('ワンタイムパスワード申請内容選択')
  })

  it('[S3-03, S3-04, S3-05] shows 登録状況, and once issued サービスID and ユーザID', () => {
    const desk = atSelection()
    expect(wordsOf(desk.page.blocks)).toContain('ワンタイムパスワード登録状況')
    expect(factOf(desk.page.blocks, '登録状況')).toBe('未登録')
    expect(factOf(desk.page.blocks, 'サービスID')).toBeNull()
    issueSoft(desk)
    desk.click('otp-selection')
    expect(factOf(desk.page.blocks, '登録状況')).toBe('トークン発行済')
    expect(wordsOf(desk.page.blocks)).toContain('トークン情報')
    expect(factOf(desk.page.blocks, 'サービスID')).toMatch(/^\d{8}$/)
    expect(factOf(desk.page.blocks, 'ユーザID')).toMatch(/^\d{12}$/)
  })

  it('[S3-12] has the notes of the source, and no carrier', () => {
    const words = wordsOf(atSelection().page.blocks)
    for (const note of [
      '1分間に更新される使い捨てパスワード',
      '「ログインID」と「ログインパスワード」に加えて「ワンタイムパスワード」を入力',
      'ワンタイムパスワードを生成し携帯電話に表示する方式のことです',
      '専用プログラムをダウンロードする作業のことです',
      '現在のワンタイムパスワードアプリが使用できなくなる場合',
      '翌日以降に、新たに「トークン発行」「ワンタイムパスワード利用開始」を実施',
      '「標準アプリ」機能を持つ機種',
    ]) {
      expect(words).toContain(note)
    }
    expect(words).not.toMatch(/ドコモ|ソフトバンク|docomo|au、/i)
  })

  it('tells models, ten contracts, and who pays for what', () => {
    const words = wordsOf(atSelection().page.blocks)
    expect(words).toContain('外部WEBサイト')
    expect(words).toContain('1台で最大10契約')
    expect(words).toContain('ご利用手数料は無料です')
    expect(words).toContain('通信料・接続料はお客さまのご負担')
  })

  it('[S3-13, S3-14, S3-15, S3-53] has three links in their area, and the way home', () => {
    const desk = atSelection()
    expect(wordsOf(desk.page.blocks)).toContain('変更対象ボタンを押して下さい')
    expect(wordsOf(desk.page.blocks)).toContain('登録情報変更処理選択欄')
    const list = desk.page.blocks.flatMap((b) => (b.kind === 'buttons' ? b.buttons : []))
    expect(list.slice(0, 3).map(({ label, tone }) => [label.ja, tone])).toEqual([
      ['トークン発行', 'link'],
      ['ワンタイムパスワード利用開始', 'link'],
      ['ワンタイムパスワード利用終了', 'link'],
    ])
    expect(labelsOf(desk.page)).toContain('トップページへ')
  })
})

describe('ソフトウェアトークン発行情報入力', () => {
  it('[S3-16, S3-17] the link トークン発行 leads straight to it', () => {
    expect(atInput().page.title.ja).toBe('ソフトウェアトークン発行情報入力')
  })

  it('[S3-18, S3-19, S3-20, S3-21, S3-22, S3-26] asks for address and password, each twice', () => {
    const { page } = atInput()
    expect(page.requiredMark).toBe('【必須】')
    expect(fieldsOf(page).map(({ label, required }) => [label.ja, required])).toEqual([
      ['携帯電話メールアドレス', true],
      ['携帯電話メールアドレス(確認用)', true],
      ['利用開始パスワード', true],
      ['利用開始パスワード(確認用)', true],
    ])
    expect(fieldsOf(page)[0]?.hint?.ja).toContain('半角英数字記号')
    expect(labelsOf(page)).toEqual(['次へ', '戻る'])
    expect(wordsOf(page.blocks)).toContain('送付先メールアドレスの指定')
  })

  it('[S3-54] the address asked for is that of the phone', () => {
    expect(wordsOf(atInput().page.blocks)).toContain(
      'トークン発行する携帯電話のメールアドレスを入力して下さい',
    )
  })

  it('[S3-24, S3-25] the page tells 4 digits, and what the password is for', () => {
    const words = wordsOf(atInput().page.blocks)
    expect(words).toContain('トークン発行時に必要となる利用開始パスワードを4桁の数字で')
  })

  it('[S3-23] a start-of-use password of 4 and 8 digits is taken, of 3 and 9 not', () => {
    for (const [password, id] of [
      ['123', 'soft-issue-input'],
      ['1234', 'soft-issue-confirm'],
      ['12345678', 'soft-issue-confirm'],
      ['123456789', 'soft-issue-input'],
    ] as const) {
      const desk = atInput()
      expect(desk.click('soft-issue-next', softIssueFields(password)).id).toBe(id)
      if (id === 'soft-issue-input') expect(desk.alerts()).toEqual(['OTP-W78'])
    }
  })

  it.each([
    ['no address', { phoneMail: '' }, 'OTP-W75'],
    ['no second address', { phoneMail2: '' }, 'OTP-W75'],
    ['full width', { phoneMail: 'ｈａｎａｋｏ＠phone.example' }, 'OTP-W76'],
    ['no @', { phoneMail: 'hanako.phone.example' }, 'OTP-W76'],
    ['two @', { phoneMail: 'hanako@phone@phone.example' }, 'OTP-W76'],
    ['a blank within', { phoneMail: 'hana ko@phone.example' }, 'OTP-W76'],
    ['a line break within', { phoneMail: 'hanako@phone.example\nBcc: x@y.example' }, 'OTP-W76'],
    ['far too long', { phoneMail: `${'x'.repeat(300)}@phone.example` }, 'OTP-W76'],
    ['another second address', { phoneMail2: 'hanak0@phone.example' }, 'OTP-W77'],
    ['no password', { startPassword: '' }, 'OTP-W78'],
    ['letters in the password', { startPassword: '12a4' }, 'OTP-W78'],
    ['full width in the password', { startPassword: '１２３４' }, 'OTP-W78'],
    ['a line break in the password', { startPassword: '1234\n' }, 'OTP-W78'],
    ['another second password', { startPassword2: '2469' }, 'OTP-W79'],
  ])('[S3-19, S3-20, S3-22] refuses %s, and sends nothing', (_, patch, code) => {
    const desk = atInput()
    desk.click('soft-issue-next', { ...softIssueFields(), ...patch })
    expect(desk.page.id).toBe('soft-issue-input')
    expect(desk.alerts()).toEqual([code])
    expect(desk.mails).toEqual([])
    for (const field of fieldsOf(desk.page)) {
      if (field.type === 'password') expect(field.value).toBe('')
      expect(field.value.length).toBeLessThanOrEqual(64)
    }
    expect(desk.click('soft-issue-next', softIssueFields()).id).toBe('soft-issue-confirm')
  })

  it('blanks around a pasted address are put right', () => {
    const desk = atInput()
    desk.click('soft-issue-next', { ...softIssueFields(), phoneMail: ` ${PHONE}\r\n` })
    expect(desk.page.id).toBe('soft-issue-confirm')
  })
})
