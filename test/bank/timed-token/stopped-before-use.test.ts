import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../bank/policy/schema.ts'
import { rowsOf } from '../support/admin-desk.ts'
import {
  atStartDate,
  rest,
  revokeOnline,
  stopAtLogin,
  ticks,
  twoFobs,
  withOwnFob,
} from '../support/claims-walks.ts'
import { confirmOf, DAY, Desk, MINUTE } from '../support/customer.ts'
import {
  idsOf,
  loginWithCode,
  START_PASSWORD,
  startFob,
  toHardwareStart,
  toSelection,
  withFob,
  wrongCode,
} from '../support/otp-walks.ts'
import { fillIn } from '../support/transfer-desk.ts'

const B = 'key-fob-online'

/** A second fob lies on the desk, and tokkun02 types wrong codes at its registration. */
function stoppedAtStart(policy: Partial<Policy> = {}): { desk: Desk; master: string; fob: string } {
  const desk = atStartDate(policy)
  const master = desk.fob()
  startFob(desk, 'tokkun01', master)
  rest(desk)
  desk.handIn('tokkun02', 'additional-token')
  desk.wait(desk.bank.policy.reissueDays * DAY)
  const fob = desk.fob()
  stopAtStart(desk, 'tokkun02', fob)
  return { desk, master, fob }
}

function stopAtStart(desk: Desk, user: string, serial: string): void {
  toHardwareStart(desk, user)
  for (let n = 0; n < desk.bank.policy.lockAfter; n++) {
    desk.click('start-hardware', { serial, otp: wrongCode(desk, serial) })
  }
  expect(desk.alerts()).toEqual(['OTP-E32'])
  expect(desk.record(serial)).toMatchObject({ locked: true, state: 'sent' })
  desk.click('nav:logout')
}

/** The row of `user` on the list of stops: serial and state. */
function rowOf(desk: Desk, user: string): readonly (string | undefined)[] {
  const row = rowsOf(desk.page).find(([id]) => id === user)
  return [row?.[3], row?.[4]]
}

describe('a key-fob that is stopped while it is being registered', () => {
  it('[S2-25, S2-33] an administrator frees it below the name of who tried it', () => {
    const { desk, master, fob } = stoppedAtStart()
    loginWithCode(desk, 'tokkun01', master)
    desk.click('open-unlock')
    expect(rowOf(desk, 'tokkun02')).toEqual([fob, '停止中'])
    expect(rowOf(desk, 'tokkun04')).toEqual(['-', '-'])
    desk.click('unlock', { ...ticks(['tokkun02']), confirmPassword: confirmOf() })
    expect(desk.page.id).toBe('unlock-result')
    expect(desk.record(fob)).toMatchObject({ locked: false, wrong: 0 })
    // S2-46.
    expect(rowOf(desk, 'tokkun02')).toEqual([fob, '利用可能'])
    rest(desk)
    startFob(desk, 'tokkun02', fob)
    expect(desk.enrolment('tokkun02')).toMatchObject({ state: 'in-service', serial: fob })
  })

  it('[S2-25] whoever tries it next has it below his name', () => {
    const { desk, master, fob } = stoppedAtStart()
    toHardwareStart(desk, 'tokkun04')
    desk.click('start-hardware', { serial: fob, otp: desk.fobCode(fob) })
    expect(desk.alerts()).toEqual(['OTP-E32'])
    rest(desk)
    loginWithCode(desk, 'tokkun01', master)
    desk.click('open-unlock')
    expect(rowOf(desk, 'tokkun04')).toEqual([fob, '停止中'])
    expect(rowOf(desk, 'tokkun02')).toEqual(['-', '-'])
  })

  it('[S2-25] who stopped his own first token: nobody is inside to lift it, so the branch does', () => {
    const desk = atStartDate()
    const fob = desk.fob()
    stopAtStart(desk, 'tokkun01', fob)
    expect(desk.handIn('tokkun02', 'unlock').accepted).toBe(false)
    expect(desk.handIn('tokkun01', 'unlock').accepted).toBe(true)
    desk.wait(desk.bank.policy.unlockDays * DAY)
    startFob(desk, 'tokkun01', fob)
    expect(desk.enrolment()).toMatchObject({ state: 'in-service', serial: fob })
  })

  it('[S1-35] the institution frees it where it lifts the stops', () => {
    const desk = new Desk({ institution: B })
    const first = withFob(desk)
    expect(first).toBe(desk.fob())
    desk.login('tokkun02')
    toSelection(desk)
    desk.click('choose-issue')
    desk.click('issue-hardware')
    desk.click('confirm-hardware-issue', { confirmPassword: confirmOf('tokkun02') })
    desk.click('nav:logout')
    desk.wait(desk.bank.policy.deliveryDays * DAY)
    const fob = desk.fob()
    stopAtStart(desk, 'tokkun02', fob)
    expect(desk.handIn('tokkun03', 'unlock').accepted).toBe(false)
    expect(desk.handIn('tokkun02', 'unlock').accepted).toBe(true)
    desk.wait(desk.bank.policy.unlockDays * DAY)
    expect(desk.record(fob).locked).toBe(false)
    startFob(desk, 'tokkun02', fob)
    expect(desk.enrolment('tokkun02').state).toBe('in-service')
  })

  it('[S1-35] a software token stopped before its start is freed as well', () => {
    const desk = new Desk({ institution: 'phone-app' })
    desk.login()
    toSelection(desk)
    desk.click('choose-issue')
    desk.click('soft-issue-next', {
      phoneMail: 'hanako@phone.example',
      phoneMail2: 'hanako@phone.example',
      startPassword: START_PASSWORD,
      startPassword2: START_PASSWORD,
    })
    const facts = desk
      .mail('mail-password')
      .blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []))
    const mailPassword =
      facts.find(({ label }) => label.ja === 'メール通知パスワード')?.value.ja ?? ''
    desk.click('soft-issue-confirm', { mailPassword, confirmPassword: confirmOf() })
    const ids = idsOf(desk)
    desk.enrolPhone({ ...ids, password: START_PASSWORD })
    desk.click('otp-selection')
    desk.click('choose-start')
    for (let n = 0; n < desk.bank.policy.lockAfter; n++) {
      desk.click('start-software', { otp: wrongCode(desk, ids.userId) })
    }
    expect(desk.alerts()).toEqual(['OTP-E32'])
    expect(desk.handIn('tokkun01', 'unlock').accepted).toBe(true)
    desk.wait(desk.bank.policy.unlockDays * DAY)
    expect(desk.record(ids.userId).locked).toBe(false)
    desk.relogin()
    toSelection(desk)
    desk.click('choose-start')
    desk.click('start-software', { otp: desk.fobCode(ids.userId) })
    expect(desk.page.id).toBe('software-start-complete')
  })
})

