import { describe, expect, it } from 'vitest'
import type { Page } from '../../../bank/page.ts'
import { Hands } from '../../../lab/hands.ts'
import { LOG_IN, walk } from '../../../lab/walks/step.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import { setup } from '../../support/setup.ts'
import { codeIn, DAY } from '../support/customer.ts'

/** Everything a browser might ask for that the pending page does not offer. */
const ASTRAY = [
  'nav:top',
  'nav:balance',
  'nav:statement',
  'nav:transfer',
  'nav:otp',
  'nav:token-code',
  'nav:services',
  'nav:procedures',
  'nav:admin',
  'open-unlock',
  'login',
  'no-such-action',
  '',
] as const

const codesOf = (page: Page) => page.alerts.map(({ code }) => code)

/** At the step after ID and password. */
function pending(id: string): Hands {
  const hands = new Hands(setup('half-way', id))
  walk(hands, wholeWay(hands.world.bank.policy))
  if (hands.page.user !== null) hands.click('nav:logout')
  hands.click('nav:login')
  walk(hands, [LOG_IN])
  return hands
}

describe.each([
  ['camera-token', 'login-challenge'],
  ['key-fob-online', 'login-otp'],
  ['key-fob-counter', 'login-otp'],
  ['phone-app', 'login-otp'],
  ['business-direct', 'login-otp'],
])('%s: while the code of a login is asked for', (id, page) => {
  it.each(ASTRAY)('%j leads back to it, with a kind word', (action) => {
    const hands = pending(id)
    expect(hands.page.id).toBe(page)
    hands.click(action)
    expect(hands.page.id).toBe(page)
    expect(codesOf(hands.page)).toEqual(['WEB-I01'])
    expect(hands.page.nav.map((entry) => entry.action)).toEqual(['nav:logout'])
  })

  it('a new tab shows it, too', () => {
    const hands = pending(id)
    hands.give({ kind: 'new-tab' })
    expect(hands.page.id).toBe(page)
    expect(codesOf(hands.page)).toEqual(['WEB-I01'])
  })
})

describe('the 2-D code of a login', () => {
  it('stays the same wherever one gets lost, and is a new one after its end', () => {
    const hands = pending('camera-token')
    const shown = codeIn(hands.page.blocks)
    hands.click('nav:balance')
    expect(codeIn(hands.page.blocks)).toBe(shown)
    hands.give({ kind: 'new-tab' })
    expect(codeIn(hands.page.blocks)).toBe(shown)
    hands.wait(hands.world.bank.policy.transactionSeconds * 1000)
    hands.click('nav:balance')
    expect(codeIn(hands.page.blocks)).not.toBe(shown)
  })
})

describe.each([
  ['key-fob-counter', 'key-fob', 'hardware-start'],
  ['business-direct', 'key-fob', 'hardware-start'],
  ['business-direct', 'phone-app', 'otp-selection'],
] as const)('%s, %s: while the registration is forced', (id, device, page) => {
  function forced(): Hands {
    const hands = new Hands(setup('half-way', id))
    hands.give({ kind: 'hand-in', form: 'application', user: 'tokkun01', device })
    hands.wait(30 * DAY)
    walk(hands, [LOG_IN])
    return hands
  }

  it.each(ASTRAY)('[S2-08, S4-33] %j leads back to it, with a kind word', (action) => {
    const hands = forced()
    expect(hands.page.id).toBe(page)
    hands.click(action)
    expect(hands.page.id).toBe(page)
    expect(codesOf(hands.page)).toEqual(['WEB-I01'])
  })

  it('a new tab shows it, too', () => {
    const hands = forced()
    hands.give({ kind: 'new-tab' })
    expect(hands.page.id).toBe(page)
    expect(codesOf(hands.page)).toEqual(['WEB-I01'])
  })
})
