import { describe, expect, it } from 'vitest'
import { nextDeadline } from '../../../bank/bank.ts'
import { BUSINESS_DIRECT } from '../../../bank/policy/institutions/business-direct.ts'
import { CAMERA_TOKEN } from '../../../bank/policy/institutions/camera-token.ts'
import { KEY_FOB_ONLINE } from '../../../bank/policy/institutions/key-fob-online.ts'
import { upcoming } from '../../../lab/clock.ts'
import { startWorld } from '../../../lab/start.ts'
import { setup } from '../../support/setup.ts'
import { AdminDesk } from '../support/admin-desk.ts'
import { confirmOf, DAY, Desk, START } from '../support/customer.ts'
import { register } from '../support/device.ts'

const BALANCE = 12_345_678

/** 09:00 in Tokyo on the first of a month, as the bank's clock has it. */
const first = (year: number, month: number) => Date.UTC(year, month - 1, 1, 0, 0)

function feeOf(yen: number, base = BUSINESS_DIRECT): typeof BUSINESS_DIRECT {
  return { ...base, fees: { ...base.fees, monthly: yen } }
}

/** A company with one key-fob in service, at a bank with this monthly fee. */
function equipped(yen: number): AdminDesk {
  const desk = new AdminDesk(feeOf(yen))
  desk.giveFob('12345678', ['tokkun01', 'tokkun02'])
  return desk
}

const { fees } = BUSINESS_DIRECT

describe('the monthly fee of the hardware token', () => {
  it('[S4-40] of nothing is never debited, and nothing is due', () => {
    expect(fees.monthly).toBe(0)
    const desk = equipped(0)
    expect(nextDeadline(desk.bank)).toBeNull()
    desk.wait(400 * DAY)
    expect(desk.bank.contract.statement).toEqual([])
    expect(desk.audited()).not.toContain('fee-debited')
  })

  it('is debited at 9:00 on the first, and not a moment before', () => {
    const desk = equipped(110)
    const at = first(2026, 12)
    expect(nextDeadline(desk.bank)).toEqual({ at, what: 'monthly-fee' })
    desk.wait(at - 1 - desk.now)
    expect(desk.bank.contract.balanceYen).toBe(BALANCE)
    desk.wait(1)
    expect(desk.bank.contract.statement).toEqual([
      {
        at,
        what: { ja: 'ハードトークン月額手数料', en: 'Monthly fee, hard token' },
        yen: -110,
        balanceYen: BALANCE - 110,
      },
    ])
    expect(desk.audited()).toEqual(['fee-debited'])
    expect(nextDeadline(desk.bank)?.at).toBe(first(2027, 1))
  })

  it('comes to twelve lines a year, in one leap or in many', () => {
    const leap = equipped(110)
    leap.wait(365 * DAY)
    const days = equipped(110)
    for (let day = 0; day < 365; day++) days.wait(DAY)
    const { statement, balanceYen } = leap.bank.contract
    expect(statement.map(({ at }) => at)).toEqual([
      first(2026, 12),
      ...Array.from({ length: 11 }, (_, n) => first(2027, n + 1)),
    ])
    expect(balanceYen).toBe(BALANCE - 12 * 110)
    expect(days.bank.contract).toEqual(leap.bank.contract)
  })

  it('begins with the month after the application, and is one for the whole company', () => {
    const desk = new AdminDesk(feeOf(110))
    expect(nextDeadline(desk.bank)).toBeNull()
    desk.file('application', 'tokkun01', 'key-fob')
    desk.wait(first(2026, 12) - desk.now)
    desk.giveFob('12345678', ['tokkun02', 'tokkun03'])
    expect(desk.bank.contract.statement).toHaveLength(1)
    desk.wait(first(2027, 1) - desk.now)
    expect(desk.bank.contract.statement).toHaveLength(2)
  })

  it('is none of a software token, and ends with the last hardware token', () => {
    const soft = new AdminDesk(feeOf(110))
    soft.giveApp('999800000001', 'tokkun01')
    soft.wait(100 * DAY)
    expect(soft.bank.contract.statement).toEqual([])
    const desk = equipped(110)
    desk.wait(first(2027, 1) - desk.now)
    desk.enter('tokkun05')
    const both = { 'select:tokkun01': 'true', 'select:tokkun02': 'true' }
    desk.click('open-revoke')
    desk.click('revoke', { ...both, confirmPassword: confirmOf('tokkun05') })
    desk.wait(100 * DAY)
    expect(desk.bank.contract.statement).toHaveLength(2)
    // A new token: from the month after it, and nothing for the time between.
    desk.enrol('tokkun01', { state: 'in-service', kind: 'key-fob', serial: '1', since: desk.now })
    desk.wait(31 * DAY)
    expect(desk.bank.contract.statement).toHaveLength(3)
  })

  it('a token that was ordered on the web counts, and so does a camera token', () => {
    const online = new AdminDesk(feeOf(110, KEY_FOB_ONLINE))
    online.enrol('tokkun04', { state: 'issued', kind: 'key-fob', at: START })
    expect(nextDeadline(online.bank)?.at).toBe(first(2026, 12))
    const camera = new Desk({ policy: { fees: { ...CAMERA_TOKEN.fees, monthly: 110 } } })
    register(camera)
    camera.wait(365 * DAY)
    expect(camera.bank.contract.statement).toHaveLength(12)
  })

  it('is among what the bench sees coming', () => {
    const world = startWorld(setup('fee', 'business-direct'))
    const { bank } = equipped(110)
    expect(upcoming({ ...world, bank })).toEqual([{ at: first(2026, 12), what: 'monthly-fee' }])
  })
})
