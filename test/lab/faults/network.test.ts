import { describe, expect, it } from 'vitest'
import { advise } from '../../../lab/coach/coach.ts'
import { Hands } from '../../../lab/hands.ts'
import { newestFob, readFob } from '../../../lab/walks/key-fob.ts'
import { enter, LOG_IN, walk } from '../../../lab/walks/step.ts'
import { fillTransfer } from '../../../lab/walks/transfer.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import { setup } from '../../support/setup.ts'

/** At the page that asks for the login's code. */
function asked(): Hands {
  const hands = new Hands(setup('cut', 'key-fob-counter'))
  walk(hands, wholeWay(hands.world.bank.policy).slice(0, -2))
  hands.wait(61_000)
  enter(hands, 'tokkun01')
  expect(hands.page.id).toBe('login-otp')
  return hands
}

const audits = (hands: Hands): readonly string[] =>
  hands.events.flatMap((event) => (event.kind === 'audit' ? [event.entry.what] : []))

describe('the line between PC and bank, cut before the bank', () => {
  it('brings no request to the bank; "reload" sends the very same once the line is up', () => {
    const hands = asked()
    hands.type('otp', readFob(hands))
    const { bank } = hands.world
    hands.give({ kind: 'network', state: 'cut-before' })
    hands.click('submit-login-otp')
    expect(hands.page.id).toBe('no-connection')
    expect(hands.world.bank).toBe(bank)
    expect(advise(hands.world).key).toBe('no-connection')
    hands.give({ kind: 'reload' })
    expect(hands.page.id).toBe('no-connection')
    hands.give({ kind: 'network', state: 'up' })
    expect(advise(hands.world).key).toBe('reload')
    hands.give({ kind: 'reload' })
    expect(hands.page.id).toBe('top')
  })

  it('leaves the form as it was for "back", and keeps the cookie', () => {
    const hands = asked()
    const { session } = hands.world.desk.browser
    hands.give({ kind: 'network', state: 'cut-before' })
    hands.click('submit-login-otp')
    hands.give({ kind: 'back' })
    hands.give({ kind: 'network', state: 'up' })
    expect(hands.page.id).toBe('login-otp')
    expect(hands.world.desk.browser.session).toBe(session)
    hands.type('otp', readFob(hands, newestFob(hands).index))
    hands.click('submit-login-otp')
    expect(hands.page.id).toBe('top')
  })
})

describe('the line between PC and bank, cut after the bank', () => {
  it('the bank has taken the code, though the customer sees an error: it counts as used', () => {
    const hands = asked()
    const code = readFob(hands)
    hands.type('otp', code)
    hands.give({ kind: 'network', state: 'cut-after' })
    hands.click('submit-login-otp')
    expect(hands.page.id).toBe('no-connection')
    expect(hands.world.desk.refusedCode).toBeNull()
    expect(audits(hands)).toContain('code-accepted')
    hands.give({ kind: 'network', state: 'up' })
    // The same form once more: the bank's guard against a double submit answers.
    hands.give({ kind: 'reload' })
    expect(audits(hands).filter((what) => what === 'code-accepted')).toHaveLength(2)
    expect(hands.page.id).not.toBe('login-otp')
    // A customer who starts over with the same digits is told that they are void.
    hands.click('nav:logout')
    enter(hands, 'tokkun01')
    hands.type('otp', code)
    hands.click('submit-login-otp')
    expect(hands.world.desk.refusedCode?.why).toBe('used')
  })

  it('a login whose answer is lost leaves the browser without its cookie', () => {
    const hands = new Hands(setup('cut'))
    hands.give({ kind: 'network', state: 'cut-after' })
    enter(hands, 'tokkun01')
    expect(hands.world.bank.sessions).toHaveLength(1)
    expect(hands.world.desk.browser.session).toBeNull()
    hands.give({ kind: 'network', state: 'up' })
    hands.give({ kind: 'reload' })
    expect(hands.page.id).toBe('top')
  })

  it('a new tab meets the same line', () => {
    const hands = new Hands(setup('cut'))
    walk(hands, [LOG_IN])
    hands.give({ kind: 'network', state: 'cut-after' })
    hands.give({ kind: 'new-tab' })
    expect(hands.page.id).toBe('no-connection')
    hands.give({ kind: 'network', state: 'up' })
    hands.give({ kind: 'reload' })
    expect(hands.page.id).toBe('top')
  })
})

describe('"reload"', () => {
  it('shows a page that no form has brought anew, and adds no page for "back"', () => {
    const hands = new Hands(setup('reload'))
    hands.give({ kind: 'reload' })
    expect(hands.page.id).toBe('login')
    expect(hands.world.desk.browser.past).toHaveLength(0)
  })

  it('never books a transfer twice', () => {
    const hands = new Hands(setup('reload', 'key-fob-online'))
    walk(hands, [LOG_IN])
    fillTransfer(hands, '1200')
    hands.type('confirmPassword', 'Kakunin01')
    hands.give({ kind: 'network', state: 'cut-after' })
    hands.click('transfer-approve')
    hands.give({ kind: 'network', state: 'up' })
    hands.give({ kind: 'reload' })
    hands.give({ kind: 'reload' })
    expect(audits(hands).filter((what) => what === 'transfer-booked')).toHaveLength(1)
  })
})

describe('a session that the bank has forgotten', () => {
  it('meets the time-out page with the next click; without a session nothing happens', () => {
    const hands = new Hands(setup('ended'))
    hands.give({ kind: 'end-session' })
    expect(hands.page.id).toBe('login')
    walk(hands, [LOG_IN])
    hands.give({ kind: 'end-session' })
    expect(hands.page.id).toBe('top')
    expect(hands.world.bank.sessions).toHaveLength(0)
    expect(advise(hands.world).key).toBe('session-ended')
    hands.click('nav:balance')
    expect(hands.page.id).toBe('session-timeout')
    walk(hands, [LOG_IN])
    expect(hands.page.id).toBe('top')
  })
})
