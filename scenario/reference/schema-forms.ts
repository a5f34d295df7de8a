import type * as z from 'zod'

export type Schema = z.core.JSONSchema.BaseSchema

/** A value given by a parameter: `${name}` somewhere in a text. */
const BY_PARAMETER = { type: 'string', pattern: '\\$\\{' } as const satisfies Schema

/**
 * A schema with which an editor finds one problem for one mistake: of several kinds of value
 * (`anyOf`) only the matching one is checked, told apart by `type`, or by the one key that has a
 * different constant in each.
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

/** One schema for each type of JSON; null: two have the same type. */
function formsByType(forms: readonly Schema[]): Schema | null {
  const flat = forms.flatMap((form) => (isTypedUnion(form) ? partsOf(form) : [form]))
  const types = flat.flatMap(({ type }) => (typeof type === 'string' ? [type] : []))
  if (types.length < flat.length) return null
  if (new Set(types).size < types.length) return null
  const checked = flat.filter((form) => Object.keys(form).some((key) => !QUIET.includes(key)))
  return {
    type: types,
    ...(checked.length === 0
      ? {}
      : {
          allOf: checked.map(({ type, ...rest }) =>
            when(type === undefined ? {} : { type }, { ...rest }),
          ),
        }),
  }
}

const QUIET = ['type', 'description', 'title']

/** Whether `formsByType` has made it before. */
function isTypedUnion({ type }: Schema): boolean {
  return Array.isArray(type)
}

function partsOf({ type, allOf }: Schema): readonly Schema[] {
  const names = Array.isArray(type) ? type : []
  const conditions = (allOf ?? []).filter(isSchema)
  return names.map((name) => {
    const own = conditions.find((one) => isSchema(one.if) && one.if.type === name)
    return { type: name, ...(isSchema(own?.then) ? own.then : {}) }
  })
}

/** Objects told apart by a key with a different constant in each; null: there is none. */
function formsByKey(forms: readonly Schema[]): Schema | null {
  const keys = Object.keys(forms[0]?.properties ?? {})
  const key = keys.find((one) => forms.every((form) => constant(form, one) !== undefined))
  if (key === undefined) return null
  const known = forms.flatMap((form) => {
    const value = constant(form, key)
    return value === undefined ? [] : [{ value, form }]
  })
  return {
    type: 'object',
    properties: { [key]: { enum: known.map(({ value }) => value) } },
    required: [key],
    allOf: known.map(({ value, form }) =>
      when({ properties: { [key]: { const: value } }, required: [key] }, form),
    ),
  }
}

function constant({ properties }: Schema, key: string): string | number | undefined {
  const found = properties?.[key]
  const value = isSchema(found) ? found.const : undefined
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

/** A schema whose plain values may also be given by a parameter, as in steps. */
export function orParameter(schema: Schema): Schema {
  const { anyOf } = schema
  if (anyOf !== undefined) {
    const forms = anyOf.filter(isSchema)
    const hasText = forms.some(({ type }) => type === 'string')
    return {
      ...schema,
      anyOf: forms.map((one) => (hasText && isNumeric(one) ? one : orParameter(one))),
    }
  }
  if (schema.const !== undefined) return schema
  if (isNumeric(schema)) {
    const { description, ...own } = schema
    const text: Schema = { type: 'string', pattern: BY_PARAMETER.pattern }
    const told = description === undefined ? {} : { description }
    return { ...told, ...formsByType([own, text]) }
  }
  const { enum: choice, pattern, ...rest } = schema
  if (choice === undefined && pattern === undefined) return mapped(schema, orParameter)
  const check = {
    ...(choice === undefined ? {} : { enum: choice }),
    ...(pattern === undefined ? {} : { pattern }),
  }
  return { ...rest, if: BY_PARAMETER, else: check }
}

function isNumeric({ type }: Schema): boolean {
  return type === 'integer' || type === 'number' || type === 'boolean'
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
    if (isSchema(of))
      result[key] = Object.fromEntries(
        Object.entries(of).map(([name, one]) => [name, isSchema(one) ? by(one) : one]),
      )
  }
  return result
}

/** Applies a schema only if a condition holds. */
export function when(condition: Schema, held: Schema): Schema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, no promise
  return { if: condition, then: held }
}

/** Whether a value is a schema with keys, not `true`. */
export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
