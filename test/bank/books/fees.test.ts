import { describe, expect, it } from 'vitest'
import { credit, debit } from '../../../bank/books/account.ts'
import { offers } from '../../../bank/counter/offers.ts'
import { both } from '../../../bank/page.ts'
import { BUSINESS_DIRECT } from '../../../bank/policy/institutions/business-direct.ts'
import { KEY_FOB_COUNTER } from '../../../bank/policy/institutions/key-fob-counter.ts'
import { AdminDesk } from '../support/admin-desk.ts'
import { DAY, START } from '../support/customer.ts'

const BALANCE = 12_345_678
const { reissueDays, deliveryDays } = BUSINESS_DIRECT

/** A company whose first token has arrived. */
function equipped(): AdminDesk {
  const desk = new AdminDesk(BUSINESS_DIRECT)
  desk.file('application', 'tokkun01', 'key-fob')
  desk.wait(10 * DAY)
  return desk
}

describe('fees', () => {
  it('[S4-40, S4-41] the first token is free, and no month costs anything', () => {
    const desk = equipped()
    expect(desk.parcels()).toHaveLength(1)
    desk.wait(400 * DAY)
    expect(desk.bank.contract.statement).toEqual([])
    expect(desk.bank.contract.balanceYen).toBe(BALANCE)
    expect(desk.audited()).not.toContain('fee-debited')
    expect(offers(BUSINESS_DIRECT)[0]).toMatchObject({ kind: 'application', fee: 0 })
  })

  it('[S4-27, S4-42, S4-44, S4-45, S4-46] an additional token costs 2,200 yen, from the representative account', () => {
    const desk = equipped()
    const asked = desk.now
    const { said } = desk.file('additional-token', 'tokkun02')
    expect(said.ja).toContain('手数料2,200円（消費税込）は、申込代表口座から引落します')
    desk.wait((reissueDays - deliveryDays) * DAY - 1)
    expect(desk.bank.contract.balanceYen).toBe(BALANCE)
    desk.wait(1)
    expect(desk.bank.contract.statement).toEqual([
      {
        at: desk.now,
        what: expect.objectContaining({ ja: 'ハードトークン追加発行手数料' }),
        yen: -2200,
        balanceYen: BALANCE - 2200,
      },
    ])
    expect(desk.bank.contract.balanceYen).toBe(BALANCE - 2200)
    expect(desk.audited()).toContain('fee-debited')
    desk.wait(deliveryDays * DAY - 1)
    expect(desk.parcels()).toHaveLength(1)
    desk.wait(1)
    expect(desk.parcels()).toHaveLength(2)
    expect(desk.now - asked).toBe(7 * DAY)
    // Now each user may have a token of their own.
    const fobs = desk.bank.serials.filter(({ kind }) => kind === 'key-fob')
    expect(fobs.map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  it('[S4-43, S4-44] a re-issue costs 2,200 yen, and each token is paid for', () => {
    const desk = equipped()
    desk.giveFob('12345678', ['tokkun04'])
    desk.file('reissue', 'tokkun04')
    desk.file('additional-token', 'tokkun02')
    desk.wait(7 * DAY)
    expect(desk.bank.contract.statement.map(({ yen }) => yen)).toEqual([-2200, -2200])
    expect(desk.bank.contract.statement.map(({ what }) => what.ja)).toEqual([
      'ハードトークン再発行手数料',
      'ハードトークン追加発行手数料',
    ])
    expect(desk.bank.contract.balanceYen).toBe(BALANCE - 4400)
  })

  it('[S4-42, S4-43, S4-44] the counter tells the fee beforehand, and the account that pays', () => {
    for (const kind of ['additional-token', 'reissue']) {
      const offer = offers(BUSINESS_DIRECT).find((one) => one.kind === kind)
      expect(offer).toMatchObject({ fee: 2200, days: 7 })
      expect(offer?.note.ja).toContain('2,200円（消費税込）')
      expect(offer?.note.ja).toContain('申込代表口座から引落')
    }
    const free = offers(KEY_FOB_COUNTER).find(({ kind }) => kind === 'reissue')
    expect(free?.fee).toBe(0)
    expect(free?.note.ja).toContain('無料')
  })

  it('[S4-45, S4-46] an additional token takes a company that has applied before', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    expect(desk.file('additional-token').said.ja).toContain('先に利用をお申込みください')
    desk.file('application', 'tokkun01', 'phone-app')
    desk.wait(10 * DAY)
    expect(desk.file('additional-token').accepted).toBe(false)
  })
})

describe('the account', () => {
  it('is debited and credited with a line each', () => {
    const desk = new AdminDesk(BUSINESS_DIRECT)
    const paid = debit({ bank: desk.bank, effects: [] }, 500, both('出金', 'Out'), START)
    const { bank } = credit(paid, 1500, both('入金', 'In'), START)
    expect(bank.contract.statement.map(({ yen, balanceYen }) => [yen, balanceYen])).toEqual([
      [-500, BALANCE - 500],
      [1500, BALANCE + 1000],
    ])
    for (const none of [0, -1, 0.5]) {
      expect(() => debit(paid, none, both('', ''), START)).toThrow(RangeError)
    }
  })
})
