import { describe, expect, it } from 'vitest'
import { policyOf } from '../../../bank/policy/institutions/institutions.ts'
import { advise } from '../../../lab/coach/coach.ts'
import { Hands } from '../../../lab/hands.ts'
import { FIRST_HALF } from '../../../lab/walks/activation.ts'
import { enter, LOG_IN, MASTER, need, walk } from '../../../lab/walks/step.ts'
import { fillTransfer, TRANSFER } from '../../../lab/walks/transfer.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import { setup } from '../../support/setup.ts'

const INSTITUTION = 'camera-token'

/** The first token is registered, and logs its user in from now on. */
function registered(): Hands {
  const hands = new Hands(setup('coach-camera', INSTITUTION))
  const policy = need(policyOf(INSTITUTION), 'a policy')
  walk(hands, wholeWay(policy))
  hands.click('nav:logout')
  if (hands.mode() !== 'off') hands.longPress()
  return hands
}

function switchOn(hands: Hands, token = 0): void {
  if (hands.mode(token) === 'off') hands.longPress(token)
}

/** Scans the code on the page. */
function scanPage(hands: Hands, token = 0): void {
  switchOn(hands, token)
  hands.press('right', token)
  hands.scan(need(hands.codeOnPage(), 'a code on the page'), 'desk', token)
}

/** Goes on to the digits. */
function readDigits(hands: Hands, token = 0): string {
  for (let n = 0; n < 10 && hands.digits(token) === ''; n++) hands.press('right', token)
  return hands.digits(token)
}

function logIn(hands: Hands): void {
  enter(hands, MASTER)
  expect(hands.page.id).toBe('login-challenge')
  scanPage(hands)
  hands.type('transactionCode', readDigits(hands))
  hands.click('submit-login-code')
  expect(hands.page.id).toBe('top')
}

function told(hands: Hands): string {
  return advise(hands.world).key
}

describe('a transaction that the token still shows', () => {
  it('is done once the bank has accepted it, and no fraud at the next login', () => {
    const hands = registered()
    logIn(hands)
    expect(advise(hands.world)).toMatchObject({ key: 'transaction-done', tone: 'done' })
    hands.press('right')
    TRANSFER.act(hands)
    expect(hands.page.id).toBe('transfer-complete')
    expect(hands.mode()).toBe('transaction-code')
    expect(told(hands)).toBe('transaction-done')
    hands.click('nav:logout')
    enter(hands, MASTER)
    expect(hands.page.id).toBe('login-challenge')
    expect(advise(hands.world)).toMatchObject({ key: 'transaction-done', tone: 'next' })
    hands.press('right')
    expect(told(hands)).toBe('scan-transaction')
  })

  it('is an old one where another page asks, no fraud: the transfer was cancelled', () => {
    const hands = registered()
    logIn(hands)
    hands.press('right')
    fillTransfer(hands, '12000')
    scanPage(hands)
    expect(told(hands)).toBe('compare-transaction')
    readDigits(hands)
    expect(told(hands)).toBe('type-transaction-code')
    hands.click('nav:logout')
    expect(told(hands)).toBe('code-has-no-page')
    enter(hands, MASTER)
    expect(told(hands)).toBe('transaction-old')
  })
})

describe('the drill of a man in the browser', () => {
  function tampered(): Hands {
    const hands = registered()
    enter(hands, MASTER)
    hands.give({ kind: 'tamper' })
    scanPage(hands)
    return hands
  }

  it('alarms on the details and on the digits, without a word on how to type them', () => {
    const hands = tampered()
    expect(advise(hands.world)).toMatchObject({ key: 'fraud', tone: 'warning', hideGloss: true })
    readDigits(hands)
    expect(advise(hands.world)).toMatchObject({ key: 'fraud', tone: 'warning', hideGloss: true })
  })

  it('says what it would have cost once the digits were typed', () => {
    const hands = tampered()
    hands.type('transactionCode', readDigits(hands))
    expect(told(hands)).toBe('fraud')
    hands.click('submit-login-code')
    expect(hands.page.id).toBe('login-challenge')
    expect(advise(hands.world)).toMatchObject({
      key: 'fraud-typed',
      tone: 'warning',
      hideGloss: true,
      params: { amount: '980,000', payee: 'ﾆｾﾓﾉ ﾀﾛｳ (7654321)' },
    })
  })

  it('says nothing of it where other digits were typed', () => {
    const hands = tampered()
    const digits = readDigits(hands)
    hands.type('transactionCode', digits === '00000000' ? '11111111' : '00000000')
    hands.click('submit-login-code')
    expect(told(hands)).toBe('fraud')
  })
})

describe('several camera tokens', () => {
  it('are advised on one at a time: the one that was handled last', () => {
    const hands = registered()
    switchOn(hands, 1)
    hands.press('right', 1)
    hands.scan('nonsense', 'desk', 1)
    expect(hands.mode(1)).toBe('refused')
    expect(told(hands)).toBe('refused.E101')
    switchOn(hands, 0)
    expect(hands.mode(1)).toBe('refused')
    expect(told(hands)).toBe('ready')
    hands.press('right', 1)
    expect(hands.mode(1)).toBe('camera')
    hands.scan('nonsense', 'desk', 1)
    expect(told(hands)).toBe('refused.E101')
    // Off, it gives way to the registered one.
    hands.longPress(1)
    expect(told(hands)).toBe('ready')
    hands.give({ kind: 'take-away', token: 1 })
    expect(hands.world.desk.inHand).toBeNull()
  })

  it('name the registered one where another was held over the page', () => {
    const hands = registered()
    enter(hands, MASTER)
    scanPage(hands, 1)
    expect(hands.mode(1)).toBe('refused')
    const [first] = hands.world.tokens
    const token = first?.kind === 'camera-token' ? first.identity.tokenCode : ''
    expect(advise(hands.world)).toMatchObject({ key: 'other-camera-token', params: { token } })
    switchOn(hands, 0)
    expect(told(hands)).toBe('scan-transaction')
    // Lost, it is still the one that counts.
    hands.give({ kind: 'take-away', token: 0 })
    switchOn(hands, 1)
    hands.press('right', 1)
    expect(advise(hands.world)).toMatchObject({ key: 'other-camera-token', params: { token } })
  })

  it('give way, switched off, to the one in the middle of its registration', () => {
    const hands = new Hands(setup('coach-two', INSTITUTION))
    walk(hands, [LOG_IN, ...FIRST_HALF])
    expect(told(hands)).toBe('press-done-first')
    switchOn(hands, 1)
    expect(told(hands)).not.toBe('press-done-first')
    hands.longPress(1)
    expect(hands.mode(1)).toBe('off')
    expect(told(hands)).toBe('press-done-first')
  })

  it('are told of as stopped with the last wrong code', () => {
    const hands = registered()
    enter(hands, MASTER)
    for (let n = 0; n < hands.world.bank.policy.lockAfter; n++) {
      expect(told(hands)).toBe('power-on-to-scan')
      hands.type('transactionCode', '00000000')
      hands.click('submit-login-code')
    }
    expect(told(hands)).toBe('stopped-ask-counter')
  })
})
