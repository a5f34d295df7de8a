import { expect } from 'vitest'
import type { HostLink } from '../../../host/link/host-link.ts'
import { Hands } from '../../../lab/hands.ts'
import { activation } from '../../../lab/walks/activation.ts'

export const DONE = { ok: true, saved: true } as const

/**
 * Walks the activation, whole or up to a step, through the door that the views use. Hands on a bench
 * of their own say what is done when; after each step both benches must be the same.
 */
export async function activate(link: HostLink, upTo?: string): Promise<Hands> {
  const hands = new Hands((await link.snapshot()).session.setup)
  for (const step of activation('done-yes')) {
    const done = hands.inputs.length
    step.act(hands)
    for (const { at, input } of hands.inputs.slice(done)) {
      expect(await link.command({ kind: 'pass-to', at })).toEqual(DONE)
      if (input.kind !== 'time') expect(await link.input(input)).toEqual(DONE)
    }
    expect((await link.snapshot()).world, step.name).toEqual(hands.world)
    if (step.name === upTo) return hands
  }
  if (upTo !== undefined) throw new Error(`the activation has no step ${upTo}`)
  return hands
}
