import { describe, expect, it } from 'vitest'
import { codeChangesAt } from '../../../firmware/phone-app/app.ts'
import type { AppProblem } from '../../../firmware/phone-app/state.ts'
import { millis, after as plus } from '../../../protocol/time.ts'
import { oathtool } from '../../protocol/support/tools.ts'
import { START } from '../../support/setup.ts'
import { Phone, token } from '../support/phone.ts'

const ID = ['10112231', '999800000001'] as const

describe('first start', () => {
  it('[S3-39, S3-40] asks for service id, user id and start-of-use password, with 送信', () => {
    const phone = new Phone()
    expect(phone.view).toMatchObject({ id: 'first-start', back: null })
    expect(phone.texts.slice(1, 5)).toEqual([
      'サービスID',
      'ユーザID',
      '利用開始パスワード',
      '送信',
    ])
    phone.send(...ID, '13579')
    expect(phone.effects).toContainEqual({
      kind: 'enrol',
      serviceId: '10112231',
      userId: '999800000001',
      password: '13579',
    })
    expect(phone.view.id).toBe('sending')
  })

  it('[S3-41, S3-42, S3-43, S3-44, S3-45] 初期設定 with 次へ, トークン表示名設定 with 変更後の追加文言 left blank and 登録, then ワンタイムパスワード', () => {
    const phone = new Phone().send(...ID).give({ kind: 'enrolled', token: token() })
    expect(phone.view.title.ja).toBe('初期設定')
    expect(phone.texts).toContain('次へ')
    phone.tap('next')
    expect(phone.view.title.ja).toBe('トークン表示名設定')
    expect(phone.texts).toContain('変更後の追加文言')
    expect(phone.texts).toContain('登録')
    phone.tap('register')
    expect(phone.view.title.ja).toBe('ワンタイムパスワード')
    expect(phone.texts[0]).toBe('とっくん信用組合')
    expect(phone.effects).toContainEqual({
      kind: 'app-notice',
      notice: { what: 'added', userId: '999800000001' },
    })
  })

  it('[S3-43, S3-45] an additional wording becomes part of the display name', () => {
    const phone = new Phone().enrol(token(), ' 経理\n 山田 ')
    expect(phone.texts[0]).toBe('とっくん信用組合 経理 山田')
    expect(new Phone().enrol(token(), 'あ'.repeat(99)).texts[0]).toBe(
      `とっくん信用組合 ${'あ'.repeat(20)}`,
    )
  })

  it('what is pasted from the mail is cleaned: full-width digits, blanks, line breaks', () => {
    const phone = new Phone().send(' １０１１２２３１\r\n', '9998 0000 0001', '　１２３４')
    expect(phone.effects).toContainEqual({
      kind: 'enrol',
      serviceId: '10112231',
      userId: '999800000001',
      password: '1234',
    })
  })

  const WRONG: readonly (readonly [string, string, string, AppProblem])[] = [
    ['', ID[1], '1234', 'service-id'],
    ['1011223', ID[1], '1234', 'service-id'],
    ['101122312', ID[1], '1234', 'service-id'],
    ['1011223A', ID[1], '1234', 'service-id'],
    [ID[0], '99980000000', '1234', 'user-id'],
    [ID[0], '9998000000012', '1234', 'user-id'],
    [ID[0], '', '1234', 'user-id'],
    [ID[0], ID[1], '', 'password'],
    [ID[0], ID[1], '123', 'password'],
    [ID[0], ID[1], '123456789', 'password'],
    [ID[0], ID[1], 'pass', 'password'],
    ['<b>', 'ｱ', '-1', 'service-id'],
    ['1'.repeat(10_000), ID[1], '1234', 'service-id'],
  ]

  it.each(WRONG)('%s, %s, %s is told, not sent', (serviceId, userId, password, problem) => {
    const phone = new Phone().send(serviceId, userId, password)
    expect(phone.view.id).toBe('first-start')
    expect(phone.effects).toEqual([{ kind: 'app-notice', notice: { what: 'problem', problem } }])
    expect(phone.error?.ja).toMatch(/。$/)
    expect(phone.error?.en).toMatch(/\.$/)
    // What was typed is still there to be corrected.
    expect(phone.app.typed.userId).toBe(userId)
  })

  it('[S3-23] a password of 4 and of 8 digits is sent, of 3 and of 9 not', () => {
    for (const [digits, id] of [
      ['123', 'first-start'],
      ['1234', 'sending'],
      ['12345678', 'sending'],
      ['123456789', 'first-start'],
    ] as const) {
      expect(new Phone().send(...ID, digits).view.id).toBe(id)
    }
  })

  it('each refusal of the centre is a sentence of its own; the password is typed again', () => {
    const problems = ['unknown', 'wrong-password', 'already-in-use', 'expired', 'locked'] as const
    const sentences = problems.map((problem) => {
      const phone = new Phone().send(...ID).give({ kind: 'enrol-refused', problem })
      expect(phone.view.id).toBe('first-start')
      expect(phone.app.typed).toEqual({ serviceId: ID[0], userId: ID[1], password: '' })
      phone.type('password', '1234').tap('send')
      expect(phone.view.id).toBe('sending')
      return new Phone().send(...ID).give({ kind: 'enrol-refused', problem }).error
    })
    expect(new Set(sentences.map((s) => s?.ja)).size).toBe(problems.length)
    expect(new Set(sentences.map((s) => s?.en)).size).toBe(problems.length)
    expect(sentences[2]?.ja).toContain('トークン失効')
  })

  it('an answer that nobody waits for, or a field and a button of another screen, are nothing', () => {
    const phone = new Phone().enrol(token())
    const { app } = phone
    phone
      .give({ kind: 'enrolled', token: token('999800000002') })
      .give({ kind: 'enrol-refused', problem: 'unknown' })
      .give({ kind: 'type', field: 'wording', value: 'x' })
      .give({ kind: 'tap', action: 'register' })
      .give({ kind: 'tap', action: 'constructor' })
      .give({ kind: 'tap', action: 'choose:0' })
    expect(phone.app).toEqual(app)
  })
})

