import * as z from 'zod'
import type { Bilingual } from '../protocol/bilingual.ts'
import { err, ok, type Result } from '../protocol/result.ts'
import { type SchemaProblem, schemaProblems, shortly } from '../protocol/schema-problems.ts'
import type { RouteContext } from './context.ts'
import { type Problem, type ProblemCode, problemInWords } from './problems.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

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

/** How an answer is written; `wire` is JSON text with its bytes tagged (`host/link/wire.ts`). */
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

/**
 * Longest JSON body, bytes. Assumption: holds a thousand inputs, or an institution, with room to
 * spare.
 */
export const BODY_LIMIT = 1024 * 1024

interface Facts {
  readonly method: Method
  /** Below `/api/v1`; parameters in braces, as OpenAPI writes them. */
  readonly path: `/${string}`
  readonly operationId: string
  readonly tag: (typeof TAGS)[number]
  readonly summary: Bilingual
  /** In addition to those that every route has (see `openapi.ts`). */
  readonly errors?: readonly ProblemCode[]
  /** The body is a file; if omitted, JSON or no body. */
  readonly takes?: keyof typeof TAKES
  /** Longest body, bytes; BODY_LIMIT if omitted. */
  readonly limit?: number
  /** `json` if omitted. */
  readonly produces?: keyof typeof PRODUCES
}

/** One row of the route table: router, validation and the OpenAPI document all come from it. */
export interface Route extends Facts {
  readonly params: z.ZodObject
  readonly query: z.ZodObject
  /** null: no body. */
  readonly body: z.ZodType | null
  readonly answer: z.ZodType
  /** Parses what comes from outside before anything is done with it. */
  readonly handle: (context: RouteContext, given: Given) => Promise<Result<unknown, Problem>>
}

/** The parts of a request, unparsed. */
interface Given {
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
    context: RouteContext,
    given: { readonly params: Read<P>; readonly query: Read<Q>; readonly body: z.infer<B> },
  ) => Promise<Result<z.infer<A>, Problem>>
}

/** Declares a route; what `run` is given and must answer follows from the schemas. */
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
    async handle(context, given) {
      const path = parse(params, fromAddress(params, given.params), 'path')
      if (!path.ok) return path
      const search = parse(query, fromAddress(query, given.query), 'query')
      if (!search.ok) return search
      const content = parse(body ?? NO_BODY, given.body, 'body')
      if (!content.ok) return content
      return run(context, {
        params: path.value as Read<P>,
        query: search.value as Read<Q>,
        body: content.value as z.infer<B>,
      })
    },
  }
}

const NO_BODY = z.undefined()

/** Raw bytes in a body or an answer: a picture, a file. */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** An address holds only text, so what its schema calls a number or a boolean is read as one. */
function fromAddress(schema: z.ZodObject, given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given
  const entries = Object.entries(given).map(([name, text]): [string, unknown] => {
    const inside = schema.shape[name]
    return [name, inside === undefined ? text : reading(inside, text)]
  })
  return Object.fromEntries(entries)
}

/** A text that is not a number stays a text, and the schema refuses it. */
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

/** The schema without the wrapper that makes it optional. */
function bare(schema: unknown): unknown {
  const wrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodExactOptional
  return wrapped ? bare(schema.unwrap()) : schema
}

/**
 * What came from outside, read by its schema. The refusal names the first place that is wrong, what
 * stands there and what is wanted, and (where that is a short list) what could stand there instead.
 */
export function parse<T>(
  schema: z.ZodType<T>,
  given: unknown,
  from: 'path' | 'query' | 'body',
): Result<T, Problem> {
  const read = schema.safeParse(given)
  if (read.success) return ok(read.data)
  const keysAt = (path: readonly PropertyKey[]) => (path.length === 0 ? keysOf(schema) : [])
  const [first] = schemaProblems(read.error.issues, { given, keysAt })
  if (first === undefined) throw new Error('a refusal has a reason')
  const isUnknown = first.reason === 'unknown-key'
  const where = from + pathText(isUnknown ? first.path.slice(0, -1) : first.path)
  return err(problemInWords('invalid', sentence(where, first), where, first.choices))
}

/** The keys that an object's schema has; of other schemas: none. */
function keysOf(schema: unknown): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

/** The sentence about a place. */
function sentence(where: string, { path, wanted, given, text, ...more }: SchemaProblem): Bilingual {
  if (more.reason === 'unknown-key') {
    const key = shortly(String(path.at(-1)))
    const { choices } = more
    const known = { ja: choices.join('、'), en: choices.join(', ') }
    return {
      ja: `${where} に「${key}」という項目はありません。${known.ja === '' ? '' : `使えるのは ${known.ja} です。`}`,
      en: `${where} has no “${key}”.${known.en === '' ? '' : ` It may hold ${known.en}.`}`,
    }
  }
  if (wanted === null) return { ja: `${where}: ${text.ja}`, en: `${where}: ${text.en}` }
  const { ja, en } = wanted
  // A blank goes between Latin letters and the Japanese particle.
  const object = /[\x20-\x7e]$/.test(ja) ? `${ja} ` : ja
  if (given === undefined) {
    return {
      ja: `${where} がありません。${object}を指定してください。`,
      en: `${where} is missing. Give ${en}.`,
    }
  }
  const shown = shortly(JSON.stringify(given))
  return {
    ja: `${where} には ${object}を指定してください（${shown} は使えません）。`,
    en: `${where} must be ${en}, not ${shown}.`,
  }
}

/** A path as people write it, to follow `body` or `query`: `.steps[0].key`. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step).slice(0, 60)}`))
    .join('')
}
