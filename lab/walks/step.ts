import type { Customer } from '../../bank/books/users.ts'
import { MINUTE_MS } from '../../protocol/time.ts'
import { upcoming } from '../clock.ts'
import type { Hands } from '../hands.ts'

/** One step of a walk: what is done, by name (locales: `guide.step.<name>`), and the doing. */
export interface WalkStep {
  readonly name: string
  readonly by: 'customer' | 'token' | 'bank' | 'phone' | 'counter'
  readonly act: (hands: Hands) => void
}

/** The master user, who walks unless another one is named; the memo tells the passwords. */
export const MASTER = 'tokkun01'

/** What a walk cannot go on without. Throws when it is missing. */
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

/** Throws unless the bank's page is `id`: a walk that has lost its way is a bug of the walk. */
export function expectPage(hands: Hands, id: string): void {
  if (hands.page.id === id) return
  const alerts = hands.page.alerts.map(({ code }) => code).join(' ')
  throw new Error(`the walk expects page ${id}, not ${hands.page.id} ${alerts}`)
}

/** Walks the steps one after the other; `after` is told of each. */
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

/** As much of a code's life as it takes to type it. Assumption: eight keys at the pace of `Hands`, and some spare. */
const TYPING_MS = 3_000

/**
 * Waits while `same` holds for the code on a display: from one code to the next, up to three of
 * them, as two in a row may be the same by chance. Who is logged in looks at the balance now and
 * then, so that the session lives on.
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

/** Waits for the next code where the one that is shown would change while it is typed. */
export function waitToType(hands: Hands): void {
  const left = untilNextCode(hands)
  if (left !== null && left < TYPING_MS) hands.wait(left)
}

/** Milliseconds until a display shows another code; null: none shows any. */
function untilNextCode(hands: Hands): number | null {
  const next = upcoming(hands.world).find(({ what }) => what === 'code-changes')
  return next === undefined ? null : next.at - hands.now
}
