import type * as z from 'zod'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { type Problem, problemInWords } from './problems.ts'
import { oneOf, wanted } from './wanted.ts'

type Issue = z.core.$ZodIssue

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
  const [issue] = read.error.issues
  if (issue === undefined) throw new Error('a refusal has a reason')
  const { path, said, choices } = told(issue, given, schema)
  return err(problemInWords('invalid', said(from + pathOf(path)), from + pathOf(path), choices))
}

interface Told {
  readonly path: readonly PropertyKey[]
  /** The sentence about this place. */
  readonly said: (where: string) => Bilingual
  readonly choices: readonly string[]
}

/** `schema`: the one of the whole, if known; it names what an object may hold. */
function told(issue: Issue, given: unknown, schema: unknown): Told {
  const { path } = issue
  const value = at(given, path)
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.keys, path, schema)
  if (issue.code === 'invalid_union') return union(issue, given, value)
  const rule = brokenRule(issue)
  if (rule !== null) {
    return {
      path,
      choices: [],
      said: (where) => ({ ja: `${where}: ${rule.ja}`, en: `${where}: ${rule.en}` }),
    }
  }
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : []
  return { path, said: (where) => sentence(where, wanted(issue), value), choices }
}

/** A rule over several values brings its own sentence. */
function brokenRule(issue: Issue): Bilingual | null {
  const said: unknown = issue.code === 'custom' ? issue.params : null
  if (typeof said !== 'object' || said === null || 'wanted' in said) return null
  if (!('ja' in said) || !('en' in said)) return null
  const { ja, en } = said
  return typeof ja === 'string' && typeof en === 'string' ? { ja, en } : null
}

function unknownKey(keys: readonly string[], path: readonly PropertyKey[], schema: unknown): Told {
  const [key = ''] = keys
  const known = path.length === 0 ? namesIn(schema) : []
  const { ja, en } = { ja: known.join('、'), en: known.join(', ') }
  return {
    path,
    choices: known,
    said: (where) => ({
      ja: `${where} に「${short(key)}」という項目はありません。${known.length === 0 ? '' : `使えるのは ${ja} です。`}`,
      en: `${where} has no “${short(key)}”.${known.length === 0 ? '' : ` It may hold ${en}.`}`,
    }),
  }
}

/** The names that an object's schema has; of other schemas: none. */
function namesIn(schema: unknown): readonly string[] {
  const isObject = typeof schema === 'object' && schema !== null && 'shape' in schema
  return isObject && typeof schema.shape === 'object' && schema.shape !== null
    ? Object.keys(schema.shape)
    : []
}

/** Of a choice between forms that one which was meant; where none was, all of them. */
function union(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  given: unknown,
  value: unknown,
): Told {
  const { path } = issue
  const kinds = discriminating(issue)
  if (kinds !== null) {
    return { path, choices: kinds, said: (where) => sentence(where, oneOf(kinds), value) }
  }
  const forms = issue.errors.map((issues) => ({ issues, lacks: lacking(issues, value) }))
  const meant = forms
    .filter(({ lacks }) => lacks.length === 0)
    .toSorted((a, b) => depth(b.issues) - depth(a.issues) || a.issues.length - b.issues.length)
  if (typeof value === 'object' && value !== null && meant.length === 0) {
    const names = forms.map(({ lacks }) => lacks.join(' + '))
    return { path, choices: names, said: (where) => sentence(where, having(names), value) }
  }
  const [best] = meant
  const [first] = best?.issues ?? []
  if (first !== undefined && first.path.length > 0) {
    const inside = told(first, value, null)
    return { ...inside, path: [...path, ...inside.path] }
  }
  const flat = issue.errors.flatMap((issues) => issues.slice(0, 1))
  const values = flat.flatMap((one) => (one.code === 'invalid_value' ? one.values.map(String) : []))
  const others = flat.flatMap((one) => (one.code === 'invalid_value' ? [] : [wanted(one)]))
  const all = [...others, ...(values.length === 0 ? [] : [oneOf(values)])]
  return { path, choices: values, said: (where) => sentence(where, either(all), at(given, path)) }
}

/** How deep the first issue lies: who got further was nearer to what was meant. */
function depth([first]: readonly Issue[]): number {
  return first?.path.length ?? 0
}

/** What a form needs and the value has not. */
function lacking(issues: readonly Issue[], value: unknown): readonly string[] {
  return issues.flatMap(({ path }) =>
    path.length === 1 && at(value, path) === undefined ? [String(path[0])] : [],
  )
}

/** The names of forms that one key tells apart; null: they are not told apart so. */
function discriminating(issue: Issue): readonly string[] | null {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : null
}

function having(names: readonly string[]): Bilingual {
  const { ja, en } = oneOf(names)
  return { ja: `${ja}を持つオブジェクト`, en: `an object with ${en}` }
}

function either(all: readonly Bilingual[]): Bilingual {
  const unique = [...new Map(all.map((one) => [one.en, one])).values()]
  return {
    ja: unique.map(({ ja }) => ja).join('、または '),
    en: unique.map(({ en }) => en).join(', or '),
  }
}

function sentence(where: string, { ja, en }: Bilingual, value: unknown): Bilingual {
  // A particle stands apart from what is not Japanese.
  const object = /[\x20-\x7e]$/.test(ja) ? `${ja} ` : ja
  if (value === undefined) {
    return {
      ja: `${where} がありません。${object}を指定してください。`,
      en: `${where} is missing. Give ${en}.`,
    }
  }
  const given = short(JSON.stringify(value))
  return {
    ja: `${where} には ${object}を指定してください（${given} は使えません）。`,
    en: `${where} must be ${en}, not ${given}.`,
  }
}

/** Longest part of what was sent that is told back. Ours. */
const SHOWN = 60

function short(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`
}

/** What stands at a place of what was given. */
function at(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, key)?.value
        : undefined,
    given,
  )
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step).slice(0, 60)}`))
    .join('')
}
