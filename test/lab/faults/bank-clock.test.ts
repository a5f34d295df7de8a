import { describe, expect, it } from 'vitest'
import { bankTime, benchTime, upcoming } from '../../../lab/clock.ts'
import { advise } from '../../../lab/coach/coach.ts'
import { codeIn, Hands } from '../../../lab/hands.ts'
import { NO_FAULTS } from '../../../lab/start.ts'
import { FIRST_HALF } from '../../../lab/walks/activation.ts'
import { readFob } from '../../../lab/walks/key-fob.ts'
import { enter, LOG_IN, walk } from '../../../lab/walks/step.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import { DAY_MS, LAST_START, millis } from '../../../protocol/time.ts'
import { cameraOf } from '../../support/camera.ts'
import { setup } from '../../support/setup.ts'

/** At the page that asks for the login's code, with the bank's clock so many seconds off. */
function asked(offsetSeconds: number): Hands {
  const hands = new Hands(setup('bank-clock', 'key-fob-counter'))
  walk(hands, wholeWay(hands.world.bank.policy).slice(0, -2))
  hands.wait(3_600_000)
  hands.give({ kind: 'bank-clock', offsetSeconds })
  enter(hands, 'tokkun01')
  return hands
}

function answer(hands: Hands): string {
  hands.type('otp', readFob(hands))
  hands.click('submit-login-otp')
  return hands.page.id
}

describe("the bank's own clock", () => {
  it('takes a code within the window, on either side, and none beyond it', () => {
    const { windowSteps } = asked(0).world.bank.policy
    const seconds = windowSteps * 60
    expect(answer(asked(seconds))).toBe('top')
    expect(answer(asked(-seconds))).toBe('top')
    expect(answer(asked(seconds + 60))).not.toBe('top')
    expect(answer(asked(-seconds - 60))).not.toBe('top')
  })

  it('is named where it makes a right token look wrong', () => {
    const fast = asked(600)
    answer(fast)
    expect(fast.world.desk.refusedCode).toMatchObject({
      why: 'bank-clock',
      off: { minutes: 10, ahead: true },
    })
    const slow = asked(-600)
    answer(slow)
    expect(slow.world.desk.refusedCode).toMatchObject({
      why: 'bank-clock',
      off: { minutes: 10, ahead: false },
    })
  })

  it('is not named where the token is wrong against the right time as well', () => {
    const hands = asked(600)
    const token = hands.world.tokens.findLastIndex(({ kind }) => kind === 'key-fob')
    hands.give({ kind: 'token-clock', token, offsetSeconds: -1800, driftSecondsPerDay: 0 })
    answer(hands)
    expect(hands.world.desk.refusedCode?.why).toBe('clock')
  })

  it('dates the messages: from the future they are refused by the token (E107)', () => {
    const scanned = (offsetSeconds: number): Hands => {
      const hands = new Hands(setup('bank-clock'))
      walk(hands, [LOG_IN])
      hands.give({ kind: 'bank-clock', offsetSeconds })
      walk(hands, FIRST_HALF.slice(0, 1))
      hands.longPress()
      hands.press('right')
      hands.scan(codeIn(hands.world.desk.mailbox[0]?.mail.blocks ?? []) ?? '')
      return hands
    }
    const { futureToleranceMs } = cameraModel()
    expect(scanned(futureToleranceMs / 1000).mode()).toBe('device-code')
    const hands = scanned(futureToleranceMs / 1000 + 60)
    expect(cameraOf(hands.world).run?.mode).toEqual({ name: 'refused', code: 'E107' })
    expect(advise(hands.world)).toMatchObject({ key: 'bank-ahead', tone: 'warning' })
  })

  it('is the one that deadlines are met by: told in the time of the bench, never in its past', () => {
    const hands = new Hands(setup('bank-clock'))
    walk(hands, [LOG_IN])
    const ends = () => upcoming(hands.world).find(({ what }) => what === 'session-timeout')?.at
    const due = ends() ?? hands.now
    hands.give({ kind: 'bank-clock', offsetSeconds: 60 })
    expect(ends()).toBe(due - 60_000)
    hands.give({ kind: 'bank-clock', offsetSeconds: -60 })
    expect(ends()).toBe(due + 60_000)
    // Set beyond the end of the session: it is over at once.
    hands.give({ kind: 'bank-clock', offsetSeconds: 7200 })
    expect(ends()).toBeUndefined()
    hands.give({ kind: 'bank-clock', offsetSeconds: 0 })
    expect(hands.world.bank.sessions).toHaveLength(0)
  })

  it('set back over what has happened already breaks nothing', () => {
    const hands = new Hands(setup('bank-clock'))
    walk(hands, wholeWay(hands.world.bank.policy))
    hands.give({ kind: 'bank-clock', offsetSeconds: -31_622_400 })
    hands.click('nav:top')
    hands.wait(DAY_MS)
    hands.give({ kind: 'bank-clock', offsetSeconds: 0 })
    enter(hands, 'tokkun01')
    expect(['top', 'login-challenge']).toContain(hands.page.id)
  })

  it('stands still before the epoch and is right again where the seconds end', () => {
    const by = (bankOffsetMs: number) => ({ faults: { ...NO_FAULTS, bankOffsetMs } })
    expect(bankTime(by(-10_000), millis(4_000))).toBe(0)
    expect(bankTime(by(-10_000), millis(14_000))).toBe(4_000)
    expect(benchTime(by(-10_000), millis(4_000))).toBe(14_000)
    expect(bankTime(by(10_000), millis(LAST_START))).toBe(LAST_START)
    for (const at of [LAST_START - 20_000, LAST_START - 5_000, LAST_START, LAST_START + 5_000]) {
      const shown = bankTime(by(10_000), millis(at))
      expect(shown).toBeGreaterThanOrEqual(at)
      expect(shown - at).toBeLessThanOrEqual(10_000)
    }
  })
})

function cameraModel() {
  const token = new Hands(setup()).world.tokens[0]
  if (token?.kind !== 'camera-token') throw new Error('no camera token')
  return token.model
}
