import { describe, expect, it } from 'vitest'
import type { PhoneBlock } from '../../firmware/phone-app/state.ts'
import { Hands } from '../../lab/hands.ts'
import {
  newestFob,
  ORDER_AT_BRANCH,
  ORDER_ONLINE,
  openSelection,
  readFob,
  START_FOB,
  waitForNextCode,
} from '../../lab/walks/key-fob.ts'
import {
  APPLY_FOR_APP,
  ISSUE_APP,
  phoneFact,
  SET_UP_APP,
  START_APP,
} from '../../lab/walks/phone-app.ts'
import { enter, MASTER, type WalkStep, walk } from '../../lab/walks/step.ts'
import { fillTransfer } from '../../lab/walks/transfer.ts'
import { wholeWay } from '../../lab/walks/whole-way.ts'
import { setup } from '../support/setup.ts'

const MINUTE = 60_000
const [FIRST_DOMAIN, SECOND_DOMAIN] = ['tokkun-direct.example', 'tokkun-otp.example']

function bench(institution: string): Hands {
  return new Hands(setup('claims', institution))
}

function templates(hands: Hands): readonly string[] {
  return hands.world.phone.mailbox.map(({ mail }) => mail.template)
}

/** Everything that is written on the phone's screen. */
function phoneTexts(hands: Hands): string {
  const text = (block: PhoneBlock): string => JSON.stringify(block)
  return [hands.screen.title.ja, ...hands.screen.blocks.map(text)].join('\n')
}

const LOG_OUT: WalkStep = { name: 'logout', by: 'bank', act: (h) => h.click('nav:logout') }

describe('the two kinds of token, as a customer has them in his hands', () => {
  it('[S1-02, S1-28, S1-29, S1-32] a key-fob from its parcel makes the code that the bank takes', () => {
    const hands = bench('key-fob-online')
    walk(hands, ORDER_ONLINE)
    const { index, fob } = newestFob(hands)
    // On its back: a serial of eight digits, and a date.
    expect(fob.identity.serial).toMatch(/^\d{8}$/)
    expect(fob.identity.expires).toBeGreaterThan(hands.now)
    expect(JSON.stringify(hands.world.desk.papers)).not.toContain(fob.identity.serial)
    walk(hands, [START_FOB])
    waitForNextCode(hands, index)
    enter(hands, MASTER)
    hands.type('otp', readFob(hands, index))
    hands.click('submit-login-otp')
    expect(hands.page.id).toBe('top')
  })

  it('[S1-02, S3-08, S3-09, S4-03] the app, once downloaded, makes the code that the bank takes', () => {
    const hands = bench('phone-app')
    walk(hands, [ISSUE_APP])
    expect(hands.world.phone.app).toBeNull()
    expect(hands.phoneDigits()).toBe('')
    walk(hands, SET_UP_APP)
    expect(hands.screen.title.ja).toBe('ワンタイムパスワード')
    walk(hands, [START_APP])
    hands.wait(MINUTE)
    enter(hands, MASTER)
    hands.type('otp', hands.phoneDigits())
    hands.click('submit-login-otp')
    expect(hands.page.id).toBe('top')
  })

  it.each([
    ['[S1-03] at institution B', 'key-fob-online', 'key-fob'],
    ['[S2-03] at institution C', 'key-fob-counter', 'key-fob'],
    ['[S3-06] at institution D', 'phone-app', 'phone-app'],
    ['[S4-04] at institution E', 'business-direct', 'phone-app'],
    ['[S4-23, S4-24] at institution E, with the hard token', 'business-direct', 'key-fob'],
  ] as const)('%s a new code comes every minute, not sooner', (_, institution, kind) => {
    const hands = bench(institution)
    const { policy } = hands.world.bank
    // Without login and transfer: the token is in service.
    walk(hands, wholeWay(policy, kind).slice(0, -2))
    const read = () =>
      kind === 'phone-app' ? hands.phoneDigits() : readFob(hands, newestFob(hands).index)
    hands.wait(MINUTE - (hands.now % MINUTE))
    for (let n = 0; n < 5; n++) {
      const code = read()
      expect(code).toMatch(/^\d{6}$/)
      const left = MINUTE - (hands.now % MINUTE)
      hands.wait(left - 1000)
      expect(read()).toBe(code)
      hands.wait(MINUTE - (hands.now % MINUTE))
      expect(read()).not.toBe(code)
    }
  })

  it('[S4-02] a soft token’s code approves the transfer, on top of the password', () => {
    const hands = bench('business-direct')
    const way = wholeWay(hands.world.bank.policy, 'phone-app')
    walk(hands, way.slice(0, -1))
    fillTransfer(hands, '12000')
    const code = hands.phoneDigits()
    hands.wait(MINUTE)
    expect(hands.phoneDigits()).not.toBe(code)
    for (const [confirmPassword, otp, alert] of [
      ['Kakunin01', '', 'OTP-W31'],
      ['', hands.phoneDigits(), 'OTP-W61'],
      ['Kakunin09', hands.phoneDigits(), 'OTP-E61'],
    ] as const) {
      hands.give({ kind: 'type', field: 'confirmPassword', value: confirmPassword })
      hands.give({ kind: 'type', field: 'otp', value: otp })
      hands.click('transfer-approve')
      expect(hands.alerts).toEqual([alert])
      expect(hands.world.bank.contract.transfers).toEqual([])
    }
    hands.give({ kind: 'type', field: 'confirmPassword', value: 'Kakunin01' })
    hands.give({ kind: 'type', field: 'otp', value: hands.phoneDigits() })
    hands.click('transfer-approve')
    expect(hands.page.id).toBe('transfer-complete')
    expect(hands.world.bank.contract.transfers).toHaveLength(1)
  })
})

