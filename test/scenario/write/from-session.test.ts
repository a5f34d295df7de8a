import { describe, expect, it } from 'vitest'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { apply } from '../../../lab/apply.ts'
import { fieldNames } from '../../../lab/desk/desk.ts'
import { codeIn, Hands } from '../../../lab/hands.ts'
import type { Input, Stamped } from '../../../lab/inputs.ts'
import { startWorld } from '../../../lab/start.ts'
import { activation } from '../../../lab/walks/activation.ts'
import { walk } from '../../../lab/walks/step.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import type { BenchSetup, World } from '../../../lab/world.ts'
import { after, millis } from '../../../protocol/time.ts'
import { runCase } from '../../../scenario/run.ts'
import { scenarioFrom } from '../../../scenario/write/from-session.ts'
import { alike } from '../../../scenario/write/trial-run.ts'
import { dice } from '../../support/dice.ts'
import { setup } from '../../support/setup.ts'
import { casesIn } from '../support/desk.ts'

/** The world at the end of a recording. */
function endOf(start: BenchSetup, inputs: readonly Stamped[]): World {
  return inputs.reduce((world, one) => apply(world, one).world, startWorld(start))
}

/** Writes a scenario, runs it, and compares its end with the recording's. */
function thereAndBack(start: BenchSetup, inputs: readonly Stamped[]): string {
  const text = scenarioFrom(start, inputs, { name: 'Recorded' })
  const [one] = casesIn(text)
  if (one === undefined) throw new Error('no case')
  const result = runCase(one)
  expect(result.problem, text).toBeNull()
  expect(result.setup).toEqual(start)
  const recorded = endOf(start, inputs)
  const again = endOf(result.setup, result.inputs)
  const at = millis(Math.max(again.now, recorded.now))
  const then = (world: World) => apply(world, { at, input: { kind: 'time' } }).world
  expect(alike(then(again), then(recorded)), text).toBe(true)
  return text
}

describe('a scenario of a recording', () => {
  const ways = policies.flatMap((policy) =>
    policy.tokens.map((kind) => [policy.label, kind, policy] as const),
  )

  it.each(ways)('of the whole way at %s with a %s runs and ends alike', (_, kind, policy) => {
    const start = setup('recorded', policy.id)
    const hands = new Hands(start)
    walk(hands, wholeWay(policy, kind))
    thereAndBack(start, hands.inputs)
  })

  it('says it in the words of the trade', () => {
    const start = setup('recorded')
    const hands = new Hands(start)
    walk(hands, [...activation('forgotten')])
    const text = thereAndBack(start, hands.inputs)
    for (const words of [
      'log in as tokkun01 without code',
      'click request-mail',
      'open newest mail',
      'hold centre',
      'press right',
      'scan mail code',
      'type device code',
      'scan page code',
      'type signature',
      'wait for auto-off',
      'code: shown',
      'template: accepted',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('input:')
  })
})

/** A random next action. */
function anything(world: World, roll: (below: number) => number): Input {
  const pick = <T>(from: readonly T[]): T | undefined => from[roll(from.length)]
  const { page } = world.desk.browser
  const actions = [
    ...page.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])),
    ...page.nav,
  ].map(({ action }) => action)
  const keys = ['left', 'centre', 'right'] as const
  const what = roll(100)
  if (what < 40) {
    return { kind: roll(2) === 0 ? 'key-down' : 'key-up', token: 0, key: pick(keys) ?? 'left' }
  }
  if (what < 52) {
    const mails = world.desk.mailbox.flatMap(({ mail }) => codeIn(mail.blocks) ?? [])
    const text = pick([...mails, codeIn(page.blocks) ?? 'foreign']) ?? `nothing ${'$'}{here}`
    return { kind: 'scan', token: 0, source: 'script', text }
  }
  if (what < 72) {
    const field = pick(fieldNames(page)) ?? 'none'
    const user = world.bank.customers[roll(3)]
    const value =
      pick([user?.id, user?.password, user?.confirmPassword, '１２３', '12 34', '']) ?? ''
    return { kind: 'type', field, value }
  }
  if (what < 90) return { kind: 'click', action: pick(actions) ?? 'nowhere' }
  if (what < 95) return { kind: 'open-mail', mail: roll(3) }
  return (
    pick<Input>([
      { kind: 'time' },
      { kind: 'power-cut', token: 0 },
      { kind: 'back' },
      { kind: 'hand-in', form: 'token-reset', user: 'tokkun01' },
      { kind: 'cells', token: 0, percent: 40 },
      { kind: 'new-tab' },
      { kind: 'phone-tap', action: 'go:mail' },
    ]) ?? { kind: 'time' }
  )
}

describe('a scenario of random inputs', () => {
  it.each(Array.from({ length: 40 }, (_, n) => n))(
    'runs and ends alike: walk %i',
    (n) => {
      const random = dice(`recorded-${n}`)
      const roll = (below: number) => Math.floor(random.next() * below)
      const policy = policies[n % policies.length]
      const start = setup(`random-${n}`, policy?.id)
      let world = startWorld(start)
      const inputs: Stamped[] = []
      // The first third follows the procedure, so that the rest meets more than a login page.
      if (policy !== undefined && n % 3 === 0) {
        const hands = new Hands(start)
        walk(hands, wholeWay(policy).slice(0, 4 + (n % 5)))
        inputs.push(...hands.inputs)
        world = hands.world
      }
      for (let i = 0; i < 60; i++) {
        const laterMs = [0, 40, 150, 400, 900, 2_100, roll(40_000)][roll(7)] ?? 0
        const one: Stamped = { at: after(world.now, laterMs), input: anything(world, roll) }
        world = apply(world, one).world
        inputs.push(one)
      }
      thereAndBack(start, inputs)
    },
    30_000,
  )
})
