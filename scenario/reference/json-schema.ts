import * as z from 'zod'
import { institutionJsonSchema } from '../../bank/policy/file.ts'
import { policies } from '../../bank/policy/institutions/institutions.ts'
import { EXPECTATIONS } from '../expectations/expectations.ts'
import { PRESETS } from '../presets/presets.ts'
import { fileShape } from '../read/model.ts'
import { WORDS } from '../words/vocabulary.ts'
import { opening, plainTemplate } from '../words/word.ts'
import { discriminating, isSchema, orParameter, type Schema, when } from './schema-forms.ts'

/**
 * The JSON Schema of a scenario file, by which editors complete and check it: made from the same
 * tables as the parser, so that one mistake is one problem at its position. Of short forms it knows
 * only the beginning; the rest is explained in a step's description, and checked by
 * `parseScenario`.
 */
export function scenarioJsonSchema(): unknown {
  const { properties, ...file } = discriminating(jsonOf(fileShape))
  const steps: Schema = { type: 'array', items: { $ref: '#/$defs/step' } }
  const given: Schema = { $ref: '#/$defs/given' }
  return {
    ...file,
    title: 'A scenario of the Tokkun bench',
    properties: {
      ...properties,
      define: defineSchema(steps),
      given,
      steps,
      cases: withGiven(properties?.cases, given),
    },
    // A file that only defines groups is meant to be imported.
    ...when({ not: { required: ['define'] } }, { required: ['steps'] }),
    $defs: {
      params: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
      step: stepSchema(steps),
      expect: expectSchema(),
      given: givenSchema(properties?.given),
      policy: policySchema(),
    },
  }
}

function jsonOf(schema: z.ZodType): Schema {
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const { $schema: _, ...rest } = made
  return rest
}

/** A text, or one in both languages. */
function text(): Schema {
  const both = jsonOf(z.strictObject({ ja: z.string(), en: z.string() }))
  return discriminating({ anyOf: [{ type: 'string' }, both] })
}

function defineSchema(steps: Schema): Schema {
  const long: Schema = {
    type: 'object',
    properties: { params: { $ref: '#/$defs/params' }, description: text(), steps },
    required: ['steps'],
    additionalProperties: false,
  }
  return {
    type: 'object',
    description: 'Groups of steps by name, for "use".',
    additionalProperties: discriminating({ anyOf: [steps, long] }),
  }
}

function withGiven(cases: unknown, given: Schema): Schema {
  if (!isSchema(cases) || !isSchema(cases.items)) return { type: 'array' }
  const { items } = cases
  return { ...cases, items: { ...items, properties: { ...items.properties, given } } }
}

/** `given`: institutions and presets by name, and the policy's own values. */
function givenSchema(shape: unknown): Schema {
  const plain = isSchema(shape) ? shape : {}
  const preset: Schema = {
    type: 'string',
    enum: PRESETS.flatMap(({ id }) => (id.includes('-') ? [id, id.replaceAll('-', ' ')] : [id])),
  }
  const named = policies.flatMap(({ label, id }) => [label, label.toLowerCase(), id])
  const checked = {
    institution: {
      type: 'string',
      if: { pattern: '\\.[jJ][sS][oO][nN]$|\\$\\{' },
      else: { enum: named },
    },
    presets: discriminating(
      orParameter({ anyOf: [preset, { type: 'array', items: orParameter(preset), maxItems: 20 }] }),
    ),
    policy: { $ref: '#/$defs/policy' },
  } satisfies Readonly<Record<string, Schema>>
  const properties = Object.fromEntries(
    Object.entries(plain.properties ?? {}).map(([name, one]) => [
      name,
      isSchema(one) ? discriminating(orParameter(one)) : one,
    ]),
  )
  return { ...plain, properties: { ...properties, ...checked } }
}

/** Changed values of a policy: any of them, at any depth, or by their path with dots. */
function policySchema(): Schema {
  const whole = institutionJsonSchema()
  if (!isSchema(whole)) return {}
  const { $schema: _, $comment: _comment, title: _title, ...policy } = partly(whole)
  return { ...policy, patternProperties: { '\\.': true } }
}

