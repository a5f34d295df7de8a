import { describe, expect, it } from 'vitest'
import { columnsOf, rowsOf } from '../support/admin-desk.ts'
import {
  atStartDate,
  B,
  bring,
  C,
  rest,
  revokeOnline,
  stopAtLogin,
  textsOf,
  ticks,
  twoFobs,
  withOwnFob,
} from '../support/claims-walks.ts'
import { confirmOf, Desk, MINUTE } from '../support/customer.ts'
import {
  issueSoft,
  loginWithCode,
  orderFob,
  START_PASSWORD,
  startFob,
  withPhone,
} from '../support/otp-walks.ts'

describe('BLG3020', () => {
  it('[S2-10, S2-11, S2-12, S2-13, S2-15, S2-16, S2-17] has the texts of the manual, in its order', () => {
    const desk = atStartDate()
    const page = desk.login()
    expect(textsOf(page)).toEqual([
      'セキュリティ向上のため、ワンタイムパスワードでの認証が追加されました。',
      '事前準備としてハードウェアトークンの利用開始登録が必要となります。',
      'ハードウェアトークン利用開始登録',
      'トークンに記載されているシリアル番号とワンタイムパスワードを入力の上、「認証確認」ボタンを押してください。',
      '※は必須入力項目です。',
      'トークン情報',
      'ワンタイムパスワード',
    ])
    const sections = page.blocks.flatMap((block, n) => {
      const above = page.blocks[n - 1]
      return block.kind === 'fields' && above?.kind === 'heading'
        ? [[above.text.ja, ...block.fields.map(({ label }) => label.ja)]]
        : []
    })
    expect(sections).toEqual([
      ['トークン情報', 'シリアル番号'],
      ['ワンタイムパスワード', 'ワンタイムパスワード'],
    ])
    const button = page.blocks.flatMap((b) => (b.kind === 'buttons' ? b.buttons : []))[0]
    expect(button).toMatchObject({ action: 'start-hardware', label: { ja: '認証確認▶' } })
  })

  it('[S2-14] takes tokens of 8 and 12 digits into service, and calls 7 and 13 a slip', () => {
    for (const serial of ['20000008', '200000000012']) {
      const desk = atStartDate()
      bring(desk, serial)
      startFob(desk, 'tokkun04', serial)
      expect(desk.enrolment('tokkun04')).toMatchObject({ state: 'in-service', serial })
    }
    for (const serial of ['2000007', '2000000000013']) {
      const desk = atStartDate()
      desk.login('tokkun04')
      desk.click('start-hardware', { serial, otp: '123456' })
      expect(desk.page.id).toBe('hardware-start')
      expect(desk.alerts()).toEqual(['OTP-W83'])
      expect(desk.page.alerts[0]?.text.ja).toContain('8')
    }
  })

  it('[S2-13, S2-15, S2-16] nothing goes on while a required item is empty', () => {
    const desk = atStartDate()
    desk.login()
    const serial = desk.fob()
    desk.click('start-hardware', { serial: '', otp: desk.fobCode() })
    expect(desk.alerts()).toEqual(['OTP-W81'])
    desk.click('start-hardware', { serial, otp: '' })
    expect(desk.alerts()).toEqual(['OTP-W31'])
    expect(desk.enrolment().state).toBe('issued')
  })

  it('[S2-02, S2-20] from then on neither the password nor the code is enough alone', () => {
    const desk = atStartDate()
    startFob(desk)
    rest(desk)
    expect(desk.click('submit-login-otp', { otp: desk.fobCode() }).user).toBeNull()
    expect(desk.login('tokkun01', 'wrong').id).toBe('login')
    expect(desk.login().id).toBe('login-otp')
    expect(desk.click('nav:top').id).toBe('login-otp')
    desk.click('submit-login-otp', { otp: desk.fobCode() })
    expect(desk.page.id).toBe('top')
  })
})

describe('a code that was used', () => {
  it.each([
    ['[S1-04] at institution B', B],
    ['[S2-04] at institution C', C],
    ['[S4-05] at institution E', 'business-direct'],
  ])('%s is void, and the next one is good', (_, institution) => {
    const desk = institution === B ? new Desk({ institution }) : atStartDate({}, institution)
    if (institution === B) orderFob(desk)
    startFob(desk)
    rest(desk)
    loginWithCode(desk, 'tokkun01', desk.fob())
    expect(desk.page.id).toBe('top')
    desk.click('nav:logout')
    loginWithCode(desk, 'tokkun01', desk.fob())
    expect(desk.page.id).toBe('login-otp')
    desk.wait(MINUTE)
    desk.click('submit-login-otp', { otp: desk.fobCode() })
    expect(desk.page.id).toBe('top')
  })
})

