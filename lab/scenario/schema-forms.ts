import type * as z from 'zod'

export type Schema = z.core.JSONSchema.BaseSchema

/** A value that a parameter brings: `${name}` somewhere in a text. */
const BY_PARAMETER: Schema = { type: 'string', pattern: '\\$\\{' }

/**
 * A schema in which an editor finds one fault where there is one: of several kinds of value
 * (`anyOf`) only the one that the value is of is held against it, told apart by `type`, or by the
 * one key that each form has with a value of its own.
 */
export function discriminating(schema: Schema): Schema {
  const inner = mapped(schema, discriminating)
  const { anyOf, oneOf, ...rest } = inner
  const forms = (anyOf ?? oneOf)?.filter(isSchema)
  if (forms === undefined) return inner
  const byType = formsByType(forms)
  if (byType !== null) return { ...rest, ...byType }
  const byKey = formsByKey(forms)
  return byKey === null ? inner : { ...rest, ...byKey }
}

/** One form for each type of JSON; null: two forms are of one type. */
export function formsByType(forms: readonly Schema[]): Schema | null {
  const flat = forms.flatMap((form) => (isTypedUnion(form) ? partsOf(form) : [form]))
  const types = flat.map(({ type }) => type)
  if (types.some((type) => typeof type !== 'string')) return null
  if (new Set(types).size < types.length) return null
  const checked = flat.filter((form) => Object.keys(form).some((key) => !QUIET.includes(key)))
  return {
    type: types,
    ...(checked.length === 0
      ? {}
      : {
          allOf: checked.map(({ type, ...rest }) => ({ if: { type }, then: { ...rest } })),
        }),
  }
}

const QUIET = ['type', 'description', 'title']

/** What `formsByType` has made before. */
function isTypedUnion({ type }: Schema): boolean {
  return Array.isArray(type)
}

function partsOf({ type, allOf }: Schema): readonly Schema[] {
  const names: readonly unknown[] = Array.isArray(type) ? type : []
  const conditions = (allOf ?? []).filter(isSchema)
  return names.map((name) => {
    const own = conditions.find((one) => isSchema(one.if) && one.if.type === name)
    return { type: name, ...(isSchema(own?.then) ? own.then : {}) } as Schema
  })
}

/** Objects that are told apart by a key with a constant of its own in each; null: there is none. */
function formsByKey(forms: readonly Schema[]): Schema | null {
  const keys = Object.keys(forms[0]?.properties ?? {})
  const key = keys.find((one) => forms.every((form) => constant(form, one) !== undefined))
  if (key === undefined) return null
  return {
    type: 'object',
    properties: { [key]: { enum: forms.map((form) => constant(form, key)) } },
    required: [key],
    allOf: forms.map((form) => ({
      if: { properties: { [key]: { const: constant(form, key) } }, required: [key] },
      then: form,
    })),
  }
}

function constant({ properties }: Schema, key: string): unknown {
  const found = properties?.[key]
  return isSchema(found) ? found.const : undefined
}

/** A schema whose plain values may also come from a parameter. */
export function orParameter(schema: Schema): Schema {
  const inner = mapped(schema, orParameter)
  const { description, title, type, ...rules } = inner
  const types: readonly unknown[] = Array.isArray(type) ? type : [type]
  const isPlain = types.every((one) => ['string', 'number', 'integer', 'boolean', 'null'].includes(String(one)))
  const isChoice = type === undefined && rules.enum !== undefined
  if (!(isPlain || isChoice) || (type === 'string' && Object.keys(rules).length === 0)) return inner
  const told = { ...(description === undefined ? {} : { description }), ...(title === undefined ? {} : { title }) }
  const check: Schema = type === undefined ? rules : { type, ...rules }
  return { ...told, if: BY_PARAMETER, else: check }
}

function mapped(schema: Schema, by: (one: Schema) => Schema): Schema {
  const result: Record<string, unknown> = { ...schema }
  for (const key of ['items', 'additionalProperties', 'propertyNames']) {
    const one = result[key]
    if (isSchema(one)) result[key] = by(one)
  }
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    const list = result[key]
    if (Array.isArray(list)) result[key] = list.map((one) => (isSchema(one) ? by(one) : one))
  }
  for (const key of ['properties', 'patternProperties']) {
    const of = result[key]
    if (isSchema(of)) result[key] = Object.fromEntries(Object.entries(of).map(([name, one]) => [name, isSchema(one) ? by(one) : one]))
  }
  return result
}

/** Whether a value is a schema with keys, not `true`. */
export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
