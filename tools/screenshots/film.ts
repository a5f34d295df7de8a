import { Hands } from '../../lab/hands.ts'
import type { Stamped } from '../../lab/inputs.ts'
import { MASTER, need } from '../../lab/walks/step.ts'
import type { BenchSetup } from '../../lab/world.ts'
import { millis } from '../../protocol/time.ts'
import type { Person } from '../../test/e2e/support/person.ts'

/** 2026-11-24 10:00 in Tokyo: a working day's morning. */
const START = millis(Date.UTC(2026, 10, 24, 1, 0, 0))

/** What is in view when a picture is taken; if left out, the browser and the first device. */
export interface Sight {
  readonly tab?: 'bank' | 'mail' | 'papers' | 'records'
  readonly hand?: number | 'phone'
  /** Shown in the README, too: the file's name there, which no new scene shifts. */
  readonly readme?: string
  /** Shown in the manual, in both languages: the file's name there. */
  readonly manual?: string
  /** Test id of what alone is in the manual's picture; left out: the whole window. */
  readonly only?: string
  /** What is opened by mouse and keys for this picture only, and how it is closed again. */
  readonly open?: (person: Person) => Promise<void>
  readonly close?: (person: Person) => Promise<void>
}

/** One picture: what happened since the previous one, and what must be on the screen. */
export interface Shot {
  readonly name: string
  readonly inputs: readonly Stamped[]
  readonly page: string
  readonly sight: Sight
}

/** A walk at one institution, with pictures on the way. */
export interface Film {
  readonly name: string
  readonly institution: string
  /** Inputs come from the lab's hands; `shoot` takes a picture of the result. */
  readonly walk: (hands: Hands, shoot: Shoot) => void
}

/** Without a name, the picture is named after the bank's page. */
export type Shoot = (name?: string | null, sight?: Sight) => void

export function setupOf(film: Film): BenchSetup {
  return { seed: film.name, start: START, institution: film.institution }
}

/** Walks through the film in the lab; returns the pictures with the inputs that lead to each. */
export function develop(film: Film): readonly Shot[] {
  const hands = new Hands(setupOf(film))
  const shots: Shot[] = []
  let taken = 0
  film.walk(hands, (name, sight = {}) => {
    const number = String(shots.length + 1).padStart(2, '0')
    shots.push({
      name: `${film.name}-${number}-${name ?? hands.page.id}`,
      inputs: withoutKeystrokes(hands.inputs.slice(taken)),
      page: hands.page.id,
      sight,
    })
    taken = hands.inputs.length
  })
  return shots
}

/** Keeps only the last keystroke in each field: the same picture, and faster. */
function withoutKeystrokes(inputs: readonly Stamped[]): readonly Stamped[] {
  return inputs.filter(({ input }, n) => {
    const next = inputs[n + 1]?.input
    if (input.kind !== 'type' && input.kind !== 'phone-type') return true
    return next?.kind !== input.kind || next.field !== input.field
  })
}

/** Types the 確認用パスワード of a user into the page. */
export function confirmAs(hands: Hands, id = MASTER): void {
  const user = hands.world.bank.customers.find((customer) => customer.id === id)
  hands.type('confirmPassword', need(user, `a customer ${id}`).confirmPassword)
}

/** A transfer filled in, up to 確認・最終承認. */
export function prepareTransfer(hands: Hands): void {
  hands.click('nav:transfer')
  hands.type('payee', 'new')
  hands.type('payeeBank', '架空銀行 本店')
  hands.type('payeeAccount', '7654321')
  hands.type('payeeName', 'ｶ)ｱｵﾊﾞｼﾖｳｼﾞ')
  hands.type('amount', '12,000')
  hands.click('transfer-next')
}

/** Sends wrong codes until the bank stops the token. */
export function stopByWrongCodes(hands: Hands, field: string, action: string, code: string): void {
  const { lockAfter } = hands.world.bank.policy
  const { id } = hands.page
  for (let n = 0; n < lockAfter && hands.page.id === id; n++) {
    hands.type(field, code)
    hands.click(action)
  }
}
