import type { Customer } from '../../bank/people.ts'
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
