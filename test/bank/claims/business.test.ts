import { describe, expect, it } from 'vitest'
import { knowForeignFob } from '../../../bank/books/imported-fobs.ts'
import { offers } from '../../../bank/counter/offers.ts'
import { policyOf } from '../../../bank/policy/institutions/institutions.ts'
import { rowsOf } from '../support/admin-desk.ts'
import { atStartDate, rest, stopAtLogin, twoFobs, withOwnFob } from '../support/claims-walks.ts'
import { actionsOf, DAY, Desk, factOf, labelsOf, wordsOf } from '../support/customer.ts'
import {
  applied,
  loginWithCode,
  startFob,
  toSelection,
  withPhone,
  wrongCode,
} from '../support/otp-walks.ts'

const E = 'business-direct'
const CODE = { digits: 6, periodSeconds: 60, algorithm: 'sha1' } as const

/** A key-fob that another company has, or had. */
function strangersFob(desk: Desk, state: 'in-use' | 'free'): string {
  const fob = { serial: '88888888', secret: new Uint8Array(20).fill(1), code: CODE, expires: null }
  const bank = knowForeignFob(desk.bank, fob)
  const serials = bank.serials.map((r) => (r.serial === fob.serial ? { ...r, state } : r))
  desk.bank = { ...bank, serials }
  desk.phone.set(fob.serial, fob.secret)
  return fob.serial
}

