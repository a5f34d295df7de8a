import type * as z from 'zod'
import type { Bilingual } from '../../protocol/bilingual.ts'

type Issue = z.core.$ZodIssue

/** What should stand in the place of an issue, as a noun: `a whole number of at most 1000`. */
export function wanted(issue: Issue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? { ja: issue.expected, en: issue.expected }
    case 'invalid_value':
      return oneOf(issue.values.map(String))
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
      // A rule of a schema of ours, in words of its own where there are any.
      return fromParams(issue.params) ?? { ja: '正しい値', en: 'a value that fits' }
    default:
      return issue satisfies never
  }
}

/** `left、centre、right のいずれか` / `one of left, centre, right`. */
export function oneOf(values: readonly string[]): Bilingual {
  const [only = '', ...more] = values
  if (more.length === 0) return { ja: only, en: only }
  if (values.length > MOST_NAMED) {
    return { ja: 'choices にある値のいずれか', en: 'one of those in choices' }
  }
  return { ja: `${values.join('、')} のいずれか`, en: `one of ${values.join(', ')}` }
}

/** So many values are read in a sentence; more of them stand in `choices` alone. Ours. */
const MOST_NAMED = 12

const KINDS: Readonly<Record<string, Bilingual>> = {
  string: { ja: '文字列', en: 'a text' },
  number: { ja: '数値', en: 'a number' },
  int: { ja: '整数', en: 'a whole number' },
  boolean: { ja: 'true か false', en: 'true or false' },
  array: { ja: 'リスト [ … ]', en: 'a list [ … ]' },
  object: { ja: 'オブジェクト { … }', en: 'an object { … }' },
  record: { ja: 'オブジェクト { … }', en: 'an object { … }' },
  null: { ja: 'null', en: 'null' },
}

function bounded(
  origin: string,
  bound: 'least' | 'most',
  limit: number,
  inclusive: boolean,
): Bilingual {
  const n = String(limit)
  const ja = inclusive
    ? bound === 'least'
      ? '以上'
      : '以下'
    : bound === 'least'
      ? 'より大きい'
      : '未満'
  const en = inclusive ? `at ${bound}` : bound === 'least' ? 'more than' : 'less than'
  switch (origin) {
    case 'string':
      return { ja: `${n} 文字${ja}の文字列`, en: `a text of ${en} ${counted(limit, 'character')}` }
    case 'array':
    case 'set':
      return {
        ja: `${n} 個${ja}のリスト`,
        en: `a list of ${en} ${counted(limit, 'entry', 'entries')}`,
      }
    case 'int':
      return { ja: `${n} ${ja}の整数`, en: `a whole number of ${en} ${n}` }
    default:
      return { ja: `${n} ${ja}の数値`, en: `a number of ${en} ${n}` }
  }
}

function counted(n: number, one: string, more = `${one}s`): string {
  return `${n} ${n === 1 ? one : more}`
}

/** What a schema of ours wants: `{ params: { wanted: {ja, en} } }`. */
function fromParams(params: Readonly<Record<string, unknown>> | undefined): Bilingual | null {
  const said: unknown = params?.wanted
  if (typeof said !== 'object' || said === null || !('ja' in said) || !('en' in said)) return null
  const { ja, en } = said
  return typeof ja === 'string' && typeof en === 'string' ? { ja, en } : null
}
