import { describe, expect, it } from 'vitest'
import { advise } from '../../../lab/coach/coach.ts'
import { Hands } from '../../../lab/hands.ts'
import { newestFob, ORDER_AT_BRANCH, START_DATE, START_FOB } from '../../../lab/walks/key-fob.ts'
import { enter, MASTER, walk } from '../../../lab/walks/step.ts'
import { setup } from '../../support/setup.ts'

/** A key-fob is stopped while `user` registers it, by wrong codes on `hardware-start`. */
function stopped(institution: string, user: string): Hands {
  const hands = new Hands(setup('coach-stop', institution))
  walk(hands, [...ORDER_AT_BRANCH, START_DATE])
  if (user !== MASTER) {
    START_FOB.act(hands)
    hands.handIn('additional-token', user)
    hands.waitFor('form-due')
    hands.waitFor('parcel')
  }
  enter(hands, user)
  const { serial } = newestFob(hands).fob.identity
  for (let n = 0; n < hands.world.bank.policy.lockAfter; n++) {
    if (hands.world.desk.browser.fields.serial !== serial) hands.type('serial', serial)
    hands.type('otp', '000000')
    hands.click('start-hardware')
  }
  expect(hands.alerts).toEqual(['OTP-E32'])
  return hands
}

describe('the coach before a key-fob that was stopped at its registration', () => {
  it.each([
    ['key-fob-counter', 'tokkun02', 'stopped-ask-master'],
    // Nobody has a token yet: no administrator gets in to lift it.
    ['key-fob-counter', 'tokkun01', 'stopped-ask-counter'],
    ['business-direct', 'tokkun02', 'stopped-ask-counter'],
  ])('at %s, to %s, says %s, by its serial', (institution, user, key) => {
    const hands = stopped(institution, user)
    const { serial } = newestFob(hands).fob.identity
    expect(advise(hands.world)).toMatchObject({ key, params: { serial } })
    // Another page, where no serial is typed: the stop still concerns this user.
    hands.click('nav:logout')
    enter(hands, user)
    expect(advise(hands.world)).toMatchObject({ key, params: { serial } })
  })
})