describe('the names of the tokens', () => {
  it('[S4-01, S4-21] ハードトークン is the generator, ソフトトークン the app, on every page that names them', () => {
    const desk = atStartDate({}, E)
    startFob(desk)
    expect(desk.page.title.ja).toContain('ハードトークン完了')
    toSelection(desk)
    const words = wordsOf(desk.page.blocks)
    expect(words).toMatch(/「ハードトークン」とは、[^"]*パスワード生成機/)
    expect(words).toMatch(/「ソフトトークン」とは、[^"]*「ワンタイムパスワードアプリ」/)
    expect(words).not.toContain('ウェアトークン')
    desk.relogin('tokkun03')
    const app = new Desk({ institution: E })
    applied(app, 'phone-app')
    withPhone(app)
    app.login('tokkun03')
    app.click('skip-start')
    app.click('open-user-list')
    expect(rowsOf(app.page)[0]?.[3]).toBe('ソフトトークン')
    rest(desk)
    desk.login('tokkun03')
    desk.click('skip-start')
    desk.click('open-user-list')
    expect(rowsOf(desk.page)[0]?.[3]).toBe('ハードトークン')
  })

  it('[S4-01, S4-43, S4-44] the statement calls it ハードトークン, too', () => {
    const { desk, master } = twoFobs({}, 'tokkun02', E)
    desk.handIn('tokkun02', 'reissue')
    desk.wait(7 * DAY)
    loginWithCode(desk, 'tokkun01', master)
    const words = wordsOf(desk.click('nav:statement').blocks)
    expect(words).toContain('ハードトークン追加発行手数料')
    expect(words).toContain('ハードトークン再発行手数料')
    expect(words.match(/"2,200"/g)?.length).toBeGreaterThanOrEqual(2)
  })
})

describe('what institution E tells of the soft token', () => {
  it('[S4-06, S4-08, S4-09, S4-10] ten contracts, the list of models, free, and the connection', () => {
    const desk = new Desk({ institution: E })
    desk.login()
    toSelection(desk)
    const notes = desk.page.blocks.flatMap((b) => (b.kind === 'notes' ? b.items : []))
    expect(notes.map(({ ja }) => ja)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^スマートフォンは1台で最大10契約.*まで登録が可能です。$/),
        expect.stringMatching(/ご利用可能な機種は、外部WEBサイト/),
        expect.stringMatching(
          /^ご利用手数料は無料です。ただし、.*通信料・接続料はお客さまのご負担/,
        ),
      ]),
    )
  })
})

describe('the forms of institution E', () => {
  it('[S4-11, S4-31, S4-45] application, more tokens and a re-issue all go by form ②, none online', () => {
    const policy = policyOf(E)
    const taken = policy === null ? [] : offers(policy)
    for (const kind of ['application', 'additional-token', 'reissue']) {
      const title = taken.find((offer) => offer.kind === kind)?.title.ja
      expect(title).toContain('特訓ビジネスダイレクト各種依頼書②')
    }
    const desk = atStartDate({}, E)
    desk.login()
    desk.click('skip-start')
    toSelection(desk)
    desk.click('choose-issue')
    expect(actionsOf(desk.page)).not.toContain('issue-hardware')
    desk.click('issue-hardware')
    expect(desk.alerts()).toEqual(['OTP-E75'])
    expect(desk.bank.deliveries).toEqual([])
  })

  it('[S4-40, S4-41] tell that the first token is free and no month costs anything', () => {
    const base = policyOf(E)
    if (base === null) throw new Error('no institution E')
    const [application] = offers(base)
    expect(application?.note.ja).toContain('手数料は無料です')
    expect(application?.note.ja).toContain('月額手数料はかかりません')
    const dear = offers({ ...base, fees: { ...base.fees, monthly: 1100 } })[0]
    expect(dear?.note.ja).toContain('月額手数料は1,100円')
    const desk = atStartDate({}, E)
    desk.wait(400 * DAY)
    expect(desk.bank.contract).toMatchObject({ balanceYen: 12_345_678, statement: [] })
  })
})

describe('one token, one company', () => {
  it('[S4-29, S4-50] a token once set up elsewhere is refused for good, even when it is free there', () => {
    for (const state of ['in-use', 'free'] as const) {
      const desk = atStartDate({}, E)
      const serial = strangersFob(desk, state)
      startFob(desk, 'tokkun01', serial)
      expect(desk.alerts()).toEqual(['OTP-E82'])
      expect(desk.enrolment().state).toBe('issued')
    }
    const elsewhere = atStartDate({ dedicated: false }, E)
    startFob(elsewhere, 'tokkun01', strangersFob(elsewhere, 'free'))
    expect(elsewhere.enrolment().state).toBe('in-service')
  })

  it('[S4-26, S4-27, S4-28] shared by two, one of his own for the third, and a second for nobody', () => {
    const { desk, master, second } = twoFobs({}, 'tokkun03', E)
    startFob(desk, 'tokkun02', master)
    rest(desk)
    for (const [user, serial] of [
      ['tokkun01', master],
      ['tokkun02', master],
      ['tokkun03', second],
    ] as const) {
      loginWithCode(desk, user, serial)
      expect(desk.page.id).toBe('top')
      toSelection(desk)
      desk.click('choose-start')
      expect(desk.alerts()).toEqual(['OTP-E71'])
      const other = serial === master ? second : master
      desk.click('start-hardware', { serial: other, otp: desk.fobCode(other) })
      expect(desk.enrolment(user)).toMatchObject({ serial })
      rest(desk)
    }
  })
})

describe('初期設定の省略', () => {
  it('[S4-35] before the token is there nothing but the skip gets anybody in', () => {
    const desk = new Desk({ institution: E })
    applied(desk, 'key-fob')
    expect(desk.fobs()).toEqual([])
    desk.login()
    for (const action of ['nav:top', 'nav:balance', 'nav:transfer', 'nav:admin']) {
      expect(desk.click(action).id).toBe('hardware-start')
    }
    desk.click('start-hardware', { serial: '12345678', otp: '123456' })
    expect(desk.page.id).toBe('hardware-start')
    expect(desk.click('skip-start').id).toBe('top')
    expect(desk.click('nav:balance').id).toBe('balance')
  })

  it('[S4-37, S4-38, S4-39] works on day 30 and not on day 31, for any user', () => {
    const desk = new Desk({ institution: E })
    applied(desk, 'key-fob')
    for (const user of ['tokkun01', 'tokkun04']) {
      desk.login(user)
      expect(labelsOf(desk.page)).toContain('トークン利用開始登録の省略')
      desk.click('nav:logout')
    }
    // Day 1 began with the registration: this is the last second of day 30.
    desk.wait(30 * DAY - 1000)
    for (const user of ['tokkun01', 'tokkun04']) {
      desk.login(user)
      expect(desk.click('skip-start').id).toBe('top')
      expect(factOf(desk.page.blocks, '利用開始登録を省略できる期間')).toBe('残り1日')
      desk.click('nav:logout')
    }
    desk.wait(1000)
    for (const user of ['tokkun01', 'tokkun04']) {
      desk.login(user)
      expect(labelsOf(desk.page)).not.toContain('トークン利用開始登録の省略')
      expect(desk.click('skip-start').id).toBe('hardware-start')
      expect(desk.click('nav:balance').id).toBe('hardware-start')
      startFob(desk, user, desk.fob())
      expect(desk.click('nav:balance').id).toBe('balance')
      rest(desk)
    }
  })
})

describe('everybody, and nobody apart', () => {
  it('[S4-47, S4-48] once all have set up, no user gets in without a code, whatever he is', () => {
    const desk = atStartDate({}, E)
    const serial = desk.fob()
    const users = desk.bank.customers.map(({ id }) => id)
    for (const user of users) {
      startFob(desk, user, serial)
      rest(desk)
    }
    for (const user of users) {
      expect(desk.login(user).id).toBe('login-otp')
      expect(actionsOf(desk.page)).toEqual(['submit-login-otp'])
      desk.click('submit-login-otp', { otp: desk.fobCode(serial) })
      expect(desk.page.id).toBe('top')
      rest(desk)
    }
  })

  it('[S4-51, S4-52, S4-53] five wrong codes in all: both who share it are out, the third is not', () => {
    const { desk, master, second } = twoFobs({}, 'tokkun03', E)
    startFob(desk, 'tokkun02', master)
    rest(desk)
    // Spread over two users, with right ones in between.
    for (const user of ['tokkun01', 'tokkun02', 'tokkun01', 'tokkun02']) {
      desk.login(user)
      desk.click('submit-login-otp', { otp: wrongCode(desk, master) })
      desk.click('submit-login-otp', { otp: desk.fobCode(master) })
      expect(desk.page.id).toBe('top')
      rest(desk)
    }
    desk.login('tokkun01')
    desk.click('submit-login-otp', { otp: wrongCode(desk, master) })
    rest(desk)
    for (const user of ['tokkun01', 'tokkun02']) {
      loginWithCode(desk, user, master)
      expect(desk.page.id).toBe('login-otp')
      expect(desk.page.alerts[0]?.text.ja).toContain('お取引店')
      rest(desk)
    }
    loginWithCode(desk, 'tokkun03', second)
    expect(desk.page.id).toBe('top')
    // An administrator cannot do it either, only the branch.
    expect(desk.click('open-unlock').id).toBe('notice')
    rest(desk)
    expect(desk.handIn('tokkun01', 'unlock').accepted).toBe(true)
    desk.wait(desk.bank.policy.unlockDays * DAY)
    loginWithCode(desk, 'tokkun02', master)
    expect(desk.page.id).toBe('top')
  })

  it('[S4-24] six digits: five and seven are a slip and no wrong code', () => {
    const { desk, master } = twoFobs({ lockAfter: 1 }, 'tokkun02', E)
    expect(desk.fobCode(master)).toMatch(/^\d{6}$/)
    desk.login()
    for (const otp of ['12345', '1234567']) {
      desk.click('submit-login-otp', { otp })
      expect(desk.alerts()).toEqual(['OTP-W32'])
      expect(desk.record(master)).toMatchObject({ wrong: 0, locked: false })
    }
    desk.click('submit-login-otp', { otp: desk.fobCode(master) })
    expect(desk.page.id).toBe('top')
  })

  it('[S4-49] a company with hard tokens gets no soft ones, online or on paper', () => {
    const { desk, master } = twoFobs({}, 'tokkun02', E)
    const form = desk.handIn('tokkun04', 'application', 'phone-app')
    expect(form.accepted).toBe(false)
    expect(form.said.ja).toContain('ユーザ毎に分けることはできません')
    desk.login('tokkun04')
    desk.click('otp-selection')
    desk.click('choose-issue')
    expect(actionsOf(desk.page)).not.toContain('issue-software')
    rest(desk)
    stopAtLogin(desk, 'tokkun01', master)
    expect(withOwnFob(desk, 'tokkun04')).not.toBe(master)
  })
})
