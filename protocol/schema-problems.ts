import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { didYouMean, listed, nearest } from './did-you-mean.ts'

/** What can be wrong with a value. A schema's own check may add a code of its own (`SchemaSays`). */
export type SchemaReason =
  | 'missing'
  | 'unknown-key'
  | 'wrong-type'
  | 'too-small'
  | 'too-large'
  | 'wrong-choice'
  | 'wrong-form'

/** One thing that is wrong with what came from outside, in words. */
export interface SchemaProblem {
  /** Where the value stands; of an unknown key: the key itself. */
  readonly path: readonly PropertyKey[]
  readonly reason: SchemaReason | (string & {})
  /** What is wrong or what to do, as whole sentences that do not name the place. */
  readonly text: Bilingual
  /**
   * What should stand there, as a noun (`a whole number of at most 1000`), for sentences that name
   * the place; null: `text` alone says it (unknown keys, rules over several values).
   */
  readonly wanted: Bilingual | null
  /** What stands there now; undefined: nothing. */
  readonly given: unknown
  /** What could stand there instead, where there is a list of it. */
  readonly choices: readonly string[]
  /** Of an unknown key or a wrong choice: the one that was probably meant. */
  readonly suggestion: string | null
}

/**
 * What a schema's own check may put into `params` of its issue: a sentence in both languages, or
 * a noun for what is wanted (then the sentence is made from it), and a code of its own.
 */
export type SchemaSays = z.input<typeof saysSchema>

const saysSchema = z.object({
  problem: z.string().default('wrong-form'),
  ja: z.string().optional(),
  en: z.string().optional(),
  wanted: z.object({ ja: z.string(), en: z.string() }).optional(),
})

export interface SchemaProblemOptions {
  /** What was read, if the schema was not asked to `reportInput`. */
  readonly given?: unknown
  /** How lists and objects look in the file: as JSON or as YAML. */
  readonly notation?: 'json' | 'yaml'
  /** The keys that the object at a path may have. */
  readonly keysAt?: (path: readonly PropertyKey[]) => readonly string[]
}

type Issue = z.core.$ZodIssue

/** Issues of zod as sentences; every unknown key is a problem of its own. */
export function schemaProblems(
  issues: readonly Issue[],
  options: SchemaProblemOptions = {},
): readonly SchemaProblem[] {
  return new Translator(options).problems(issues, [], options.given)
}

/** Says that a key does not exist: what was probably meant, or else what there is. */
export function unknownKeyText(key: string, known: readonly string[]): Bilingual {
  const meant = nearest(key, known)
  const tail = didYouMean(meant)
  const isListed = meant === null && known.length > 0 && known.length <= MOST_KEYS
  const list = isListed ? known.join(', ') : ''
  return {
    ja: `「${shortly(key)}」というキーはありません。${tail.ja}${isListed ? `使えるのは ${list} です。` : ''}`,
    en: `There is no key "${shortly(key)}".${tail.en}${isListed ? ` There are: ${list}.` : ''}`,
  }
}

/** Assumption: a longer list of keys helps nobody in a sentence. */
const MOST_KEYS = 30

/** `one of left, centre, right`, as a noun. */
export function oneOf(values: readonly string[]): Bilingual {
  const [only = '', ...more] = values
  if (more.length === 0) return { ja: only, en: only }
  if (values.length > MOST_NAMED) {
    return { ja: 'choices にある値のいずれか', en: 'one of those in choices' }
  }
  return { ja: `${values.join('、')} のいずれか`, en: `one of ${values.join(', ')}` }
}

/** Assumption: so many values can be read in a sentence; more of them stand in `choices` alone. */
const MOST_NAMED = 12

