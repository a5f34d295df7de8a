import { Hands } from '../../lab/hands.ts'
import { newestFob, readFob } from '../../lab/walks/key-fob.ts'
import { enter, walk } from '../../lab/walks/step.ts'
import { wholeWay } from '../../lab/walks/whole-way.ts'
import { setup } from '../../test/support/setup.ts'

const USERS = ['tokkun01', 'tokkun02', 'tokkun03', 'tokkun04', 'tokkun05'] as const
const DAY_MS = 86_400_000

/**
 * A year on one bench: five users share one key-fob (S2-22) and log in every day, each with the
 * code of a separate minute. Returns the number of logins.
 */
export function yearOfLogins(): number {
  const hands = new Hands(setup('1', 'key-fob-counter'))
  walk(hands, wholeWay(hands.world.bank.policy).slice(0, -2))
  const { index, fob } = newestFob(hands)
  for (const user of USERS.slice(1)) {
    enter(hands, user)
    nextMinute(hands)
    hands.type('serial', fob.identity.serial)
    hands.type('otp', readFob(hands, index))
    hands.click('start-hardware')
    hands.click('nav:logout')
  }
  let logins = 0
  for (let day = 0; day < 365; day++) {
    const morning = hands.now
    for (const user of USERS) {
      enter(hands, user)
      nextMinute(hands)
      hands.type('otp', readFob(hands, index))
      hands.click('submit-login-otp')
      if (hands.page.id === 'top') logins += 1
      hands.click('nav:logout')
    }
    hands.wait(DAY_MS - (hands.now - morning))
  }
  return logins
}

/** A code is void once used, so everybody waits for the next one. */
function nextMinute(hands: Hands): void {
  hands.wait(60_000)
}
