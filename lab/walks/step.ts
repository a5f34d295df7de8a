import type { Customer } from '../../bank/books/users.ts'
import { MINUTE_MS } from '../../protocol/time.ts'
import { upcoming } from '../clock.ts'
import type { Hands } from '../hands.ts'

/** One step of a walk: its name (locales: `guide.step.<name>`) and the function that does it. */
export interface WalkStep {
  readonly name: string
  readonly by: 'customer' | 'token' | 'bank' | 'phone' | 'counter'
  readonly act: (hands: Hands) => void
}

/** The master user, who does the walk unless another one is named; the memo has the passwords. */
export const MASTER = 'tokkun01'

/** Returns what a walk cannot go on without; throws if it is missing. */
export function need<T>(thing: T | null | undefined, what: string): T {
  if (thing === null || thing === undefined) throw new Error(`the walk expects ${what}`)
  return thing
}

/** The customer `id`. */
export function customer(hands: Hands, id: string): Customer {
  return need(
    hands.world.bank.customers.find((c) => c.id === id),
    `a customer ${id}`,
  )
}

/** The master user. */
export function master(hands: Hands): Customer {
  return customer(hands, MASTER)
}

/** Types ID and password of `id` into the login page and sends them (S0-04). */
export function enter(hands: Hands, id: string): void {
  if (hands.page.id !== 'login') hands.click('nav:login')
  hands.type('userId', id)
  hands.type('password', customer(hands, id).password)
  hands.click('login')
}

/** Login by ID and password (S0-04). */
export const LOG_IN: WalkStep = {
  name: 'login',
  by: 'customer',
  act: (hands) => enter(hands, MASTER),
}

/** Throws unless the bank's page is `id`: a walk on the wrong page has a bug. */
export function expectPage(hands: Hands, id: string): void {
  if (hands.page.id === id) return
  const alerts = hands.page.alerts.map(({ code }) => code).join(' ')
  throw new Error(`the walk expects page ${id}, not ${hands.page.id} ${alerts}`)
}

/** Walks the steps one after the other; `after` is called for each. */
export function walk(
  hands: Hands,
  steps: readonly WalkStep[],
  after: (step: WalkStep) => void = () => undefined,
): void {
  for (const step of steps) {
    step.act(hands)
    after(step)
  }
}

/** Time needed to type a code. Assumption: eight keys at the pace of `Hands`, and some spare. */
const TYPING_MS = 3_000

/**
 * Waits while `same` holds for the code on a display: from one code to the next, up to three of
 * them, as two in a row may be the same by chance. A logged-in user looks at the balance now and
 * then, to keep the session alive.
 */
export function waitWhile(hands: Hands, same: () => boolean): void {
  const { code, sessionMinutes } = hands.world.bank.policy
  const idle = (sessionMinutes * MINUTE_MS) / 2
  const most = hands.now + 3 * code.periodSeconds * 1000
  while (hands.now < most && same()) {
    hands.wait(Math.min(untilNextCode(hands) ?? 1000, idle))
    if (hands.page.user !== null) hands.click('nav:balance')
  }
}

/** Waits for the next code if the one shown would change while it is typed. */
export function waitToType(hands: Hands): void {
  const left = untilNextCode(hands)
  if (left !== null && left < TYPING_MS) hands.wait(left)
}

/** Milliseconds until a display shows another code; null: no code is shown. */
function untilNextCode(hands: Hands): number | null {
  const next = upcoming(hands.world).find(({ what }) => what === 'code-changes')
  return next === undefined ? null : next.at - hands.now
}
