import { describe, expect, it } from 'vitest'
import { addFobs } from '../../../bank/books/imported-fobs.ts'
import type { Policy } from '../../../bank/policy/schema.ts'
import { toHex } from '../../../protocol/bytes.ts'
import {
  rest,
  revokeOnline,
  stopAtLogin,
  ticks,
  twoFobs,
  waitUntilTokyo,
} from '../support/claims-walks.ts'
import { confirmOf, DAY, Desk, MINUTE, wordsOf } from '../support/customer.ts'
import { register } from '../support/device.ts'
import {
  applied,
  issueSoft,
  loginWithCode,
  orderFob,
  START_PASSWORD,
  softIssueFields,
  startFob,
  toSelection,
  withFob,
} from '../support/otp-walks.ts'
import { fieldNames, fillIn, fobCode, fobDesk } from '../support/transfer-desk.ts'

const B = 'key-fob-online'

/** Gives the token back, and tries to register it once more. */
function releasedAndTriedAgain(reuseAfterRelease: boolean): Desk {
  const desk = new Desk({ institution: B, policy: { reuseAfterRelease } })
  const serial = withFob(desk)
  loginWithCode(desk, 'tokkun01', serial)
  toSelection(desk)
  desk.click('choose-release')
  desk.click('release', { confirmPassword: confirmOf() })
  desk.wait(2 * MINUTE)
  toSelection(desk)
  desk.click('choose-start')
  desk.click('start-hardware', { serial, otp: desk.fobCode(serial) })
  return desk
}

/** The master revokes a colleague's token, and the colleague tries to register it once more. */
function revokedAndTriedAgain(reuseAfterRevoke: boolean): Desk {
  const { desk, master, second } = twoFobs({ reuseAfterRevoke })
  revokeOnline(desk, 'tokkun01', master, ['tokkun02'])
  desk.click('nav:logout')
  desk.wait(DAY)
  desk.login('tokkun02')
  desk.click('start-hardware', { serial: second, otp: desk.fobCode(second) })
  return desk
}

