import { describe, expect, it } from 'vitest'
import { KEY_FOB_COUNTER } from '../../../bank/policy/institutions/key-fob-counter.ts'
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
import { confirmOf, fieldsOf } from '../support/customer.ts'

const SHARED = '12345678'
const MASTERS = '23456789'
const SECOND = '34567890'
const CONFIRM = { confirmPassword: confirmOf('tokkun01') }

/** The master, two users with one token, a second master with his own, and one without any. */
function company(): AdminDesk {
  const desk = new AdminDesk(KEY_FOB_COUNTER)
  desk.giveFob(MASTERS, ['tokkun01'])
  desk.giveFob(SHARED, ['tokkun02', 'tokkun03'])
  desk.giveFob(SECOND, ['tokkun05'])
  return desk
}

/** The master opens the list after these users' tokens were stopped. */
function listAfter(...stopped: readonly string[]): AdminDesk {
  const desk = company()
  for (const user of stopped) desk.stop(user)
  desk.enter('tokkun01')
  desk.click('open-unlock')
  return desk
}

describe('ワンタイムパスワード利用停止解除一覧', () => {
  it('[S2-30, S2-31, S2-32, S2-34, S2-42, S2-43] has the words of the manual', () => {
    const { page } = listAfter('tokkun02')
    expect(page.title.ja).toBe('ワンタイムパスワード利用停止解除一覧')
    expect(japanese(page.breadcrumb).slice(-2)).toEqual([
      '利用者管理',
      'ワンタイムパスワード利用停止解除一覧',
    ])
    expect(japanese(page.steps?.labels)).toEqual([
      'ワンタイムパスワード利用停止解除の対象利用者を選択',
      '変更完了',
    ])
    expect(page.steps?.current).toBe(0)
    expect(textsOf(page)).toEqual([
      'ワンタイムパスワードの利用停止状態を解除します。',
      '対象となる利用者を選択の上、「停止解除」ボタンを押してください。',
      '同一シリアル番号を使用している利用者も解除対象となります。',
      '※は必須入力項目です。',
    ])
    expect(page.help).not.toBeNull()
    expect(buttonsOf(page)).toMatchObject({ 'admin-users': '戻る', unlock: '停止解除' })
    const field = fieldsOf(page).find(({ name }) => name === 'confirmPassword')
    expect(field).toMatchObject({ required: true, label: { ja: '確認用パスワード' } })
    expect(page.blocks).toContainEqual(
      expect.objectContaining({ kind: 'heading', text: { ja: '認証項目', en: 'Authentication' } }),
    )
    expect(page.requiredMark).toBe('※')
  })

  it('[S2-35, S2-36, S2-37, S2-39] lists every user with class, serial and state', () => {
    const { page } = listAfter('tokkun02')
    expect(columnsOf(page)).toEqual([
      'ログインID',
      '利用者名',
      '利用者区分',
      'シリアル番号',
      'ワンタイムパスワード認証状態',
    ])
    expect(rowsOf(page)).toEqual([
      ['tokkun01', '山田 花子', 'マスターユーザ', MASTERS, '利用可能'],
      ['tokkun02', '鈴木 一郎', '一般ユーザ', SHARED, '停止中'],
      ['tokkun03', '佐藤 恵', '管理者ユーザ', SHARED, '停止中'],
      ['tokkun04', '高橋 健', '一般ユーザ', '-', '-'],
      ['tokkun05', '田中 誠', 'マスターユーザ', SECOND, '利用可能'],
    ])
  })

  it('[S2-38] has a box for whoever may be released, and says why another has none', () => {
    const { page } = listAfter('tokkun02')
    expect(boxesOf(page)).toEqual([
      null,
      'select:tokkun02',
      'select:tokkun03',
      null,
      'select:tokkun05',
    ])
    const notes = JSON.stringify(page.blocks.filter(({ kind }) => kind === 'notes'))
    expect(notes).toContain('tokkun01: ご自身の停止は')
    expect(notes).toContain('tokkun04: ご利用中のトークンがないため')
  })

  it('[S2-41] is sorted by ログインID upwards, and by others and downwards with 再表示', () => {
    const desk = listAfter('tokkun02')
    const ids = (): (string | undefined)[] => rowsOf(desk.page).map(([id]) => id)
    const sort = fieldsOf(desk.page).find(({ name }) => name === 'sortBy')
    expect(sort?.value).toBe('id')
    expect(sort?.options?.[0]?.label.ja).toBe('ログインID')
    const order = fieldsOf(desk.page).find(({ name }) => name === 'sortOrder')
    expect(order?.options?.map(({ label }) => label.ja)).toEqual(['昇順', '降順'])
    expect(buttonsOf(desk.page)).toMatchObject({ 'resort-unlock': '再表示' })
    expect(ids()).toEqual(['tokkun01', 'tokkun02', 'tokkun03', 'tokkun04', 'tokkun05'])
    const first = desk.page
    desk.click('resort-unlock', {
      sortBy: 'id',
      sortOrder: 'descending',
      'select:tokkun02': 'true',
    })
    expect(ids()).toEqual(['tokkun05', 'tokkun04', 'tokkun03', 'tokkun02', 'tokkun01'])
    expect(tickedOf(desk.page)).toEqual(['select:tokkun02'])
    // The button may be pressed again, even on the page before.
    desk.clickOn(first, 'resort-unlock', { sortBy: 'serial', sortOrder: 'ascending' })
    expect(desk.page.id).toBe('unlock-list')
    expect(ids()).toEqual(['tokkun04', 'tokkun02', 'tokkun03', 'tokkun01', 'tokkun05'])
    desk.click('resort-unlock', { sortBy: '__proto__', sortOrder: '' })
    expect(ids()[0]).toBe('tokkun01')
  })

  it.each([
    [CONFIRM, 'ADM-W10'],
    [{ 'select:tokkun05': 'true' }, 'ADM-W11'],
    [{ 'select:tokkun05': 'true', confirmPassword: 'abc' }, 'ADM-W12'],
    [{ 'select:tokkun05': 'true', confirmPassword: 'Hanako-2026' }, 'ADM-E11'],
    [{ 'select:tokkun05': 'true', 'select:tokkun03': 'true', ...CONFIRM }, 'ADM-E12'],
    [{ 'select:tokkun04': 'true', ...CONFIRM }, 'ADM-E12'],
    [{ 'select:tokkun01': 'true', ...CONFIRM }, 'ADM-E13'],
  ])('%o is refused with %s, keeps the ticks and releases nobody', (fields, alert) => {
    const desk = listAfter('tokkun05')
    desk.click('unlock', { ...fields })
    expect(desk.page.id).toBe('unlock-list')
    expect(desk.alerts()).toEqual([alert])
    expect(desk.record(SECOND).locked).toBe(true)
    expect(tickedOf(desk.page)).toEqual(
      boxesOf(desk.page).filter((box) => box !== null && box in fields),
    )
    expect(desk.audited().at(-1)).toBe('unlock-refused')
  })

  it('locks whoever guesses the confirmation password', () => {
    const desk = listAfter('tokkun05')
    for (let i = 0; i < KEY_FOB_COUNTER.passwordLockAfter; i++) {
      desk.click('unlock', { 'select:tokkun05': 'true', confirmPassword: 'Guessing' })
    }
    expect(desk.page.id).toBe('locked')
    expect(desk.customer('tokkun01').locked).toBe(true)
  })
})