describe('the token issue mail', () => {
  it('[S4-14, S4-15, S4-16] each of the two domains has to be let through, or it never comes', () => {
    const hands = bench('business-direct')
    expect(hands.world.bank.policy.mailDomains).toEqual([FIRST_DOMAIN, SECOND_DOMAIN])
    walk(hands, APPLY_FOR_APP)
    hands.tap('go:settings')
    hands.tap('filter:on')
    const allow = (domain: string) => {
      hands.typeOnPhone('domain', domain)
      hands.tap('filter:add')
    }
    expect(() => walk(hands, [ISSUE_APP])).toThrow('mail-password')
    expect(hands.world.phone).toMatchObject({ mailbox: [], refused: 1 })
    hands.click('nav:logout')
    allow(FIRST_DOMAIN)
    walk(hands, [ISSUE_APP])
    // The bank has issued it, and the mail is lost: there is nothing to set the app up with.
    expect(templates(hands)).toEqual(['mail-password'])
    expect(hands.world.phone.refused).toBe(2)
    expect(phoneTexts(hands)).toContain('拒否したメール: 2通')
    expect(() => walk(hands, SET_UP_APP)).toThrow('token issue mail')
    hands.click('otp-selection')
    hands.click('choose-start')
    hands.type('otp', '123456')
    hands.click('start-software')
    expect(hands.page.id).toBe('software-start')
    hands.tap('home')
    hands.tap('go:settings')
    allow(`@${SECOND_DOMAIN}`)
    walk(hands, [LOG_OUT, ISSUE_APP, ...SET_UP_APP, START_APP])
    expect(templates(hands).slice(-2)).toEqual(['mail-password', 'token-issue'])
    const senders = hands.world.phone.mailbox.slice(-2).map(({ mail }) => mail.from)
    expect(senders).toEqual([`otp@${FIRST_DOMAIN}`, `otp@${SECOND_DOMAIN}`])
  })

  it('[S3-54] comes to the phone only if its own address was given', () => {
    const hands = bench('phone-app')
    enter(hands, MASTER)
    openSelection(hands)
    hands.click('choose-issue')
    for (const [field, value] of [
      ['phoneMail', 'somebody@phone.example'],
      ['phoneMail2', 'somebody@phone.example'],
      ['startPassword', '2468'],
      ['startPassword2', '2468'],
    ] as const) {
      hands.type(field, value)
    }
    hands.click('soft-issue-next')
    expect(hands.page.id).toBe('soft-issue-confirm')
    expect(templates(hands)).toEqual([])
    walk(hands, [LOG_OUT, ISSUE_APP])
    expect(templates(hands)).toEqual(['mail-password', 'token-issue'])
    expect(phoneFact(hands, 'token-issue', 'サービスID')).toMatch(/^\d{8}$/)
  })
})

describe('機種変更', () => {
  /** Institution E, the app in service on a phone. */
  function inService(): Hands {
    const hands = bench('business-direct')
    walk(hands, wholeWay(hands.world.bank.policy, 'phone-app').slice(0, -2))
    hands.wait(2 * MINUTE)
    return hands
  }

  it('[S4-17] after トークン失効 by the master the new phone is set up, and works', () => {
    const hands = inService()
    enter(hands, MASTER)
    hands.type('otp', hands.phoneDigits())
    hands.click('submit-login-otp')
    for (const action of ['nav:admin', 'admin-users', 'open-revoke']) hands.click(action)
    hands.type(`select:${MASTER}`, 'true')
    hands.type('confirmPassword', 'Kakunin01')
    hands.click('revoke')
    expect(hands.page.id).toBe('revoke-result')
    hands.give({ kind: 'phone-change' })
    hands.wait(30 * MINUTE)
    walk(hands, [ISSUE_APP, ...SET_UP_APP, START_APP])
    hands.wait(MINUTE)
    enter(hands, MASTER)
    hands.type('otp', hands.phoneDigits())
    hands.click('submit-login-otp')
    expect(hands.page.id).toBe('top')
    expect(hands.world.bank.forms).toEqual([])
  })

  it('[S4-18] without it the old ids are refused, nothing is left but paper, and then it works', () => {
    const hands = inService()
    hands.give({ kind: 'phone-change' })
    expect(() => walk(hands, SET_UP_APP)).toThrow()
    expect(phoneTexts(hands)).toContain('トークン失効')
    enter(hands, MASTER)
    expect(hands.page.id).toBe('login-otp')
    for (const action of ['nav:transfer', 'nav:balance', 'open-revoke', 'otp-selection']) {
      hands.click(action)
      expect(hands.page.id).toBe('login-otp')
    }
    hands.click('nav:logout')
    hands.handIn('revocation', MASTER)
    hands.waitFor('form-due')
    hands.wait(30 * MINUTE)
    walk(hands, [ISSUE_APP])
    // The app is on the new phone already: it is opened, and takes the new ids.
    hands.tap('home')
    hands.tap('go:app')
    walk(hands, [...SET_UP_APP.slice(1), START_APP])
    hands.wait(MINUTE)
    enter(hands, MASTER)
    hands.type('otp', hands.phoneDigits())
    hands.click('submit-login-otp')
    expect(hands.page.id).toBe('top')
  })
})

describe('a hard token of institution E', () => {
  it('[S4-25] is set up and used with no phone at all', () => {
    const hands = bench('business-direct')
    walk(hands, [...ORDER_AT_BRANCH, START_FOB])
    expect(hands.world.phone).toMatchObject({ app: null, mailbox: [] })
    waitForNextCode(hands)
    enter(hands, MASTER)
    hands.type('otp', readFob(hands))
    hands.click('submit-login-otp')
    expect(hands.page.id).toBe('top')
  })
})
