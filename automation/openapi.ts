import * as z from 'zod'
import { policySchema } from '../bank/policy/rules.ts'
import { inputSchema } from '../lab/input-schema.ts'
import type { Bilingual } from '../protocol/bilingual.ts'
import { settledSchema } from './context.ts'
import { bilingualSchema, type ProblemCode, problemSchema, SENTENCES, STATUS } from './problems.ts'
import { PRODUCES, type Route, TAGS, TAKES } from './route.ts'
import { mailSchema } from './routes/desk.ts'
import { lcdSchema } from './routes/lcd.ts'
import { pageSchema } from './routes/page.ts'
import { tokenSchema } from './routes/tokens.ts'
import { BASE, ROUTES } from './routes.ts'

/** Version of the interface, not of the program; every addition raises the second number. */
const VERSION = '1.1.0'

/** Refusals that every route may answer with, besides its own. */
const ALWAYS: readonly ProblemCode[] = [
  'no-token',
  'wrong-host',
  'wrong-origin',
  'invalid',
  'a-bug',
]
const WITH_BODY: readonly ProblemCode[] = ['not-json', 'too-large', 'wrong-content-type']

const DESCRIPTION: Bilingual = {
  ja: '仮想時計で動くベンチの操作。入力への応答は、ベンチが落ち着き記録に書かれてから返る。待ち時間は不要。拒否は {error, message, where, choices} の形。',
  en: 'Drives the bench on its virtual clock. An input is answered once the bench has settled and the recording holds it: no sleeps are needed. A refusal is {error, message, where, choices}.',
}

let text: string | null = null

/** The document as JSON text, made on the first request for it. */
export function openApiText(): string {
  text ??= JSON.stringify(openApi())
  return text
}

/** The OpenAPI 3.1 document, made from the route table. */
export function openApi(): unknown {
  const registry = named()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of ROUTES) {
    const path = BASE + route.path
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, registry) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tokkun', version: VERSION, description: said(DESCRIPTION) },
    servers: [{ url: 'http://127.0.0.1:{port}', variables: { port: { default: '8642' } } }],
    security: [{ bearer: [] }],
    tags: TAGS.map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: components(registry),
      responses: common(),
    },
  }
}

function said({ ja, en }: Bilingual): string {
  return `${en}\n\n${ja}`
}

/** Name of a route's own schema among the components. */
function nameOf({ operationId }: Route, part: 'Body' | 'Answer'): string {
  return operationId.charAt(0).toUpperCase() + operationId.slice(1) + part
}

type Registry = z.core.$ZodRegistry<{ id: string }>

/** The schemas by name; one that several routes use is written once and referred to. */
function named(): Registry {
  const registry: Registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(SHARED)) registry.add(schema, { id })
  for (const route of ROUTES) {
    const { body, takes, answer, produces = 'json' } = route
    if (body !== null && takes === undefined) add(registry, body, nameOf(route, 'Body'))
    if (produces === 'json') add(registry, answer, nameOf(route, 'Answer'))
  }
  return registry
}

const SHARED = {
  Problem: problemSchema,
  Settled: settledSchema,
  Token: tokenSchema,
  Lcd: lcdSchema,
  Page: pageSchema,
  Mail: mailSchema,
  Bilingual: bilingualSchema,
  Input: inputSchema,
  Policy: policySchema,
} as const

function add(registry: Registry, schema: z.ZodType, id: string): void {
  if (!registry.has(schema)) registry.add(schema, { id })
}

function components(registry: Registry): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(registry, { uri: reference, io: 'input' })
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([id, schema]): [string, unknown] => [id, bare(schema)])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

const reference = (id: string): string => `#/components/schemas/${id}`

/** Drops the keys that name a dialect: OpenAPI 3.1 states it once for the whole document. */
function bare(schema: object): unknown {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id' && key !== 'id'),
  )
}

function operation(route: Route, registry: Registry): unknown {
  const { operationId, tag, summary, body, takes, produces = 'json', errors = [] } = route
  return {
    operationId,
    tags: [tag],
    summary: summary.en,
    description: summary.ja,
    ...parameters(route),
    ...(body === null
      ? {}
      : {
          requestBody: {
            required: true,
            content:
              takes === undefined
                ? { 'application/json': { schema: refer(registry, body) } }
                : Object.fromEntries(TAKES[takes].map((type) => [type, {}])),
          },
        }),
    responses: {
      200: {
        description: 'Done. / 完了。',
        content: { [PRODUCES[produces].split(';')[0] ?? '']: content(route, registry) },
      },
      ...refused([...ALWAYS, ...(body === null ? [] : WITH_BODY)], errors),
    },
  }
}

function refer(registry: Registry, schema: z.ZodType): unknown {
  return { $ref: reference(registry.get(schema)?.id ?? '') }
}

function content(route: Route, registry: Registry): unknown {
  const { produces = 'json' } = route
  switch (produces) {
    case 'json':
      return { schema: refer(registry, route.answer) }
    case 'wire':
      return { schema: { description: 'Types of the bench itself; bytes are {"$bytes": base64}.' } }
    case 'text':
    case 'events':
      return { schema: { type: 'string' } }
    case 'png':
    case 'session-file':
      return {}
    default:
      return produces satisfies never
  }
}

function parameters(route: Route): Readonly<Record<string, unknown>> {
  const all = [...ofPart(route.params, 'path'), ...ofPart(route.query, 'query')]
  return all.length === 0 ? {} : { parameters: all }
}

function ofPart(schema: z.ZodObject, part: 'path' | 'query'): readonly unknown[] {
  return Object.entries(schema.shape).map(([name, inside]) => {
    const { description, ...shape } = bareOf(inside)
    const isOptional = z.safeParse(schema.shape[name] ?? z.never(), undefined).success
    return {
      name,
      in: part,
      required: part === 'path' || !isOptional,
      ...(description === undefined ? {} : { description }),
      schema: shape,
    }
  })
}

function bareOf(schema: z.core.$ZodType): Readonly<Record<string, unknown>> {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input' })
  return shape
}

/** One answer for each status; those that many routes share are written once. */
function refused(
  always: readonly ProblemCode[],
  own: readonly ProblemCode[],
): Readonly<Record<string, unknown>> {
  const statuses = new Set([...always, ...own].map((code) => STATUS[code]))
  return Object.fromEntries(
    [...statuses].map((status) => {
      const special = own.filter((code) => STATUS[code] === status)
      const usual = always.filter((code) => STATUS[code] === status)
      return [
        status,
        special.length === 0
          ? { $ref: `#/components/responses/Refused${status}` }
          : refusalOf([...usual, ...special]),
      ]
    }),
  )
}

function common(): Readonly<Record<string, unknown>> {
  const codes = [...ALWAYS, ...WITH_BODY]
  return Object.fromEntries(
    [...new Set(codes.map((code) => STATUS[code]))].map((status) => [
      `Refused${status}`,
      refusalOf(codes.filter((code) => STATUS[code] === status)),
    ]),
  )
}

function refusalOf(codes: readonly ProblemCode[]): unknown {
  return {
    description: codes.map(explained).join('\n'),
    content: { 'application/json': { schema: { $ref: reference('Problem') } } },
  }
}

function explained(code: ProblemCode): string {
  return `\`${code}\`: ${SENTENCES[code].en.replace('{}', '…')}`
}
