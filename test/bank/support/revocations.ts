import { KEY_FOB_COUNTER } from '../../../bank/policy/institutions/key-fob-counter.ts'
import type { Policy } from '../../../bank/policy/schema.ts'
import { type Millis, millis } from '../../../protocol/time.ts'
import { AdminDesk } from './admin-desk.ts'
import { confirmOf } from './customer.ts'

/** What the master types below 認証項目. */
export const CONFIRM = { confirmPassword: confirmOf('tokkun01') }
/** 2019年09月30日 08時00分, as in the manual's sample (S2-63). */
const PAST = millis(Date.UTC(2019, 8, 29, 23, 0))
/** 2031年09月30日 08時05分. */
export const FUTURE = millis(Date.UTC(2031, 8, 29, 23, 5))

/** A moment of 22 November 2026 in Tokyo. */
export function tokyo(hour: number, minute: number, second = 0): Millis {
  return millis(Date.UTC(2026, 10, 21, hour + 15, minute, second))
}

/** One user in each of the five states. */
export function company(start = tokyo(10, 0), policy: Policy = KEY_FOB_COUNTER): AdminDesk {
  const desk = new AdminDesk(policy, start)
  desk.giveFob('33456789', ['tokkun01'], FUTURE)
  desk.giveFob('23456789', ['tokkun02'], PAST)
  desk.enrol('tokkun03', {
    state: 'revoked',
    kind: 'key-fob',
    serial: '55556666',
    at: start,
    issueFrom: start,
  })
  desk.enrol('tokkun04', { state: 'issued', kind: 'key-fob', at: start })
  return desk
}

/** The master opens the list of トークン失効. */
export function list(desk: AdminDesk): AdminDesk {
  desk.enter('tokkun01')
  desk.click('open-revoke')
  return desk
}

/** The master revokes the tokens of these users. */
export function revoke(desk: AdminDesk, ...users: readonly string[]): void {
  list(desk)
  const ticks = Object.fromEntries(users.map((user) => [`select:${user}`, 'true']))
  desk.click('revoke', { ...ticks, ...CONFIRM })
}
