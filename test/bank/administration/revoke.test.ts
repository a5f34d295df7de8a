import { describe, expect, it } from 'vitest'
import { KEY_FOB_COUNTER } from '../../../bank/policy/institutions/key-fob-counter.ts'
import { KEY_FOB_ONLINE } from '../../../bank/policy/institutions/key-fob-online.ts'
import {
  AdminDesk,
  boxesOf,
  buttonsOf,
  columnsOf,
  japanese,
  rowsOf,
  textsOf,
  tickedOf,
} from '../support/admin-desk.ts'
import { fieldsOf, MINUTE } from '../support/customer.ts'
import { CONFIRM, company, FUTURE, list, revoke, tokyo } from '../support/revocations.ts'

describe('トークン失効', () => {
  it('[S2-49] is the third thing to do below 管理 → 利用者管理 → 作業内容選択', () => {
    const desk = company()
    desk.enter('tokkun01')
    expect(desk.click('nav:admin').title.ja).toBe('業務選択')
    expect(desk.click('admin-users').title.ja).toBe('作業内容選択')
    expect(buttonsOf(desk.page)).toMatchObject({
      'open-unlock': 'ワンタイムパスワードの利用停止解除',
      'open-revoke': 'トークンの失効',
    })
    expect(desk.click('open-revoke').id).toBe('revoke-list')
    expect(desk.page.nav.some(({ action }) => action === 'nav:services')).toBe(true)
  })

  it('[S2-50, S2-65] has the words of the manual', () => {
    const { page } = list(company())
    expect(page.title.ja).toBe('トークン失効')
    expect(japanese(page.breadcrumb).slice(-2)).toEqual(['利用者管理', 'トークン失効'])
    expect(japanese(page.steps?.labels)).toEqual(['トークン失効の対象利用者を選択', '変更完了'])
    expect(textsOf(page)).toEqual([
      'ワンタイムパスワードのトークン失効を行います。',
      'トークン失効を行うと、選択された利用者はログインできなくなります。',
      'ワンタイムパスワードのトークン発行は失効の30分後に実施可能となります。',
      'なお、2時6分から8時10分までに失効された場合、ワンタイムパスワードのトークン発行は8時10分以降に実施可能となります。',
      '※は必須入力項目です。',
    ])
    expect(buttonsOf(page)).toMatchObject({ revoke: '失効' })
    const field = fieldsOf(page).find(({ name }) => name === 'confirmPassword')
    expect(field).toMatchObject({ required: true, label: { ja: '確認用パスワード' } })
  })

  it('says the times of its own policy', () => {
    const policy = { ...KEY_FOB_COUNTER, reissueWaitMinutes: 45, reissueNight: null }
    const { page } = list(company(tokyo(10, 0), policy))
    expect(textsOf(page)).toContain(
      'ワンタイムパスワードのトークン発行は失効の45分後に実施可能となります。',
    )
    expect(textsOf(page).join('')).not.toContain('8時10分')
  })

  it('[S2-55, S2-56, S2-57, S2-58, S2-59, S2-60, S2-61, S2-62, S2-63] shows the five states', () => {
    const desk = list(company())
    expect(columnsOf(desk.page)).toEqual([
      'ログインID',
      '利用者名',
      '利用者区分',
      'シリアル番号',
      'ワンタイムパスワード状態',
      'トークン有効期限',
    ])
    expect(rowsOf(desk.page).map((row) => row.slice(2))).toEqual([
      ['マスターユーザ', '33456789', 'サービス利用中', '2031年09月30日 08時05分'],
      ['一般ユーザ', '23456789', 'トークン有効期限切れ', '2019年09月30日 08時00分'],
      ['管理者ユーザ', '-', '失効中', '-'],
      ['一般ユーザ', '-', 'トークン発行済み', '-'],
      ['マスターユーザ', '-', '未登録', '-'],
    ])
    expect(boxesOf(desk.page)).toEqual(['select:tokkun01', 'select:tokkun02', null, null, null])
  })

  it('[S2-57] a token is expired from the very moment of its 有効期限 on', () => {
    const desk = new AdminDesk(KEY_FOB_COUNTER, tokyo(10, 0))
    desk.giveFob('23456789', ['tokkun02'], tokyo(10, 5))
    desk.enter('tokkun01')
    desk.wait(5 * MINUTE - 1)
    expect(rowsOf(desk.click('open-revoke'))[1]?.[4]).toBe('サービス利用中')
    desk.wait(1)
    expect(rowsOf(desk.click('open-revoke'))[1]?.[4]).toBe('トークン有効期限切れ')
  })

  it('[S2-64, S2-66, S2-67, S2-68] takes an expired and a running token together', () => {
    const desk = company()
    desk.giveFob('78106410', ['tokkun05'], FUTURE)
    revoke(desk, 'tokkun02', 'tokkun05')
    const { page } = desk
    expect(page.title.ja).toBe('トークン失効結果')
    expect(page.steps?.current).toBe(1)
    expect(textsOf(page)).toEqual(['以下の利用者のワンタイムパスワードを失効しました。'])
    expect(rowsOf(page)).toEqual([
      ['tokkun02', '鈴木 一郎', '一般ユーザ', '23456789', '失効中', '2019年09月30日 08時00分'],
      ['tokkun05', '田中 誠', 'マスターユーザ', '78106410', '失効中', '2031年09月30日 08時05分'],
    ])
    expect(buttonsOf(page)).toMatchObject({ 'nav:top': 'トップページへ' })
    // Back on the list there is neither serial nor expiry any more.
    expect(rowsOf(desk.click('open-revoke'))[4]?.slice(3)).toEqual(['-', '失効中', '-'])
  })

  it.each([
    [CONFIRM, 'ADM-W20'],
    [{ 'select:tokkun02': 'true' }, 'ADM-W11'],
    [{ 'select:tokkun02': 'true', confirmPassword: 'Hanako-2026' }, 'ADM-E11'],
    [{ 'select:tokkun02': 'true', 'select:tokkun03': 'true', ...CONFIRM }, 'ADM-E21'],
    [{ 'select:tokkun04': 'true', ...CONFIRM }, 'ADM-E21'],
  ])('%o is refused with %s, and nobody loses his token', (fields, alert) => {
    const desk = list(company())
    desk.click('revoke', { ...fields })
    expect(desk.page.id).toBe('revoke-list')
    expect(desk.alerts()).toEqual([alert])
    expect(desk.customer('tokkun02').enrolment.state).toBe('in-service')
    expect(desk.audited().at(-1)).toBe('revoke-refused')
  })

  it('is sorted like the other list, and keeps the ticks', () => {
    const desk = list(company())
    desk.click('resort-revoke', {
      sortBy: 'expiry',
      sortOrder: 'descending',
      'select:tokkun02': 'true',
    })
    expect(rowsOf(desk.page).map(([id]) => id)).toEqual([
      'tokkun01',
      'tokkun02',
      'tokkun03',
      'tokkun04',
      'tokkun05',
    ])
    expect(tickedOf(desk.page)).toEqual(['select:tokkun02'])
  })

  it('is not offered where the policy does not know it', () => {
    const desk = new AdminDesk(KEY_FOB_ONLINE)
    desk.enter('tokkun01')
    expect(buttonsOf(desk.click('admin-users'))).not.toHaveProperty('open-revoke')
    expect(desk.click('open-revoke').id).toBe('notice')
    expect(desk.alerts()).toEqual(['ADM-E22'])
  })
})
