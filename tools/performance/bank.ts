import { request } from '../../bank/bank.ts'
import type { BankState } from '../../bank/books/state.ts'
import { verifyOtp } from '../../bank/verify/timed-code.ts'
import { Hands } from '../../lab/hands.ts'
import { newestFob } from '../../lab/walks/key-fob.ts'
import { walk } from '../../lab/walks/step.ts'
import { LOG_IN_WITH_CODE } from '../../lab/walks/transfer.ts'
import { wholeWay } from '../../lab/walks/whole-way.ts'
import { after, type Millis } from '../../protocol/time.ts'
import { totp } from '../../protocol/totp.ts'
import { setup } from '../../test/support/setup.ts'
import { type Figure, figure } from './figures.ts'
import { yearOfLogins } from './year.ts'

const COMMANDS = 20_000
const VERIFICATIONS = 3_000

/** The figures of the bank: pages answered, codes verified, a simulated year. */
export function bankFigures(): Figure[] {
  return [commands(), verifications(), year()]
}

/** A bank with the master logged in, token in service. */
function loggedIn(): Hands {
  const hands = new Hands(setup('1', 'key-fob-counter'))
  const { policy } = hands.world.bank
  walk(hands, wholeWay(policy).slice(0, -2))
  walk(hands, [LOG_IN_WITH_CODE])
  return hands
}

/** Requests of a logged-in browser: balance, menus, the list of users, round and round. */
function commands(): Figure {
  const hands = loggedIn()
  const { session } = hands.world.desk.browser
  const actions = ['nav:balance', 'nav:statement', 'nav:admin', 'nav:services', 'nav:top']
  let bank: BankState = hands.world.bank
  let now: Millis = hands.now
  let blocks = 0
  const began = performance.now()
  for (let n = 0; n < COMMANDS; n++) {
    now = after(now, 1000)
    const action = actions[n % actions.length] ?? 'nav:top'
    const answer = request(bank, { session, action, fields: {} }, now)
    bank = answer.bank
    blocks += answer.page.blocks.length
  }
  const perSecond = (COMMANDS / (performance.now() - began)) * 1000
  if (blocks < COMMANDS) throw new Error('pages without content')
  return figure('bank commands', perSecond, 'commands/s', '–')
}

/** Right codes, one a minute, each with its window, drift and watermark. */
function verifications(): Figure {
  const hands = loggedIn()
  const { fob } = newestFob(hands)
  const { serial, secret, code } = fob.identity
  let bank: BankState = hands.world.bank
  let now: Millis = hands.now
  const codes = Array.from({ length: VERIFICATIONS }, (_, n) => {
    const at = after(now, (n + 1) * 60_000)
    return { at, typed: totp(secret, at, code) }
  })
  let right = 0
  const began = performance.now()
  for (const { at, typed } of codes) {
    const { step, verdict } = verifyOtp({ bank, effects: [] }, 'tokkun01', serial, typed, at)
    bank = step.bank
    now = at
    if (verdict.kind === 'right') right += 1
  }
  const perSecond = (VERIFICATIONS / (performance.now() - began)) * 1000
  if (right !== VERIFICATIONS) throw new Error(`${right} of ${VERIFICATIONS} codes were right`)
  return figure('verification of codes', perSecond, 'codes/s', '–')
}

/** Five users who log in every day for a year, with ID, password and code. */
function year(): Figure {
  const began = performance.now()
  const logins = yearOfLogins()
  const seconds = (performance.now() - began) / 1000
  if (logins !== 5 * 365) throw new Error(`${logins} logins`)
  return figure('a year with five users logging in daily', seconds, 's', '–')
}
