import { describe, expect, it } from 'vitest'
import {
  POLICY_FIELDS,
  POLICY_GROUPS,
  type PolicyField,
  type PolicyFieldType,
} from '../../../bank/policy/fields.ts'
import { institutionJsonSchema } from '../../../bank/policy/file.ts'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { checkPolicy } from '../../../bank/policy/problems.ts'
import { defaultPolicy } from '../support/customer.ts'

/** Whether this is one value for an editor: a text in both languages, a list, a time span, or no object. */
function isLeaf(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true
  return 'ja' in value || 'until' in value
}

function leavesOf(value: unknown, path: readonly string[] = []): string[] {
  if (isLeaf(value)) return [path.join('.')]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : null,
      value,
    )
}

/** A copy of `value` with `put` at `path`. */
function withValue(value: unknown, path: string, put: unknown): unknown {
  const copy: unknown = structuredClone(value)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.length === 0 ? copy : at(copy, keys.join('.'))
  if (typeof parent === 'object' && parent !== null) Reflect.set(parent, last, put)
  return copy
}

const inSchema = (path: string) =>
  at(institutionJsonSchema(), `properties.${path.split('.').join('.properties.')}`)

const fieldsOfKind = <K extends PolicyFieldType['kind']>(kind: K) =>
  POLICY_FIELDS.filter(
    (field): field is PolicyField & { type: Extract<PolicyFieldType, { kind: K }> } =>
      field.type.kind === kind,
  )

describe('the table for the policy editor', () => {
  it('has every value of a policy once, and none besides', () => {
    const told = POLICY_FIELDS.map(({ path }) => path)
    expect(new Set(told).size).toBe(told.length)
    expect([...told].sort()).toEqual(leavesOf(defaultPolicy()).sort())
    expect([...new Set(POLICY_FIELDS.map(({ group }) => group))]).toEqual([...POLICY_GROUPS])
  })

  it('has a name for each in both languages', () => {
    for (const { label } of POLICY_FIELDS) {
      expect(label.ja).not.toBe('')
      expect(label.en).not.toBe('')
    }
  })

  it.each(policies.map((policy) => [policy.id, policy] as const))('fits %s', (_, policy) => {
    expect(checkPolicy(policy)).toEqual({ ok: true, value: policy })
  })

  it.each(fieldsOfKind('number').map((f) => [f.path, f.type] as const))(
    '%s is checked with the very range that the editor shows',
    (path, { min, max, step }) => {
      const refusal = (n: number) => {
        const checked = checkPolicy(withValue(defaultPolicy(), path, n))
        const own = checked.ok ? [] : checked.error.filter((p) => p.path === path)
        // A contradiction between values is not a matter of ranges.
        return own.filter(({ reason }) => reason !== 'rule').map(({ reason }) => reason)
      }
      expect(refusal(min)).toEqual([])
      expect(refusal(max)).toEqual([])
      expect(refusal(min - step)).toEqual(['too-small'])
      expect(refusal(max + step)).toEqual(['too-large'])
    },
  )

  it.each(fieldsOfKind('choice').map((f) => [f.path, f.type.options] as const))(
    '%s offers what the schema takes',
    (path, options) => {
      expect(at(inSchema(path), 'enum')).toEqual(options.map(({ value }) => value))
    },
  )

  it.each(fieldsOfKind('choices').map((f) => [f.path, f.type] as const))(
    '%s offers what the schema takes, in a list',
    (path, { options, least }) => {
      expect(at(inSchema(path), 'items.enum')).toEqual(options.map(({ value }) => value))
      expect(at(inSchema(path), 'minItems') ?? 0).toBe(least)
    },
  )

  it('tells of every value where it comes from: claims, or that it is our assumption', () => {
    // Values that only the bench needs, and names that are the institution's own.
    const own = /^(id|label|bankName|style|domain|tokens|utcOffsetHours|wording\..*)$/
    const untold = POLICY_FIELDS.filter(
      ({ path, sources, hint }) =>
        sources.length === 0 && !hint.en.includes('our assumption') && !own.test(path),
    )
    expect(untold.map(({ path }) => path)).toEqual([])
  })

  it('says of the values that no source tells that they are our assumption', () => {
    // U-1, U-3, U-5, U-6 and what device-facts leaves open.
    for (const path of [
      'deviceCodeDigits',
      'signatureDigits',
      'lockAfter',
      'sessionMinutes',
      'mailCodeMinutes',
      'screenCodeMinutes',
      'code.digits',
      'windowSteps',
    ]) {
      const hint = POLICY_FIELDS.find((field) => field.path === path)?.hint
      expect(hint?.ja).toContain('本ツールの仮の値')
      expect(hint?.en).toContain('our assumption')
    }
  })
})
