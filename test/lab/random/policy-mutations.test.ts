import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POLICY_FIELDS, type PolicyField } from '../../../bank/policy/fields.ts'
import { writePolicy } from '../../../bank/policy/file.ts'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { checkPolicy } from '../../../bank/policy/problems.ts'
import type { PolicyPath, TokenKind } from '../../../bank/policy/schema.ts'
import { Hands } from '../../../lab/hands.ts'
import { walk } from '../../../lab/walks/step.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import { setup } from '../../support/setup.ts'

/** Some 3 ms each. */
const RUNS = 150

/** A new value for one field of a policy. */
interface Mutation {
  readonly path: PolicyPath
  readonly value: unknown
}

/** Any value that an editor lets a person choose; null: texts are not changed here. */
function newValue({ type }: PolicyField): fc.Arbitrary<unknown> | null {
  switch (type.kind) {
    case 'number': {
      const { min, max, step } = type
      const steps = Math.round((max - min) / step)
      const any = fc.integer({ min: 0, max: steps }).map((n) => min + n * step)
      // The ends of a range are where things break.
      return fc.oneof(fc.constantFrom(min, max), any)
    }
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...type.options.map(({ value }) => value))
    case 'choices':
      return fc.subarray(
        type.options.map(({ value }) => value),
        { minLength: type.least },
      )
    case 'time-span':
      return fc.constantFrom(null, {
        from: { hour: 2, minute: 6 },
        until: { hour: 8, minute: 10 },
      })
    case 'text':
    case 'texts':
    case 'bilingual':
      return null
    default:
      return type satisfies never
  }
}

const MUTATION: fc.Arbitrary<Mutation> = fc.oneof(
  ...POLICY_FIELDS.flatMap((field) => {
    const value = newValue(field)
    return value === null ? [] : [value.map((v): Mutation => ({ path: field.path, value: v }))]
  }),
)

/** The institution's own file with other values at some places. */
function mutated(base: number, mutations: readonly Mutation[]): unknown {
  const policy = policies[base]
  if (policy === undefined) throw new Error(`no institution ${base}`)
  const { $schema, format, version, ...json } = JSON.parse(writePolicy(policy))
  for (const { path, value } of mutations) {
    const [first = '', second] = path.split('.')
    if (second === undefined) json[first] = value
    else json[first] = { ...json[first], [second]: value }
  }
  return json
}

/** What goes wrong on the whole way with `kind`; null: nothing. */
function accident(policy: unknown, kind: TokenKind): string | null {
  const read = checkPolicy(policy)
  if (!read.ok) return 'not accepted'
  const hands = new Hands({ ...setup('mutation'), institution: read.value.id, policy: read.value })
  try {
    walk(hands, wholeWay(read.value, kind))
  } catch (broken) {
    return broken instanceof Error ? broken.message : String(broken)
  }
  const { transfers } = hands.world.bank.contract
  return transfers.length === 1 ? null : `${transfers.length} transfers`
}

describe('every institution that the editor accepts', () => {
  it('walks its whole way with each of its tokens; any other is refused with a sentence', () => {
    let accepted = 0
    fc.assert(
      fc.property(
        fc.nat({ max: policies.length - 1 }),
        fc.array(MUTATION, { minLength: 1, maxLength: 30 }),
        (base, mutations) => {
          const policy = mutated(base, mutations)
          const read = checkPolicy(policy)
          if (!read.ok) {
            for (const { reason, text } of read.error) {
              expect(reason).toBe('rule')
              expect(text.ja).toMatch(/。$/)
              expect(text.en).toMatch(/\.$/)
            }
            return
          }
          accepted += 1
          for (const kind of read.value.tokens) {
            expect([kind, accident(policy, kind)]).toEqual([kind, null])
          }
        },
      ),
      { numRuns: RUNS },
    )
    expect(accepted).toBeGreaterThan(RUNS / 10)
  })
})
