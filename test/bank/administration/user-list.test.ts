import { describe, expect, it } from 'vitest'
import { CAMERA_TOKEN } from '../../../bank/policy/institutions/camera-token.ts'
import { KEY_FOB_COUNTER } from '../../../bank/policy/institutions/key-fob-counter.ts'
import { AdminDesk, buttonsOf, columnsOf, rowsOf } from '../support/admin-desk.ts'
import { Desk } from '../support/customer.ts'
import { register } from '../support/device.ts'

describe('利用者一覧', () => {
  it('[S2-37] shows class, kind of token, serial, state and stop of every user', () => {
    const desk = new AdminDesk(KEY_FOB_COUNTER)
    desk.giveFob('12345678', ['tokkun02', 'tokkun03'])
    desk.giveApp('999800000001', 'tokkun05')
    desk.stop('tokkun02')
    desk.enter('tokkun01')
    desk.click('admin-users')
    expect(buttonsOf(desk.page)).toMatchObject({ 'open-user-list': '利用者一覧' })
    desk.click('open-user-list')
    expect(columnsOf(desk.page)).toEqual([
      'ログインID',
      '利用者名',
      '利用者区分',
      'トークンの種類',
      'シリアル番号',
      'ワンタイムパスワード状態',
      'ワンタイムパスワード認証状態',
    ])
    expect(rowsOf(desk.page).map((row) => row.slice(2))).toEqual([
      ['マスターユーザ', '-', '-', '未登録', '-'],
      ['一般ユーザ', 'ハードウェアトークン', '12345678', 'サービス利用中', '停止中'],
      ['管理者ユーザ', 'ハードウェアトークン', '12345678', 'サービス利用中', '停止中'],
      ['一般ユーザ', '-', '-', '未登録', '-'],
      ['マスターユーザ', 'ソフトウェアトークン', '999800000001', 'サービス利用中', '利用可能'],
    ])
  })

  it('[S0-40] tells of an unfinished registration of a camera token', () => {
    const desk = new Desk({ policy: CAMERA_TOKEN })
    register(desk)
    desk.click('open-user-list')
    expect(rowsOf(desk.page)[0]?.[5]).toContain('利用開始登録未了')
    expect(rowsOf(desk.page)[0]?.[4]).toBe('10203040')
  })
})