/** A schema of an object in which nothing is required. */
function partly(schema: Schema): Schema {
  const { required: _, properties, ...rest } = schema
  if (properties === undefined) return schema
  const parts = Object.entries(properties).map(([name, one]) => [
    name,
    isSchema(one) ? partly(one) : one,
  ])
  return { ...rest, properties: Object.fromEntries(parts) }
}

/**
 * One step: a short form, or one word as a key. All words are in one object schema, not in one
 * each: a misspelt key is one problem, not one for every word that does not match.
 */
function stepSchema(steps: Schema): Schema {
  const times: Schema = {
    ...orParameter({ type: 'integer', minimum: 0 }),
    description: 'How often.',
  }
  return {
    type: ['string', 'object'],
    description: shortForms(),
    pattern: openings(),
    minProperties: 1,
    properties: {
      ...Object.fromEntries(WORDS.map((word) => [word.name, longForm(word)])),
      expect: {
        type: ['object', 'string'],
        ...when({ type: 'object' }, { $ref: '#/$defs/expect' }),
      },
      soft: { type: 'boolean', description: 'A failure does not end the case.' },
      use: { type: 'string', description: 'A group of steps, by its name.' },
      with: { $ref: '#/$defs/params' },
      times,
      repeat: times,
      steps,
      note: text(),
    },
    additionalProperties: false,
    dependentRequired: {
      soft: ['expect'],
      with: ['use'],
      times: ['use'],
      steps: ['repeat'],
      repeat: ['steps'],
    },
    if: { anyOf: ['soft', 'with', 'times', 'steps'].map((key) => ({ required: [key] })) },
    else: { maxProperties: 1 },
  }
}

function shortForms(): string {
  const forms = WORDS.flatMap(({ phrases }) => phrases.map(({ template }) => template))
  return `A short form: ${[...forms.map(plainTemplate), 'expect <name> <value>', 'use <group>'].join(' · ')}`
}

/** How short forms begin, in small letters or with a capital; parameters are not known here. */
function openings(): string {
  const words = WORDS.flatMap(({ phrases }) => phrases.map(({ template }) => opening(template)))
  const all = [...new Set([...words, 'expect', 'use', 'note'])].toSorted()
  const either = all.map((one) =>
    one.replace(/^[a-z]/, (letter) => `[${letter.toUpperCase()}${letter}]`).replaceAll(' ', '\\s+'),
  )
  return `^\\s*(${either.join('|')})([\\s:]|$)|\\$\\{`
}

/** `press: right`, or `press: {key: right, times: 2}`. */
function longForm({ name, schema, main, explains }: (typeof WORDS)[number]): Schema {
  const description = `${explains.en}\n${explains.ja}`
  const whole = jsonOf(schema)
  const mainSchema = main === null ? undefined : whole.properties?.[main]
  if (name === 'input' && isSchema(mainSchema)) {
    const raw = discriminating(mainSchema)
    const keyed = discriminating(whole)
    return { description, type: 'object', ...when({ required: ['kind'] }, raw), else: keyed }
  }
  const mainForms = isSchema(mainSchema) ? (mainSchema.anyOf ?? [mainSchema]).filter(isSchema) : []
  const nothing: readonly Schema[] = schema.safeParse({}).success
    ? [{ type: 'null' }, { type: 'boolean', const: true }]
    : []
  const extra = nothing.filter(({ type }) => !mainForms.some((one) => one.type === type))
  return { description, ...discriminating(orParameter({ anyOf: [whole, ...mainForms, ...extra] })) }
}

function expectSchema(): Schema {
  const properties = Object.fromEntries(
    EXPECTATIONS.map(({ name, schema, explains }) => [
      name,
      {
        ...discriminating(orParameter(jsonOf(schema))),
        description: `${explains.en}\n${explains.ja}`,
      },
    ]),
  )
  return { type: 'object', properties, additionalProperties: false, minProperties: 1 }
}