describe('code', () => {
  it('[S1-03, S2-03, S3-06, S4-04] the code changes every 60 s: at 59.999 s it is the old one, at 60.000 s a new one', () => {
    const phone = new Phone().enrol(token())
    const minute = START - (START % 60_000)
    for (let i = 0; i < 20; i += 1) {
      phone.now = millis(minute + i * 60_000)
      const first = phone.code
      expect(first).toMatchObject({ leftMs: 60_000, ofMs: 60_000 })
      expect([first?.digits]).toEqual(oathtool(token().secret, token().code, phone.now / 1000, 1))
      expect(codeChangesAt(phone.app, phone.now)).toBe(phone.now + 60_000)
      phone.now = plus(phone.now, 59_999)
      expect(phone.code).toMatchObject({ digits: first?.digits, leftMs: 1 })
      phone.now = plus(phone.now, 1)
      expect(phone.code?.digits).not.toBe(first?.digits)
    }
  })

  it('[S3-08, S4-03] the app on the phone makes the one-time password and shows it', () => {
    const phone = new Phone()
    expect(phone.view.title.ja).toBe('ワンタイムパスワードアプリ')
    phone.enrol(token())
    expect(phone.view.title.ja).toBe('ワンタイムパスワード')
    expect(phone.code?.digits).toMatch(/^[0-9]{6}$/)
  })

  it('a phone whose clock is wrong shows the code of its own time', () => {
    const phone = new Phone().enrol(token())
    phone.now = plus(START, 300_000)
    const { secret, code } = token()
    expect([phone.code?.digits]).toEqual(oathtool(secret, code, START / 1000 + 300, 1))
    phone.now = millis(-5)
    expect(phone.code?.digits).toMatch(/^\d{6}$/)
  })
})

describe('contracts', () => {
  const ids = Array.from({ length: 11 }, (_, i) => `9998000000${String(i + 1).padStart(2, '0')}`)
  const [first = '', ...others] = ids
  const full = () =>
    others.slice(0, 9).reduce((p, id) => p.enrolAnother(token(id)), new Phone().enrol(token(first)))

  it('[S4-06] the tenth contract is taken; for the eleventh the app says to delete an unused one', () => {
    const phone = full()
    expect(phone.app.contracts).toHaveLength(10)
    expect(phone.view.id).toBe('code')
    phone.tap('back').tap('add')
    expect(phone.view.id).toBe('list')
    expect(phone.error?.ja).toContain('最大10契約（ユーザ）')
    expect(phone.error?.ja).toContain('削除')
    expect(phone.error?.en).toContain('delete')
    expect(phone.app.contracts).toHaveLength(10)
    // One deleted, the eleventh has room.
    phone.tap('choose:3').tap('delete').tap('delete').tap('add').enrol(token(ids[10]))
    expect(phone.app.contracts).toHaveLength(10)
    expect(phone.app.contracts.map(({ userId }) => userId)).toEqual(ids.filter((_, i) => i !== 3))
  })

  it('the same contract twice is refused before anything is sent', () => {
    const phone = new Phone()
      .enrol(token())
      .tap('back')
      .tap('add')
      .send(...ID)
    expect(phone.view.id).toBe('first-start')
    expect(phone.error?.ja).toContain('すでに登録されています')
    expect(phone.effects.filter(({ kind }) => kind === 'enrol')).toHaveLength(1)
    // Another service with the same user number is another contract.
    phone.send('10112232', ID[1])
    expect(phone.view.id).toBe('sending')
  })

  it('the list shows every contract, and choosing one shows its code', () => {
    const phone = full().tap('back')
    expect(phone.view.blocks.find((b) => b.kind === 'list')?.rows).toHaveLength(10)
    phone.tap('choose:6')
    const { secret, code } = token(ids[6])
    expect([phone.code?.digits]).toEqual(oathtool(secret, code, START / 1000, 1))
  })

  it('deleting asks first; the last one deleted leads to the first start', () => {
    const phone = new Phone().enrol(token()).tap('delete')
    expect(phone.view.id).toBe('delete-confirm')
    expect(phone.texts[0]).toContain('999800000001')
    phone.tap('cancel')
    expect(phone.view.id).toBe('code')
    phone.tap('delete').tap('delete')
    expect(phone.view).toMatchObject({ id: 'first-start', back: null })
    expect(phone.effects).toContainEqual({
      kind: 'app-notice',
      notice: { what: 'deleted', userId: '999800000001' },
    })
  })
})
