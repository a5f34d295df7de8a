import { describe, expect, it } from 'vitest'
import { Hands } from '../../lab/hands.ts'
import { ISSUE_APP, SET_UP_APP, START_APP } from '../../lab/walks/phone-app.ts'
import { walk } from '../../lab/walks/step.ts'
import { setup } from '../support/setup.ts'

const DOMAIN = 'tokkun-third.example'

function bench(): Hands {
  return new Hands(setup('phone', 'phone-app'))
}

function templates(hands: Hands): readonly string[] {
  return hands.world.phone.mailbox.map(({ mail }) => mail.template)
}

describe('the phone', () => {
  it('[S3-37, S3-38] the mail brings ids and link; the link leads to a choice of sites, a site to the app', () => {
    const hands = bench()
    walk(hands, [ISSUE_APP])
    expect(templates(hands)).toEqual(['mail-password', 'token-issue'])
    hands.tap('go:mail')
    hands.tap(`mail:${hands.world.phone.mailbox.at(-1)?.mail.id}`)
    expect(hands.world.phone.app).toBeNull()
    hands.tap('open-link')
    expect(hands.screen.id).toBe('store')
    expect(hands.screen.blocks.filter(({ kind }) => kind === 'button')).toHaveLength(2)
    hands.tap('install:b')
    expect(hands.screen.id).toBe('first-start')
  })

  it('[S4-15] with the junk filter on, the issue mail comes only from allowed domains', () => {
    const hands = bench()
    hands.tap('go:settings')
    hands.tap('filter:on')
    expect(() => walk(hands, [ISSUE_APP])).toThrow('mail-password')
    expect(templates(hands)).toEqual([])
    expect(hands.world.phone.refused).toBe(1)
    hands.typeOnPhone('domain', `＠${DOMAIN}`)
    hands.tap('filter:add')
    walk(hands, [{ name: 'logout', by: 'bank', act: (h) => h.click('nav:logout') }, ISSUE_APP])
    expect(templates(hands)).toEqual(['mail-password', 'token-issue'])
    walk(hands, [...SET_UP_APP, START_APP])
    hands.tap('home')
    hands.tap('go:settings')
    hands.tap(`filter-remove:${DOMAIN}`)
    expect(hands.world.phone.filter.allowed).toEqual([])
  })

  it('a change of phone leaves the app behind', () => {
    const hands = bench()
    walk(hands, [ISSUE_APP, ...SET_UP_APP, START_APP])
    hands.give({ kind: 'phone-change' })
    expect(hands.world.phone.app).toBeNull()
    expect(templates(hands)).toEqual(['mail-password', 'token-issue'])
    hands.click('nav:login')
    hands.type('userId', 'tokkun01')
    hands.type('password', 'Hanako-2026')
    hands.click('login')
    expect(hands.page.id).toBe('login-otp')
  })

  it('makes its codes by its own clock, which may be wrong', () => {
    const hands = bench()
    walk(hands, [ISSUE_APP, ...SET_UP_APP])
    const right = hands.phoneDigits()
    hands.give({ kind: 'phone-clock', offsetSeconds: 600 })
    expect(hands.phoneDigits()).not.toBe(right)
    hands.give({ kind: 'phone-clock', offsetSeconds: 0 })
    expect(hands.phoneDigits()).toBe(right)
  })
})