describe('a stop is not got round', () => {
  it('[S4-53] a revocation leaves it where the branch lifts it, and the branch does', () => {
    const { desk, master, second } = twoFobs({}, 'tokkun02', 'business-direct')
    stopAtLogin(desk, 'tokkun02', second)
    desk.wait(2 * MINUTE)
    revokeOnline(desk, 'tokkun01', master, ['tokkun02'])
    expect(desk.record(second)).toMatchObject({ locked: true, state: 'free' })
    rest(desk)
    desk.wait(DAY)
    toHardwareStart(desk, 'tokkun02')
    desk.click('start-hardware', { serial: second, otp: desk.fobCode(second) })
    expect(desk.alerts()).toEqual(['OTP-E32'])
    expect(desk.page.alerts[0]?.text.ja).toContain('お取引店')
    rest(desk)
    expect(desk.handIn('tokkun02', 'unlock').accepted).toBe(true)
    desk.wait(desk.bank.policy.unlockDays * DAY)
    startFob(desk, 'tokkun02', second)
    expect(desk.enrolment('tokkun02').state).toBe('in-service')
  })

  it('[S2-25, S2-69] where administrators lift stops themselves, a revocation lifts it with the rest', () => {
    const { desk, master, second } = twoFobs()
    stopAtLogin(desk, 'tokkun02', second)
    desk.wait(2 * MINUTE)
    revokeOnline(desk, 'tokkun01', master, ['tokkun02'])
    expect(desk.record(second)).toMatchObject({ locked: false, wrong: 0, state: 'free' })
  })

  it('a release leaves it on a token that may be registered again, and the institution lifts it', () => {
    const policy = { reuseAfterRelease: true, codeAtTransfer: true }
    const desk = new Desk({ institution: B, policy })
    const serial = withFob(desk)
    loginWithCode(desk, 'tokkun01', serial)
    fillIn(desk)
    for (let n = 0; n < desk.bank.policy.lockAfter; n++) {
      const otp = wrongCode(desk, serial)
      desk.click('transfer-approve', { confirmPassword: confirmOf(), otp })
    }
    expect(desk.record(serial).locked).toBe(true)
    toSelection(desk)
    desk.click('choose-release')
    desk.click('release', { confirmPassword: confirmOf() })
    expect(desk.page.id).toBe('release-complete')
    expect(desk.record(serial)).toMatchObject({ locked: true, state: 'free' })
    expect(desk.handIn('tokkun01', 'unlock').accepted).toBe(true)
    expect(desk.record(serial).locked).toBe(false)
  })
})

describe('two forms for one shared token', () => {
  it('[S4-43, S4-52] the second re-issue is refused while the first is under way', () => {
    const desk = atStartDate({}, 'business-direct')
    const shared = desk.fob()
    for (const user of ['tokkun01', 'tokkun02']) {
      startFob(desk, user, shared)
      rest(desk)
    }
    expect(desk.handIn('tokkun01', 'reissue').accepted).toBe(true)
    const second = desk.handIn('tokkun02', 'reissue')
    expect(second.accepted).toBe(false)
    expect(second.said.ja).toContain('同じトークンの再発行')
    expect(second.said.en).toContain('under way')
    const fobs = desk.fobs().length
    desk.wait(desk.bank.policy.reissueDays * DAY)
    expect(desk.fobs()).toHaveLength(fobs + 1)
  })

  it('two tokens are re-issued by two forms', () => {
    const { desk } = twoFobs({}, 'tokkun02', 'business-direct')
    withOwnFob(desk, 'tokkun03')
    expect(desk.handIn('tokkun02', 'reissue').accepted).toBe(true)
    expect(desk.handIn('tokkun03', 'reissue').accepted).toBe(true)
  })
})
