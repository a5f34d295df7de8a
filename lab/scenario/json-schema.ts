import * as z from 'zod'
import { EXPECTATIONS } from './expects/expectations.ts'
import { PRESETS } from './presets/presets.ts'
import { fileShape } from './read/shape.ts'
import { plainTemplate } from './words/phrase.ts'
import { WORDS } from './words/vocabulary.ts'

type Schema = z.core.JSONSchema.BaseSchema

/**
 * The JSON Schema of a scenario file, by which editors complete and check it: made from the same
 * tables as the parser. Short forms are told in the description of a step; `parseScenario` reads
 * them.
 */
export function scenarioJsonSchema(): unknown {
  const file = jsonOf(fileShape)
  const steps: Schema = { type: 'array', items: { $ref: '#/$defs/step' } }
  const { properties } = file
  const define: Schema = {
    type: 'object',
    description: 'Groups of steps by name, for "use".',
    additionalProperties: {
      anyOf: [
        steps,
        {
          type: 'object',
          properties: { params: { $ref: '#/$defs/params' }, description: text(), steps },
          required: ['steps'],
          additionalProperties: false,
        },
      ],
    },
  }
  return {
    ...file,
    title: 'A scenario of the Tokkun bench',
    properties: { ...properties, define, steps },
    $defs: {
      params: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
      step: { anyOf: [shortStep(), ...WORDS.map(longStep), ...otherSteps(steps)] },
      expect: expectSchema(),
      preset: { enum: PRESETS.map(({ id }) => id) },
    },
  }
}

function jsonOf(schema: z.ZodType): Schema {
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const { $schema: _, ...rest } = made
  return rest
}

function text(): Schema {
  return { anyOf: [{ type: 'string' }, jsonOf(z.strictObject({ ja: z.string(), en: z.string() }))] }
}

/** `press right`: any text; what the words are is told. */
function shortStep(): Schema {
  const forms = WORDS.flatMap(({ phrases }) => phrases.map(({ template }) => template))
  return {
    type: 'string',
    description: `A short form: ${[...forms.map(plainTemplate), 'expect <name> <value>', 'use <group>'].join(' · ')}`,
    examples: forms.filter((template) => !/[<[]/.test(template)),
  }
}

/** `press: right`, or `press: {key: right, times: 2}`. */
function longStep({ name, schema, main, explains }: (typeof WORDS)[number]): Schema {
  const shape = schema.shape
  const mainSchema = main === null ? undefined : shape[main]
  const needsNothing = schema.safeParse({}).success
  const forms: Schema[] = [
    jsonOf(schema),
    ...(mainSchema === undefined ? [] : [jsonOf(z.object({ main: mainSchema })).properties?.main]),
    ...(needsNothing ? [{ type: 'null' as const }, { const: true }] : []),
  ].flatMap((one) => (typeof one === 'object' ? [one] : []))
  return {
    type: 'object',
    properties: { [name]: { description: `${explains.en}\n${explains.ja}`, anyOf: forms } },
    required: [name],
    additionalProperties: false,
  }
}

function otherSteps(steps: Schema): readonly Schema[] {
  const keyed = (required: string, properties: Readonly<Record<string, Schema>>): Schema => ({
    type: 'object',
    properties: { ...properties },
    required: required.split(' '),
    additionalProperties: false,
  })
  const times: Schema = { type: ['integer', 'string'], description: 'How often.' }
  return [
    keyed('expect', {
      expect: { anyOf: [{ $ref: '#/$defs/expect' }, { type: 'string' }] },
      soft: { type: 'boolean', description: 'A failure does not end the case.' },
    }),
    keyed('use', { use: { type: 'string' }, with: { $ref: '#/$defs/params' }, times }),
    keyed('repeat steps', { repeat: times, steps }),
    keyed('note', { note: text() }),
  ]
}

function expectSchema(): Schema {
  const properties = Object.fromEntries(
    EXPECTATIONS.map(({ name, schema, explains }) => [
      name,
      { ...jsonOf(schema), description: `${explains.en}\n${explains.ja}` },
    ]),
  )
  return { type: 'object', properties, additionalProperties: false, minProperties: 1 }
}
