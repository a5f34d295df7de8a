import { describe, expect, it } from 'vitest'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { apply } from '../../../lab/apply.ts'
import { Hands } from '../../../lab/hands.ts'
import { startWorld } from '../../../lab/start.ts'
import { walk } from '../../../lab/walks/step.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import { setup } from '../../support/setup.ts'

const WAYS = policies.flatMap((policy) =>
  policy.tokens.map((kind) => [policy.label, kind] as const),
)

/** Walks from the empty contract to a booked transfer. */
function walked(label: string, kind: (typeof WAYS)[number][1]): Hands {
  const policy = policies.find((one) => one.label === label)
  if (policy === undefined) throw new Error(`no institution ${label}`)
  const hands = new Hands(setup(`way-${label}`, policy.id))
  walk(hands, wholeWay(policy, kind))
  return hands
}

describe('the whole way, from an empty contract to a booked transfer', () => {
  it.each(WAYS)('institution %s with a %s', (label, kind) => {
    const { world } = walked(label, kind)
    expect(world.bank.contract.transfers.map(({ yen }) => yen)).toEqual([12_000])
    expect(world.bank.contract.balanceYen).toBe(12_345_678 - 12_000)
    expect(world.desk.browser.page.id).toBe('transfer-complete')
  })

  it('replays to the same world from its inputs alone', () => {
    const hands = walked('E', 'phone-app')
    const again = hands.inputs.reduce(
      (world, stamped) => apply(world, stamped).world,
      startWorld(setup('way-E', 'business-direct')),
    )
    expect(again).toEqual(hands.world)
  })
})
