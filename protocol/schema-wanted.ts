import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'

/** How lists and objects look in a file. */
export type Notation = 'json' | 'yaml'

/** What is expected in the place of an issue, as a noun: `a whole number of at most 1000`. */
export function wantedBy(issue: z.core.$ZodIssue, notation: Notation): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return kindOf(issue.expected, notation)
    case 'invalid_value':
      return oneOf(choicesOf(issue))
    case 'too_small':
      return bounded(issue.origin, 'least', Number(issue.minimum), issue.inclusive !== false)
    case 'too_big':
      return bounded(issue.origin, 'most', Number(issue.maximum), issue.inclusive !== false)
    case 'invalid_format': {
      const form = issue.pattern ?? issue.format
      return { ja: `${form} の形の文字列`, en: `a text of the form ${form}` }
    }
    case 'not_multiple_of':
      return { ja: `${issue.divisor} の倍数`, en: `a multiple of ${issue.divisor}` }
    case 'invalid_key':
      return { ja: '正しい名前の項目', en: 'entries with good names' }
    case 'invalid_element':
      return { ja: '正しい値のリスト', en: 'a list of good values' }
    case 'unrecognized_keys':
    case 'invalid_union':
      return { ja: '正しい形の値', en: 'a value of the right form' }
    case 'custom':
      return saidIn(issue.params)?.wanted ?? RIGHT_VALUE
    default:
      return issue satisfies never
  }
}

/**
 * What a schema's own check may put into `params` of its issue: a sentence in both languages, or a
 * noun for what is wanted (then the sentence is made from it), and its own code.
 */
export type SchemaSays = z.input<typeof saysSchema>

const saysSchema = z.object({
  problem: z.string().default('wrong-form'),
  ja: z.string().optional(),
  en: z.string().optional(),
  wanted: z.object({ ja: z.string(), en: z.string() }).optional(),
})

/** A kind of value, as a noun. */
export function kindOf(expected: string, notation: Notation): Bilingual {
  return (
    (notation === 'yaml' ? IN_YAML[expected] : undefined) ??
    KINDS[expected] ?? { ja: '別の種類の値', en: 'another kind of value' }
  )
}

const KINDS: Readonly<Record<string, Bilingual>> = {
  int: { ja: '整数', en: 'a whole number' },
  number: { ja: '数値', en: 'a number' },
  boolean: { ja: 'true または false', en: 'true or false' },
  string: { ja: '文字列', en: 'a text' },
  array: { ja: 'リスト [ … ]', en: 'a list [ … ]' },
  object: { ja: 'オブジェクト { … }', en: 'an object { … }' },
  record: { ja: 'オブジェクト { … }', en: 'an object { … }' },
  null: { ja: 'null', en: 'null' },
}

const IN_YAML: Readonly<Record<string, Bilingual>> = {
  array: { ja: 'リスト（- で始まる行）', en: 'a list (lines that begin with -)' },
  object: { ja: 'キーと値の組', en: 'keys with values' },
  record: { ja: 'キーと値の組', en: 'keys with values' },
}

/** `one of left, centre, right`, as a noun. */
export function oneOf(values: readonly string[]): Bilingual {
  const [only = '', ...more] = values
  if (more.length === 0) return { ja: only, en: only }
  if (values.length > MOST_NAMED) {
    return { ja: 'choices にある値のいずれか', en: 'one of those in choices' }
  }
  return { ja: `${values.join('、')} のいずれか`, en: `one of ${values.join(', ')}` }
}

/**
 * Most values named in a sentence. Assumption: more cannot be read; the rest is in `choices` only.
 */
const MOST_NAMED = 12

/** The values of a choice, without repeats. */
export function choicesOf(issue: z.core.$ZodIssueInvalidValue): readonly string[] {
  return [...new Set(issue.values.map(String))]
}

/** Used if nothing better is known. */
export const RIGHT_VALUE: Bilingual = { ja: '正しい値', en: 'a value that fits' }

function bounded(
  origin: string,
  bound: 'least' | 'most',
  limit: number,
  inclusive: boolean,
): Bilingual {
  const n = String(limit)
  const [least, most] = inclusive ? ['以上', '以下'] : ['より大きい', '未満']
  const ja = bound === 'least' ? least : most
  const en = inclusive ? `at ${bound}` : bound === 'least' ? 'more than' : 'less than'
  switch (origin) {
    case 'string': {
      const noun = limit === 1 ? 'character' : 'characters'
      return { ja: `${n} 文字${ja}の文字列`, en: `a text of ${en} ${n} ${noun}` }
    }
    case 'array':
    case 'set': {
      const noun = limit === 1 ? 'entry' : 'entries'
      return { ja: `${n} 個${ja}のリスト`, en: `a list of ${en} ${n} ${noun}` }
    }
    case 'int':
      return { ja: `${n} ${ja}の整数`, en: `a whole number of ${en} ${n}` }
    default:
      return { ja: `${n} ${ja}の数値`, en: `a number of ${en} ${n}` }
  }
}

/** The text that a schema's own check provides; null: none. */
export function saidIn(params: unknown): z.output<typeof saysSchema> | null {
  const read = saysSchema.safeParse(params)
  if (!read.success) return null
  const { ja, en, wanted } = read.data
  return (ja === undefined || en === undefined) && wanted === undefined ? null : read.data
}