describe('where the sources differ, a value of the institution decides', () => {
  it('[X-1] a token given back is barred for good, or may be registered again', () => {
    expect(releasedAndTriedAgain(false).alerts()).toEqual(['OTP-E83'])
    expect(releasedAndTriedAgain(true).page.id).toBe('hardware-start-complete')
    const barred = revokedAndTriedAgain(false)
    expect(barred.alerts()).toEqual(['OTP-E83'])
    expect(barred.enrolment('tokkun02').state).toBe('revoked')
    expect(revokedAndTriedAgain(true).enrolment('tokkun02').state).toBe('in-service')
  })

  it('[X-2] a stop is lifted by an administrator online, or by the institution', () => {
    for (const unlockBy of [['administrator'], ['counter']] as const) {
      const online = unlockBy[0] === 'administrator'
      const { desk, master, second } = twoFobs({ unlockBy, lockAfter: 2 })
      stopAtLogin(desk, 'tokkun02', second)
      expect(desk.record(second).locked).toBe(true)
      loginWithCode(desk, 'tokkun01', master)
      expect(desk.click('open-unlock').id).toBe(online ? 'unlock-list' : 'notice')
      desk.click('unlock', { ...ticks(['tokkun02']), confirmPassword: confirmOf() })
      expect(desk.record(second).locked).toBe(!online)
      rest(desk)
      if (online) stopAtLogin(desk, 'tokkun02', second)
      const form = desk.handIn('tokkun02', 'unlock')
      expect(form.accepted).toBe(!online)
      if (online) expect(form.said.ja).toContain('マスターユーザまたは管理者ユーザ')
      expect(desk.record(second).locked).toBe(online)
    }
  })

  it.each([
    ['online', null],
    ['counter', '窓口'],
    ['form', '書面'],
  ] as const)('[X-3] hardware is ordered by way of %s, and by no other', (way, told) => {
    const desk = new Desk({ institution: B, policy: { hardwareOrder: [way] } })
    const form = desk.handIn('tokkun01', 'application', 'key-fob')
    expect(form.accepted).toBe(way !== 'online')
    desk.login()
    toSelection(desk)
    desk.click('choose-issue')
    if (told !== null) expect(wordsOf(desk.page.blocks)).toContain(`${told}でお申し込みください`)
    desk.click('issue-hardware')
    expect(desk.page.id).toBe(way === 'online' ? 'hardware-issue-confirm' : 'otp-selection')
    if (way === 'online') desk.click('confirm-hardware-issue', { confirmPassword: confirmOf() })
    desk.wait((desk.bank.policy.setupDays + desk.bank.policy.deliveryDays) * DAY)
    expect(desk.fobs()).toHaveLength(1)
  })

  it('[X-4] each user chooses his kind, or one kind holds for the company', () => {
    for (const kindsMixed of [true, false]) {
      const desk = new Desk({ institution: B, policy: { kindsMixed } })
      withFob(desk)
      desk.login('tokkun02')
      toSelection(desk)
      desk.click('choose-issue')
      desk.click('issue-software')
      expect(desk.page.id).toBe(kindsMixed ? 'soft-issue-input' : 'otp-selection')
      expect(desk.alerts()).toEqual(kindsMixed ? [] : ['OTP-E73'])
      if (!kindsMixed) continue
      desk.click('otp-selection')
      const ids = issueSoft(desk, 'tokkun02')
      desk.enrolPhone({ ...ids, password: START_PASSWORD })
      desk.click('otp-selection')
      desk.click('choose-start')
      desk.click('start-software', { otp: desk.fobCode(ids.userId) })
      expect(desk.enrolment('tokkun02')).toMatchObject({ state: 'in-service', kind: 'phone-app' })
      expect(desk.enrolment()).toMatchObject({ state: 'in-service', kind: 'key-fob' })
    }
  })

  it.each([
    ['login-goes-on', ['top', 'top', 'top']],
    ['forced-from-start-date', ['top', 'top', 'hardware-start']],
    ['forced-from-application', ['top', 'hardware-start', 'hardware-start']],
  ] as const)('[X-5] before registration: %s', (beforeStart, pages) => {
    const desk = new Desk({ institution: 'key-fob-counter', policy: { beforeStart } })
    desk.handIn('tokkun01', 'application')
    const { setupDays, startDateDays } = desk.bank.policy
    const days = [0, setupDays, startDateDays]
    const seen = days.map((day, n) => {
      desk.wait((day - (days[n - 1] ?? 0)) * DAY)
      return desk.relogin().id
    })
    expect(seen).toEqual(pages)
  })

  it('[X-5] the forced page may be skipped for some days, or not at all', () => {
    for (const skipDays of [0, 2]) {
      const desk = new Desk({ institution: 'business-direct', policy: { skipDays } })
      applied(desk, 'key-fob')
      desk.login()
      expect(desk.click('skip-start').id).toBe(skipDays === 0 ? 'hardware-start' : 'top')
      desk.wait(2 * DAY)
      desk.login()
      expect(desk.click('skip-start').id).toBe('hardware-start')
    }
  })

  it.each([
    ['30 minutes', { reissueWaitMinutes: 30, reissueNight: null }, 30],
    ['an hour', { reissueWaitMinutes: 60, reissueNight: null }, 60],
    ['the end of the night', {}, 310],
  ])(
    '[X-6] a new issue after a revocation at 3:00 waits %s',
    (_, policy: Partial<Policy>, wait) => {
      const { desk, master } = twoFobs(policy)
      waitUntilTokyo(desk, 3, 0)
      revokeOnline(desk, 'tokkun01', master, ['tokkun02'])
      rest(desk)
      desk.wait((wait - 2) * MINUTE - 1)
      expect(desk.login('tokkun02').id).toBe('login')
      expect(desk.alerts()).toEqual(['LGN-E03'])
      desk.wait(1)
      expect(desk.login('tokkun02').id).toBe('hardware-start')
    },
  )

  it('[X-6] a new issue after a release is possible at once, or from the next day', () => {
    for (const reissueAfterRelease of ['at-once', 'next-day'] as const) {
      const desk = new Desk({ institution: B, policy: { reissueAfterRelease } })
      loginWithCode(desk, 'tokkun01', withFob(desk))
      toSelection(desk)
      desk.click('choose-release')
      desk.click('release', { confirmPassword: confirmOf() })
      toSelection(desk)
      desk.click('choose-issue')
      const atOnce = reissueAfterRelease === 'at-once'
      expect(desk.page.id).toBe(atOnce ? 'token-issue-select' : 'otp-selection')
      expect(desk.alerts()).toEqual(atOnce ? [] : ['OTP-E72'])
    }
  })

  it.each([
    [true, false],
    [false, true],
    [true, true],
  ])(
    '[X-7] the code is asked for at login: %s, at a transfer: %s',
    (codeAtLogin, codeAtTransfer) => {
      const desk = fobDesk({ codeAtLogin, codeAtTransfer })
      expect(desk.relogin().id).toBe(codeAtLogin ? 'login-otp' : 'top')
      if (codeAtLogin) desk.click('submit-login-otp', { otp: fobCode(desk) })
      expect(desk.page.id).toBe('top')
      fillIn(desk)
      expect(fieldNames(desk)).toEqual(
        codeAtTransfer ? ['confirmPassword', 'otp'] : ['confirmPassword'],
      )
      desk.click('transfer-approve', { confirmPassword: confirmOf() })
      expect(desk.bank.contract.transfers).toHaveLength(codeAtTransfer ? 0 : 1)
    },
  )

  it('[X-8] the start-of-use password has 4 to 8 digits, or 4', () => {
    for (const max of [8, 4]) {
      const told = { ja: `${max}桁まで`, en: `up to ${max}` }
      const desk = new Desk({
        institution: 'phone-app',
        policy: { startPassword: { min: 4, max, told } },
      })
      desk.login()
      toSelection(desk)
      desk.click('choose-issue')
      expect(wordsOf(desk.page.blocks)).toContain(`利用開始パスワードを${max}桁までで登録`)
      desk.click('soft-issue-next', softIssueFields('12345'))
      expect(desk.page.id).toBe(max === 8 ? 'soft-issue-confirm' : 'soft-issue-input')
    }
  })

  it('[X-9] a forgotten Done → Yes is put right online, or on paper alone', () => {
    for (const initialiseOnline of [true, false]) {
      const desk = new Desk({ policy: { initialiseOnline } })
      register(desk)
      desk.click('nav:initialise')
      desk.click('initialise', { ...ticks(['tokkun01']), confirmPassword: confirmOf() })
      expect(desk.registration().state).toBe(initialiseOnline ? 'none' : 'registered')
      if (initialiseOnline) register(desk)
      expect(desk.handIn('tokkun01', 'token-reset').accepted).toBe(true)
      desk.wait(desk.bank.policy.paperDays * DAY)
      expect(desk.registration().state).toBe('none')
    }
  })

  it('[X-10] a serial of 9 digits is a slip, or a token like any other', () => {
    for (const max of [8, 9]) {
      const desk = new Desk({ institution: B, policy: { serialDigits: { min: 8, max } } })
      orderFob(desk)
      const secret = new Uint8Array(20).fill(3)
      const fob = { serial: '781064172', secretHex: toHex(secret), expires: null }
      desk.bank = addFobs(desk.bank, [{ ...fob, ...desk.bank.policy.code }], desk.now).bank
      desk.phone.set(fob.serial, secret)
      startFob(desk, 'tokkun01', fob.serial)
      expect(desk.page.id).toBe(max === 9 ? 'hardware-start-complete' : 'hardware-start')
      expect(desk.alerts()).toEqual(max === 9 ? [] : ['OTP-W83'])
    }
  })
})