describe('停止解除', () => {
  it('[S2-24, S2-25, S2-44, S2-45, S2-46, S2-47] lets the user in again with the same token', () => {
    const desk = listAfter('tokkun05')
    desk.click('unlock', { 'select:tokkun05': 'true', ...CONFIRM })
    const { page } = desk
    expect(page.title.ja).toBe('ワンタイムパスワード利用停止解除結果')
    expect(japanese(page.breadcrumb).slice(-2)).toEqual([
      '利用者管理',
      'ワンタイムパスワード利用停止解除結果',
    ])
    expect(page.steps?.current).toBe(1)
    expect(textsOf(page)).toEqual([
      '以下の利用者に対して、ワンタイムパスワードの利用停止状態を解除しました。',
    ])
    expect(JSON.stringify(page.blocks)).toContain('対象利用者')
    expect(rowsOf(page)).toEqual([['tokkun05', '田中 誠', 'マスターユーザ', SECOND, '利用可能']])
    expect(buttonsOf(page)).toEqual({
      'nav:top': 'トップページへ',
      'admin-users': '利用者管理メニューへ',
    })
    desk.wait(60_000)
    expect(desk.enter('tokkun05').id).toBe('top')
  })

  it('[S2-33, S2-38, S2-40] frees several at once, and whoever has the same serial', () => {
    const desk = listAfter('tokkun02', 'tokkun05')
    desk.click('unlock', { 'select:tokkun02': 'true', 'select:tokkun05': 'true', ...CONFIRM })
    expect(rowsOf(desk.page).map(([id, , , serial, state]) => [id, serial, state])).toEqual([
      ['tokkun02', SHARED, '利用可能'],
      ['tokkun03', SHARED, '利用可能'],
      ['tokkun05', SECOND, '利用可能'],
    ])
    expect(desk.audit.filter(({ what }) => what === 'unlocked').map(({ user }) => user)).toEqual([
      'tokkun02',
      'tokkun03',
      'tokkun05',
    ])
    expect(desk.record(SHARED)).toMatchObject({ locked: false, wrong: 0 })
    desk.wait(60_000)
    expect(desk.enter('tokkun03').id).toBe('top')
  })

  it('nobody releases himself, nor one who shares his token', () => {
    const desk = company()
    // The administrator was in before a colleague stopped their token.
    desk.enter('tokkun03')
    desk.wait(60_000)
    desk.stop('tokkun02')
    desk.as('tokkun03').click('open-unlock')
    expect(boxesOf(desk.page)).not.toContain('select:tokkun02')
    expect(JSON.stringify(desk.page.blocks)).toContain('tokkun02: ご自身と同一シリアル番号のため')
    for (const user of ['tokkun02', 'tokkun03']) {
      desk.click('unlock', {
        [`select:${user}`]: 'true',
        confirmPassword: confirmOf('tokkun03'),
      })
      expect(desk.alerts()).toEqual(['ADM-E13'])
    }
    expect(desk.record(SHARED).locked).toBe(true)
  })

  it('sent twice is done once', () => {
    const desk = listAfter('tokkun05')
    const { page } = desk
    const fields = { 'select:tokkun05': 'true', ...CONFIRM }
    expect(desk.clickOn(page, 'unlock', fields).id).toBe('unlock-result')
    expect(desk.clickOn(page, 'unlock', fields).id).toBe('notice')
    expect(desk.audited().filter((what) => what === 'unlocked')).toHaveLength(1)
  })
})