/** A value as it is told in a sentence. */
export function shortly(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

class Translator {
  readonly #notation: 'json' | 'yaml'
  readonly #keysAt: (path: readonly PropertyKey[]) => readonly string[]

  constructor({ notation = 'json', keysAt = () => [] }: SchemaProblemOptions) {
    this.#notation = notation
    this.#keysAt = keysAt
  }

  /** `above`: where the value `whole`, which the issues speak of, stands itself. */
  problems(
    issues: readonly Issue[],
    above: readonly PropertyKey[],
    whole: unknown,
  ): readonly SchemaProblem[] {
    return issues.flatMap((issue) => this.#problem(issue, above, whole))
  }

  #problem(issue: Issue, above: readonly PropertyKey[], whole: unknown): readonly SchemaProblem[] {
    const path = [...above, ...issue.path]
    const given = inputOf(issue, whole)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => this.#unknownKey(path, key))
    }
    if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
      return this.problems(issue.issues, path, given)
    }
    if (issue.code === 'invalid_union') return this.#union(issue, path, given)
    const wanted = this.#wanted(issue)
    if (given === undefined && issue.code !== 'custom') {
      const choices = issue.code === 'invalid_value' ? choicesOf(issue) : []
      return [missing(path, wanted, choices)]
    }
    switch (issue.code) {
      case 'invalid_value':
        return [wrongChoice(path, given, choicesOf(issue), wanted)]
      case 'invalid_type': {
        const isDash = issue.expected === 'array' && /^-\u3000/.test(String(given))
        const text = isDash ? FULL_WIDTH_SPACE : takes(this.#kind(issue.expected))
        return [plain(path, 'wrong-type', text, given, wanted)]
      }
      case 'too_small':
        return [plain(path, 'too-small', leastText(issue), given, wanted)]
      case 'too_big':
        return [plain(path, 'too-large', mostText(issue), given, wanted)]
      case 'custom':
        return [custom(path, issue.params, given)]
      case 'not_multiple_of': {
        const text = {
          ja: `${issue.divisor}刻みで指定してください。`,
          en: `It goes in steps of ${issue.divisor}.`,
        }
        return [plain(path, 'wrong-form', text, given, wanted)]
      }
      case 'invalid_format':
        return [plain(path, 'wrong-form', wrongForm(given), given, wanted)]
      default:
        return issue satisfies never
    }
  }

  #unknownKey(path: readonly PropertyKey[], key: string): SchemaProblem {
    const choices = this.#keysAt(path)
    const text = unknownKeyText(key, choices)
    const suggestion = nearest(key, choices)
    const at = [...path, key]
    return { ...plain(at, 'unknown-key', text, undefined, null), choices, suggestion }
  }

  /** Of several forms that a value may have, the one that was probably meant. */
  #union(
    issue: z.core.$ZodIssueInvalidUnion,
    path: readonly PropertyKey[],
    given: unknown,
  ): readonly SchemaProblem[] {
    const named = 'options' in issue ? (issue.options?.map(String) ?? []) : []
    if (issue.discriminator !== undefined) {
      const wanted = oneOf(named)
      if (given === undefined) return [missing(path, wanted, named)]
      const { discriminator } = issue
      const text = {
        ja: `この「${discriminator}」はありません（${shortly(given)}）。`,
        en: `There is no such ${discriminator} (${shortly(given)}).`,
      }
      return [{ ...plain(path, 'wrong-choice', text, given, wanted), choices: named }]
    }
    const forms = issue.errors.filter((one) => !one.some((each) => isOtherKind(each, given)))
    const whole = this.#eitherOf(issue)
    if (given === undefined) return [missing(path, whole.wanted, whole.choices)]
    const [best, ...others] = forms.toSorted(
      (a, b) => lacking(a, given).length - lacking(b, given).length || a.length - b.length,
    )
    if (best === undefined || best.length === 0) {
      const told = plain(path, 'wrong-type', this.#otherKind(issue, given), given, whole.wanted)
      return [{ ...told, choices: whole.choices }]
    }
    if (others.length > 0 && lacking(best, given).length > 0) {
      const choices = forms.map((form) => lacking(form, given).join(' + '))
      const { ja, en } = oneOf(choices)
      const wanted = { ja: `${ja} を持つオブジェクト`, en: `an object with ${en}` }
      return [{ ...plain(path, 'wrong-form', takes(wanted), given, wanted), choices }]
    }
    return this.problems(best, path, given).map((problem) =>
      problem.path.length === path.length && problem.wanted !== null
        ? { ...problem, ...whole }
        : problem,
    )
  }

  /** What any of the forms takes. */
  #eitherOf({ errors }: z.core.$ZodIssueInvalidUnion) {
    const first = errors.flatMap((issues) => issues.slice(0, 1))
    const choices = first.flatMap((one) => (one.code === 'invalid_value' ? choicesOf(one) : []))
    const others = first.flatMap((one) => (one.code === 'invalid_value' ? [] : [this.#wanted(one)]))
    const all = [...others, ...(choices.length === 0 ? [] : [oneOf(choices)])]
    const unique = [...new Map(all.map((one) => [one.en, one])).values()]
    const wanted = {
      ja: unique.map(({ ja }) => ja).join('、または '),
      en: unique.map(({ en }) => en).join(', or '),
    }
    return { wanted, choices }
  }

  /** Which kinds of value would do; a number for a text wants quotation marks. */
  #otherKind({ errors }: z.core.$ZodIssueInvalidUnion, given: unknown): Bilingual {
    const kinds = errors
      .flat()
      .flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : []))
    const nouns = [...new Map(kinds.map((kind) => [kind, this.#kind(kind)])).values()]
    const ja = [...new Set(nouns.map((noun) => noun.ja))].join('または')
    const en = [...new Set(nouns.map((noun) => noun.en))].join(' or ')
    const isPlain = typeof given === 'number' || typeof given === 'boolean'
    const quoted = isPlain && kinds.includes('string') ? `"${given}"` : ''
    return {
      ja: `${ja}を指定してください（${shortly(given)}）。${quoted === '' ? '' : `文字列なら ${quoted} と引用符で囲みます。`}`,
      en: `It takes ${en}, not ${shortly(given)}.${quoted === '' ? '' : ` As a text: ${quoted}, with quotation marks.`}`,
    }
  }

  #kind(expected: string): Bilingual {
    return (
      (this.#notation === 'yaml' ? IN_YAML[expected] : undefined) ??
      KINDS[expected] ?? { ja: '別の種類の値', en: 'another kind of value' }
    )
  }

  #wanted(issue: Issue): Bilingual {
    switch (issue.code) {
      case 'invalid_type':
        return this.#kind(issue.expected)
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
}

const RIGHT_VALUE: Bilingual = { ja: '正しい値', en: 'a value that fits' }

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

function plain(
  path: readonly PropertyKey[],
  reason: SchemaProblem['reason'],
  text: Bilingual,
  given: unknown,
  wanted: Bilingual | null,
): SchemaProblem {
  return { path, reason, text, wanted, given, choices: [], suggestion: null }
}

function missing(
  path: readonly PropertyKey[],
  wanted: Bilingual,
  choices: readonly string[],
): SchemaProblem {
  const name = path.length === 0 ? '' : String(path.at(-1))
  const text =
    name === '' || typeof path.at(-1) === 'number'
      ? { ja: '指定がありません。値を追加してください。', en: 'It is missing. Add a value.' }
      : {
          ja: `「${name}」の指定がありません。追加してください。`,
          en: `"${name}" is missing. Add it.`,
        }
  return { ...plain(path, 'missing', text, undefined, wanted), choices }
}

function wrongChoice(
  path: readonly PropertyKey[],
  given: unknown,
  choices: readonly string[],
  wanted: Bilingual,
): SchemaProblem {
  const said = String(given)
  if (choices.includes(said)) {
    const text = {
      ja: `引用符なしで ${said} と書いてください。`,
      en: `Write ${said} without quotation marks.`,
    }
    return { ...plain(path, 'wrong-choice', text, given, wanted), choices }
  }
  const usual = MEANT[said.toLowerCase()]
  const suggestion = usual !== undefined && choices.includes(usual) ? usual : nearest(said, choices)
  const tail = didYouMean(suggestion)
  const list = listed(choices)
  const text = {
    ja: `「${shortly(given)}」は使えません。${tail.ja}使えるのは ${list} です。`,
    en: `"${shortly(given)}" is none.${tail.en} There are: ${list}.`,
  }
  return { ...plain(path, 'wrong-choice', text, given, wanted), choices, suggestion }
}

/** What people write for a choice, where the nearest in spelling is another one. */
const MEANT: Readonly<Record<string, string>> = {
  m: 'min',
  mins: 'min',
  sec: 's',
  secs: 's',
  hr: 'h',
  hrs: 'h',
  d: 'day',
}

function choicesOf(issue: z.core.$ZodIssueInvalidValue): readonly string[] {
  return [...new Set(issue.values.map(String))]
}

const FULL_WIDTH_SPACE: Bilingual = {
  ja: '「-」の後の空白が全角です。半角スペースにしてください。',
  en: 'The space after "-" is a full-width one. Make it a plain space.',
}

function takes({ ja, en }: Bilingual): Bilingual {
  // A particle stands apart from what is not Japanese.
  const object = /[\x20-\x7e]$/.test(ja) ? `${ja} ` : ja
  return { ja: `${object}を指定してください。`, en: `It takes ${en}.` }
}

function leastText({ origin, minimum }: z.core.$ZodIssueTooSmall): Bilingual {
  if (origin === 'string' && Number(minimum) === 1) {
    return { ja: '文字を入力してください。', en: 'It must not be empty.' }
  }
  if (origin === 'string') {
    return { ja: `${minimum}文字以上にしてください。`, en: `At least ${minimum} characters.` }
  }
  if (origin === 'array' && Number(minimum) === 1) {
    return { ja: '1つ以上指定してください。', en: 'At least one is needed.' }
  }
  return { ja: `${minimum}以上にしてください。`, en: `At least ${minimum}.` }
}

function mostText({ origin, maximum }: z.core.$ZodIssueTooBig): Bilingual {
  if (origin === 'string') {
    return { ja: `${maximum}文字以内にしてください。`, en: `At most ${maximum} characters.` }
  }
  if (origin === 'array') {
    return { ja: `${maximum}個以内にしてください。`, en: `At most ${maximum} are taken.` }
  }
  return { ja: `${maximum}以下にしてください。`, en: `At most ${maximum}.` }
}

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

/** A check of the schema's own, in the words that it brought along. */
function custom(path: readonly PropertyKey[], params: unknown, given: unknown): SchemaProblem {
  const said = saidIn(params)
  if (said === null) return plain(path, 'wrong-form', wrongForm(given), given, RIGHT_VALUE)
  const { problem, ja, en, wanted = null } = said
  const text = ja !== undefined && en !== undefined ? { ja, en } : takes(wanted ?? RIGHT_VALUE)
  return plain(path, problem, text, given, wanted)
}

/** null: the check brought no words. */
function saidIn(params: unknown): z.output<typeof saysSchema> | null {
  const read = saysSchema.safeParse(params)
  if (!read.success) return null
  const { ja, en, wanted } = read.data
  return (ja === undefined || en === undefined) && wanted === undefined ? null : read.data
}

function wrongForm(given: unknown): Bilingual {
  return {
    ja: `値の形式が正しくありません（${shortly(given)}）。`,
    en: `The value has not the right form (${shortly(given)}).`,
  }
}

function isOtherKind(issue: Issue, given: unknown): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') {
    return issue.errors.every((one) => one.some((each) => isOtherKind(each, given)))
  }
  // A choice is among texts: of a list or of keys nobody asks which.
  const isPlain = typeof given !== 'object' || given === null
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && !isPlain)
}

/** The keys that a form needs and an object has not. */
function lacking(issues: readonly Issue[], given: unknown): readonly string[] {
  if (typeof given !== 'object' || given === null) return []
  return issues.flatMap(({ path }) =>
    path.length === 1 && at(given, path) === undefined ? [String(path[0])] : [],
  )
}

function inputOf(issue: Issue, whole: unknown): unknown {
  return 'input' in issue ? issue.input : at(whole, issue.path)
}

/** What stands at a path of a value. */
function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null
        ? Object.getOwnPropertyDescriptor(inside, key)?.value
        : undefined,
    value,
  )
}
