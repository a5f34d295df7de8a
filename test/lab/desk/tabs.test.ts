import { describe, expect, it } from 'vitest'
import { MOST_TABS } from '../../../lab/desk/desk.ts'
import { Hands } from '../../../lab/hands.ts'
import { LOG_IN, walk } from '../../../lab/walks/step.ts'
import { setup } from '../../support/setup.ts'

function loggedIn(): Hands {
  const hands = new Hands(setup('tabs', 'key-fob-online'))
  walk(hands, [LOG_IN])
  return hands
}

/** Fills in a transfer of so many yen, up to the page that asks to approve it. */
function prepare(hands: Hands, yen: string): void {
  hands.click('nav:transfer')
  hands.type('payee', 'new')
  hands.type('payeeBank', '架空銀行 本店')
  hands.type('payeeAccount', '7654321')
  hands.type('payeeName', 'ｶ)ｱｵﾊﾞｼﾖｳｼﾞ')
  hands.type('amount', yen)
  hands.click('transfer-next')
}

function approve(hands: Hands): void {
  hands.type('confirmPassword', 'Kakunin01')
  hands.click('transfer-approve')
}

describe('the browser', () => {
  it('shows the page before on "back", without asking the bank', () => {
    const hands = loggedIn()
    hands.click('nav:balance')
    const { bank } = hands.world
    hands.give({ kind: 'back' })
    expect(hands.page.id).toBe('top')
    expect(hands.world.bank).toBe(bank)
    hands.give({ kind: 'back' })
    hands.give({ kind: 'back' })
    hands.give({ kind: 'back' })
    expect(hands.page.id).toBe('login')
  })

  it('opens tabs that share the cookie, and closes all but the last', () => {
    const hands = loggedIn()
    hands.give({ kind: 'new-tab' })
    expect(hands.page.id).toBe('top')
    expect(hands.world.desk.browser.tab).toBe(2)
    hands.give({ kind: 'show-tab', tab: 1 })
    hands.click('nav:logout')
    hands.give({ kind: 'show-tab', tab: 2 })
    hands.click('nav:balance')
    expect(hands.page.user).toBeNull()
    hands.give({ kind: 'close-tab', tab: 2 })
    hands.give({ kind: 'close-tab', tab: 1 })
    expect(hands.world.desk.browser.tab).toBe(1)
    for (let n = 0; n < MOST_TABS + 3; n++) hands.give({ kind: 'new-tab' })
    expect(hands.world.desk.browser.others).toHaveLength(MOST_TABS - 1)
  })

  it('never books the transfer of another tab, nor one twice', () => {
    const hands = loggedIn()
    prepare(hands, '1,000')
    hands.give({ kind: 'new-tab' })
    prepare(hands, '2,000')
    hands.give({ kind: 'show-tab', tab: 1 })
    approve(hands)
    expect(hands.alerts).not.toEqual([])
    expect(hands.world.bank.contract.transfers).toEqual([])
    hands.give({ kind: 'show-tab', tab: 2 })
    approve(hands)
    // The older tab has asked for a page since: this form is no longer the newest one.
    expect(hands.world.bank.contract.transfers).toEqual([])
    prepare(hands, '3,000')
    approve(hands)
    expect(hands.page.id).toBe('transfer-complete')
    hands.give({ kind: 'back' })
    approve(hands)
    expect(hands.world.bank.contract.transfers.map(({ yen }) => yen)).toEqual([3000])
  })
})
