import { addFobs } from '../../../bank/books/imported-fobs.ts'
import type { Page } from '../../../bank/page.ts'
import { toHex } from '../../../protocol/bytes.ts'
import { confirmOf, DAY, Desk, MINUTE } from './customer.ts'
import { applied, loginWithCode, startFob, wrongCode } from './otp-walks.ts'

const HOUR = 60 * MINUTE

/** Applied for at the branch, the parcel has come, and it is the start date; nobody is logged in. */
export function atStartDate(policy = {}, institution = 'key-fob-counter'): Desk {
  const desk = new Desk({ institution, policy })
  applied(desk, 'key-fob')
  const { application } = desk.bank.contract
  const parcel = desk.now + desk.bank.policy.deliveryDays * DAY
  desk.wait(Math.max(application?.startDate ?? 0, parcel) - desk.now)
  return desk
}

/** One more key-fob for this user, ordered at the branch, in service; nobody is logged in. */
export function withOwnFob(desk: Desk, user: string): string {
  desk.handIn(user, 'additional-token')
  desk.wait(desk.bank.policy.reissueDays * DAY)
  const serial = desk.fob()
  startFob(desk, user, serial)
  rest(desk)
  return serial
}

/** The master and one more user, each with their own key-fob in service. */
export function twoFobs(policy = {}, user = 'tokkun02', institution = 'key-fob-counter') {
  const desk = atStartDate(policy, institution)
  const master = desk.fob()
  startFob(desk, 'tokkun01', master)
  rest(desk)
  return { desk, master, second: withOwnFob(desk, user) }
}

/** Logs out and waits two minutes, so that the next code is unused. */
export function rest(desk: Desk): void {
  desk.click('nav:logout')
  desk.wait(2 * MINUTE)
}

/** `by` ticks these users on the list of トークン失効 and presses 失効. */
export function revokeOnline(desk: Desk, by: string, serial: string, users: readonly string[]) {
  loginWithCode(desk, by, serial)
  desk.click('open-revoke')
  desk.click('revoke', { ...ticks(users), confirmPassword: confirmOf(by) })
  return desk.page
}

/** Boxes of these users, ticked. */
export function ticks(users: readonly string[]): Record<string, string> {
  return Object.fromEntries(users.map((user) => [`select:${user}`, 'true']))
}

/** Types wrong codes at login until the bank stops the token. */
export function stopAtLogin(desk: Desk, user: string, serial: string): void {
  desk.login(user)
  for (let n = 0; n < desk.bank.policy.lockAfter; n++) {
    desk.click('submit-login-otp', { otp: wrongCode(desk, serial) })
  }
  desk.click('nav:logout')
}

/** Waits until it is this time of the next day in Tokyo, which is nine hours ahead of UTC. */
export function waitUntilTokyo(desk: Desk, hour: number, minute: number, second = 0): void {
  const midnight = Math.ceil((desk.now + 9 * HOUR) / DAY) * DAY - 9 * HOUR
  desk.wait(midnight + hour * HOUR + minute * MINUTE + second * 1000 - desk.now)
}

export const B = 'key-fob-online'
export const C = 'key-fob-counter'

/** Headings and paragraphs of a page, top to bottom. */
export function textsOf(page: Page): string[] {
  return page.blocks.flatMap((block) =>
    block.kind === 'text' || block.kind === 'heading' ? [block.text.ja] : [],
  )
}

/** A key-fob with this serial, sent by the bank, and its secret at hand. */
export function bring(desk: Desk, serial: string): void {
  const secret = Uint8Array.from(serial.padEnd(20, '5'), (c) => c.charCodeAt(0))
  const fob = { serial, secretHex: toHex(secret), expires: null, ...desk.bank.policy.code }
  desk.bank = addFobs(desk.bank, [fob], desk.now).bank
  desk.phone.set(serial, secret)
}
