import * as z from 'zod'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Result } from '../../protocol/result.ts'
import type { Bench } from './bench.ts'
import { parse } from './parse.ts'
import type { Problem, ProblemCode } from './problems.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export const TAGS = [
  'token',
  'bank',
  'phone',
  'desk',
  'clock',
  'fault',
  'session',
  'state',
] as const

/** What an answer is written as; `wire` is JSON text with its bytes tagged (`host/wire.ts`). */
export const PRODUCES = {
  json: 'application/json',
  wire: 'application/json',
  text: 'text/plain; charset=utf-8',
  png: 'image/png',
  events: 'text/event-stream',
  'session-file': 'application/octet-stream',
} as const

/** Content types of a body that is a file. */
export const TAKES = {
  picture: ['image/png', 'image/jpeg'],
  'session-file': ['application/octet-stream', 'application/x-ndjson'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Longest body of JSON, bytes. Ours: a thousand inputs, or an institution, with room to spare. */
export const BODY_LIMIT = 1024 * 1024

interface Facts {
  readonly method: Method
  /** Below `/api/v1`; parameters in braces, as OpenAPI writes them. */
  readonly path: `/${string}`
  readonly operationId: string
  readonly tag: (typeof TAGS)[number]
  readonly summary: Bilingual
  /** Beside those that every route has (see `openapi.ts`). */
  readonly errors?: readonly ProblemCode[]
  /** The body is a file; JSON, or no body, where nothing is said. */
  readonly takes?: keyof typeof TAKES
  /** Longest body, bytes; BODY_LIMIT where nothing is said. */
  readonly limit?: number
  /** `json` where nothing is said. */
  readonly produces?: keyof typeof PRODUCES
}

/** One row of the table: router, validation and the OpenAPI document are all drawn from it. */
export interface Route extends Facts {
  readonly params: z.ZodObject
  readonly query: z.ZodObject
  /** null: no body. */
  readonly body: z.ZodType | null
  readonly answer: z.ZodType
  /** What comes from outside is parsed in here, before anything is done. */
  readonly handle: (bench: Bench, given: Given) => Promise<Result<unknown, Problem>>
}

/** The parts of a request, unparsed. */
export interface Given {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

type Shape = Readonly<Record<string, z.ZodType>>
type Nothing = Record<never, never>
type Read<T extends Shape> = z.infer<z.ZodObject<T, z.core.$strict>>

interface Spec<P extends Shape, Q extends Shape, B extends z.ZodType, A extends z.ZodType>
  extends Facts {
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly answer: A
  readonly run: (
    bench: Bench,
    given: { readonly params: Read<P>; readonly query: Read<Q>; readonly body: z.infer<B> },
  ) => Promise<Result<z.infer<A>, Problem>>
}

/** A row of the table; what `run` is given, and what it must answer, follows from the schemas. */
export function route<
  A extends z.ZodType,
  P extends Shape = Nothing,
  Q extends Shape = Nothing,
  B extends z.ZodType = z.ZodUndefined,
>(spec: Spec<P, Q, B, A>): Route {
  const { params: p, query: q, body: b, run, ...facts } = spec
  const params = z.strictObject({ ...p })
  const query = z.strictObject({ ...q })
  const body = b ?? null
  return {
    ...facts,
    params,
    query,
    body,
    async handle(bench, given) {
      const path = parse(params, fromAddress(params, given.params), 'path')
      if (!path.ok) return path
      const search = parse(query, fromAddress(query, given.query), 'query')
      if (!search.ok) return search
      const content = parse(body ?? NO_BODY, given.body, 'body')
      if (!content.ok) return content
      return run(bench, {
        params: path.value as Read<P>,
        query: search.value as Read<Q>,
        body: content.value as z.infer<B>,
      })
    },
  }
}

const NO_BODY = z.undefined()

/** An address holds text only: what its schema calls a number or a switch is read as one. */
function fromAddress(schema: z.ZodObject, given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given
  const entries = Object.entries(given).map(([name, text]): [string, unknown] => {
    const inside = schema.shape[name]
    return [name, inside === undefined ? text : reading(inside, text)]
  })
  return Object.fromEntries(entries)
}

/** A text that is no number stays one, and is refused by the schema. */
function reading(schema: unknown, text: unknown): unknown {
  if (typeof text !== 'string') return text
  const plain = bare(schema)
  if (plain instanceof z.ZodNumber) {
    return /^-?\d{1,16}(?:\.\d{1,9})?$/.test(text) ? Number(text) : text
  }
  if (plain instanceof z.ZodBoolean) {
    return text === 'true' ? true : text === 'false' ? false : text
  }
  return text
}

/** The schema itself, without what makes it optional. */
function bare(schema: unknown): unknown {
  const wrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodExactOptional
  return wrapped ? bare(schema.unwrap()) : schema
}