describe('利用停止解除', () => {
  it('[S2-25] an administrator user lifts it too, a general user does not', () => {
    const desk = atStartDate()
    const first = desk.fob()
    startFob(desk, 'tokkun03', first)
    rest(desk)
    const second = withOwnFob(desk, 'tokkun04')
    const third = withOwnFob(desk, 'tokkun02')
    stopAtLogin(desk, 'tokkun04', second)
    loginWithCode(desk, 'tokkun02', third)
    expect(desk.click('open-unlock').id).toBe('notice')
    desk.click('unlock', { ...ticks(['tokkun04']), confirmPassword: confirmOf('tokkun02') })
    expect(desk.record(second).locked).toBe(true)
    desk.click('nav:logout')
    loginWithCode(desk, 'tokkun03', first)
    desk.click('open-unlock')
    desk.click('unlock', { ...ticks(['tokkun04']), confirmPassword: confirmOf('tokkun03') })
    expect(desk.page.id).toBe('unlock-result')
    rest(desk)
    loginWithCode(desk, 'tokkun04', second)
    expect(desk.page.id).toBe('top')
  })

  it('[S2-33, S2-36, S2-40, S2-46] frees who shares the serial and nobody else, a master too', () => {
    const { desk, master, second } = twoFobs({}, 'tokkun02')
    startFob(desk, 'tokkun05', second)
    rest(desk)
    const other = withOwnFob(desk, 'tokkun04')
    stopAtLogin(desk, 'tokkun02', second)
    stopAtLogin(desk, 'tokkun04', other)
    loginWithCode(desk, 'tokkun01', master)
    desk.click('open-unlock')
    const states = () => rowsOf(desk.page).map((row) => [row[0], row[2], row[3], row[4]])
    expect(states()).toEqual([
      ['tokkun01', 'マスターユーザ', master, '利用可能'],
      ['tokkun02', '一般ユーザ', second, '停止中'],
      ['tokkun03', '管理者ユーザ', '-', '-'],
      ['tokkun04', '一般ユーザ', other, '停止中'],
      ['tokkun05', 'マスターユーザ', second, '停止中'],
    ])
    desk.click('unlock', { ...ticks(['tokkun05']), confirmPassword: confirmOf() })
    expect(states()).toEqual([
      ['tokkun02', '一般ユーザ', second, '利用可能'],
      ['tokkun05', 'マスターユーザ', second, '利用可能'],
    ])
    expect(desk.record(other).locked).toBe(true)
    rest(desk)
    loginWithCode(desk, 'tokkun02', second)
    expect(desk.page.id).toBe('top')
  })
})

describe('トークン失効', () => {
  it('[S2-56, S2-57, S2-58, S2-59, S2-60, S2-61, S2-62, S2-63] the five states as they come about', () => {
    const desk = atStartDate()
    const old = desk.fob()
    startFob(desk, 'tokkun02', old)
    rest(desk)
    // Five years on, the first token has expired.
    desk.wait((desk.record(old).expires ?? 0) - desk.now)
    const master = withOwnFob(desk, 'tokkun01')
    withOwnFob(desk, 'tokkun03')
    desk.login('tokkun04')
    desk.click('otp-selection')
    issueSoft(desk, 'tokkun04')
    rest(desk)
    revokeOnline(desk, 'tokkun01', master, ['tokkun03'])
    desk.click('open-revoke')
    expect(columnsOf(desk.page).at(-1)).toBe('トークン有効期限')
    expect(rowsOf(desk.page).map((row) => row.slice(3))).toEqual([
      [master, 'サービス利用中', expect.stringMatching(/^203\d年\d\d月\d\d日 08時00分$/)],
      [old, 'トークン有効期限切れ', '2031年11月24日 08時00分'],
      ['-', '失効中', '-'],
      ['-', 'トークン発行済み', '-'],
      ['-', '未登録', '-'],
    ])
  })

  it('[S2-64, S2-67, S2-68] serial and expiry of what was revoked are those of the list before', () => {
    const { desk, master, second } = twoFobs()
    loginWithCode(desk, 'tokkun01', master)
    const before = rowsOf(desk.click('open-revoke'))[1]
    desk.click('revoke', { ...ticks(['tokkun02']), confirmPassword: confirmOf() })
    expect(textsOf(desk.page)).toEqual([
      '以下の利用者のワンタイムパスワードを失効しました。',
      '対象利用者',
    ])
    expect(rowsOf(desk.page)).toEqual([
      [...(before?.slice(0, 3) ?? []), second, '失効中', before?.[5]],
    ])
  })

  it('[S2-52, S2-53] a software token, too: out at 29:59, issued anew at 30:00', () => {
    const { desk, master } = twoFobs()
    desk.login('tokkun04')
    desk.click('otp-selection')
    desk.click('nav:logout')
    const app = withPhone(desk, 'tokkun04')
    revokeOnline(desk, 'tokkun01', master, ['tokkun04'])
    desk.click('nav:logout')
    desk.wait(30 * MINUTE - 1000)
    expect(desk.login('tokkun04').id).toBe('login')
    desk.wait(1000)
    expect(desk.login('tokkun04').id).toBe('otp-selection')
    const ids = issueSoft(desk, 'tokkun04')
    expect(ids.userId).not.toBe(app)
    expect(desk.enrolPhone({ ...ids, password: START_PASSWORD }).ok).toBe(true)
  })
})
