import { describe, expect, it } from 'vitest'
import { policies } from '../../bank/policy/institutions/institutions.ts'
import { apply } from '../../lab/apply.ts'
import { startWorld } from '../../lab/start.ts'
import type { World } from '../../lab/world.ts'
import { factNamed } from '../../scenario/facts.ts'
import { presetFor, presetsFor, reachPreset } from '../../scenario/presets/presets.ts'
import { setup } from '../support/setup.ts'

const ALL = policies.flatMap((policy) =>
  presetsFor(policy).map(({ id }) => [policy.label, id, policy.id] as const),
)

/** The world that a preset leads to, replayed from its inputs. */
function reached(institution: string, ...names: readonly string[]): World {
  const start = setup(`preset-${institution}`, institution)
  const inputs = reachPreset(start, names)
  if (!inputs.ok) throw new Error(inputs.error.text.en)
  return inputs.value.reduce((world, one) => apply(world, one).world, startWorld(start))
}

function fact(world: World, name: string, user = 'tokkun01') {
  return factNamed(name)?.read(world, { user, token: 0 })
}

describe('presets', () => {
  it.each(ALL)('institution %s: %s is reached by inputs', (_label, id, institution) => {
    const world = reached(institution, id)
    const facts = (names: readonly string[]) => names.map((name) => [name, fact(world, name)])
    const expected = EXPECTED[id]
    if (expected === undefined) throw new Error(`nothing is expected of ${id}`)
    expect(facts(Object.keys(expected))).toEqual(Object.entries(expected))
  })

  const EXPECTED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    activated: { session: 'none', 'codes-left': 5, locked: false },
    'logged-in': { session: 'full', 'logged-in': 'tokkun01' },
    'mail-requested': { registration: 'mail-sent', activated: false, session: 'full' },
    'half-way': { registration: 'registered', activated: false, mode: 'off' },
    issued: { enrolment: 'issued', session: 'none' },
    'app-installed': { enrolment: 'issued', app: true, contracts: 1, session: 'none' },
    'locked-after-4': { 'wrong-codes': 4, 'codes-left': 1, locked: false },
    locked: { 'codes-left': 0, locked: true },
    'shared-locked': { locked: true },
    'battery-low': { battery: 5 },
    'battery-empty': { battery: 0 },
    'clock-off': { enrolment: 'in-service' },
    'phone-changed': { app: false, enrolment: 'in-service' },
  }

  it('are reached one after the other', () => {
    const world = reached('camera-token', 'activated', 'battery low', 'Logged-In')
    expect([fact(world, 'session'), fact(world, 'activated')]).toEqual(['full', true])
    const locked = reached('business-direct', 'issued', 'activated', 'locked')
    expect(fact(locked, 'locked')).toBe(true)
  })

  it('shared-locked shuts the other user out, too', () => {
    expect(fact(reached('business-direct', 'shared-locked'), 'locked', 'tokkun02')).toBe(true)
  })

  it('refuse what does not exist, and what the institution has not', () => {
    const unknown = reachPreset(setup('1'), ['loked'])
    expect(unknown).toMatchObject({ ok: false, error: { code: 'no-preset' } })
    expect(unknown.ok ? '' : unknown.error.text.en).toContain('Did you mean "locked"?')
    const policy = policies[0]
    if (policy === undefined) throw new Error('no institution')
    expect(presetFor(policy, 'app-installed')).toMatchObject({
      ok: false,
      error: { code: 'preset-does-not-fit' },
    })
    const nowhere = reachPreset({ ...setup('1'), institution: 'nowhere' }, ['activated'])
    expect(nowhere).toMatchObject({ ok: false, error: { code: 'no-institution' } })
  })
})
