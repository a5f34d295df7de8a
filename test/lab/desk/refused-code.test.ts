import { describe, expect, it } from 'vitest'
import { advise } from '../../../lab/coach/coach.ts'
import { Hands } from '../../../lab/hands.ts'
import { newestFob, readFob } from '../../../lab/walks/key-fob.ts'
import { enter, walk } from '../../../lab/walks/step.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import { setup } from '../../support/setup.ts'

/** At the page that asks for the code, a minute after one was last used. */
function asked(): Hands {
  const hands = new Hands(setup('why', 'key-fob-counter'))
  walk(hands, wholeWay(hands.world.bank.policy).slice(0, -2))
  hands.wait(61_000)
  enter(hands, 'tokkun01')
  return hands
}

function answer(hands: Hands, code: string): string | undefined {
  hands.type('otp', code)
  hands.click(hands.page.id === 'otp-resync' ? 'submit-resync' : 'submit-login-otp')
  return hands.world.desk.refusedCode?.why
}

/** A code with its first two different neighbours swapped. */
function swapped(code: string): string {
  const at = [...code].findIndex((digit, n) => digit !== code[n + 1])
  return (
    code.slice(0, at) +
    code
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    code.slice(at + 2)
  )
}

describe('why a code was refused', () => {
  it('is nothing where the code is right', () => {
    const hands = asked()
    expect(answer(hands, readFob(hands))).toBeUndefined()
    expect(hands.page.id).toBe('top')
  })

  it('is that it was used', () => {
    const hands = asked()
    const code = readFob(hands)
    answer(hands, code)
    hands.click('nav:logout')
    enter(hands, 'tokkun01')
    expect(answer(hands, code)).toBe('used')
  })

  it('is another token that lies on the desk, whose serial the coach names', () => {
    const hands = asked()
    hands.give({ kind: 'place-token', what: 'fob-of-another-bank' })
    const { index, fob } = newestFob(hands)
    expect(answer(hands, readFob(hands, index))).toBe('other-token')
    expect(advise(hands.world)).toMatchObject({
      key: 'refused-code.other-token',
      params: { serial: fob.identity.serial },
    })
  })

  it('is an old code, a wrong clock, or a slip', () => {
    const hands = asked()
    const code = readFob(hands)
    expect(answer(hands, swapped(code))).toBe('slip')
    hands.wait(5 * 60_000)
    expect(answer(hands, code)).toBe('old')
    hands.give({ kind: 'token-clock', token: 0, offsetSeconds: 7200, driftSecondsPerDay: 0 })
    expect(answer(hands, readFob(hands))).toBe('clock')
    expect(answer(hands, readFob(hands) === '000000' ? '111111' : '000000')).toBe('unknown')
  })

  it('is forgotten with the next page', () => {
    const hands = asked()
    answer(hands, '000000')
    hands.click('nav:logout')
    expect(hands.world.desk.refusedCode).toBeNull()
  })
})
